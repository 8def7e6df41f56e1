import { TriangleAlert } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import type { PersonalData } from '../../domain/personal-data.ts'
import { Button } from '../ui/button.tsx'
import { join } from '../ui/join.ts'
import { Section } from '../ui/section.tsx'
import { noteWords } from '../words/log-visit.ts'
import { useSay } from '../words/say.tsx'
import type { FormState } from './form-state.ts'
import { declaredHarmless, struckOut, undecided } from './note-findings.ts'
import styles from './note-field.module.css'

interface NoteFieldProps {
  readonly state: FormState
  readonly onChange: (change: (state: FormState) => FormState) => void
}

const longest = 2000

/** A few words; what looks like a number of a person is marked and can be struck out before it is saved. */
export function NoteField({ state, onChange }: NoteFieldProps) {
  const say = useSay()
  const id = useId()
  const found = undecided(state)
  const first = found[0]

  return (
    <Section title={say(noteWords.title)}>
      <div className={join(styles['box'], first && styles['alert'])}>
        <div className={styles['paper']}>
          <div className={styles['marks']} aria-hidden="true">
            {marked(state.note, found)}
          </div>
          <textarea
            id="log-note"
            className={styles['text']}
            aria-label={say(noteWords.label)}
            aria-describedby={id}
            aria-invalid={first !== undefined}
            placeholder={say(noteWords.hint)}
            rows={2}
            maxLength={longest}
            value={state.note}
            onChange={(event) => {
              const note = event.target.value
              onChange((form) => ({ ...form, note }))
            }}
          />
        </div>
        <div id={id} role="alert">
          {first && (
            <p className={styles['warning']}>
              <TriangleAlert />
              <span>
                <b>{say(noteWords[first.kind])}</b>
                {say(noteWords.noPersonalData)}
              </span>
            </p>
          )}
        </div>
        {first && (
          <div className={styles['acts']}>
            <Button size="small" onClick={() => onChange(struckOut)}>
              {say(found.length > 1 ? noteWords.strikeAll : noteWords.strike)}
            </Button>
            <Button size="small" kind="secondary" onClick={() => onChange(declaredHarmless)}>
              {say(noteWords.notPersonal)}
            </Button>
          </div>
        )}
      </div>
    </Section>
  )
}

/** The same text as in the field, with the findings marked; it lies behind the field, which is transparent. */
function marked(note: string, found: readonly PersonalData[]): ReactNode[] {
  const parts: ReactNode[] = []
  let at = 0
  for (const { start, end } of found) {
    parts.push(note.slice(at, start), <mark key={start}>{note.slice(start, end)}</mark>)
    at = end
  }
  // A text area shows a last empty line, a plain block does not.
  return [...parts, `${note.slice(at)}\n`]
}
