import { TriangleAlert } from 'lucide-react'
import { strikeOut, type PersonalData } from '../../domain/personal-data.ts'
import { Button } from '../ui/button.tsx'
import { noteWords } from '../words/log-visit.ts'
import { useSay } from '../words/say.tsx'
import styles from './form.module.css'

interface PersonalWarningProps {
  readonly text: string
  readonly found: readonly PersonalData[]
  readonly onStrike: (text: string) => void
  /** These are no personal numbers. */
  readonly onHarmless: (strings: readonly string[]) => void
}

/** What looks like a number of a person can be struck out before anything is saved. Nothing where there is none. */
export function PersonalWarning({ text, found, onStrike, onHarmless }: PersonalWarningProps) {
  const say = useSay()
  const [first] = found
  return (
    <div role="alert">
      {first && (
        <div className={styles['warning']}>
          <TriangleAlert />
          <p>
            <b>{say(noteWords[first.kind])}</b>
            {say(noteWords.noPersonalData)}
          </p>
          <div className={styles['acts']}>
            <Button size="small" onClick={() => onStrike(strikeOut(text, found))}>
              {say(found.length > 1 ? noteWords.strikeAll : noteWords.strike)}
            </Button>
            <Button
              size="small"
              kind="secondary"
              onClick={() => onHarmless(found.map(({ start, end }) => text.slice(start, end)))}
            >
              {say(noteWords.notPersonal)}
            </Button>
          </div>
        </div>
      )}
    </div>
  )
}
