import { coverageStates } from '../../domain/coverage.ts'
import type { Territory } from '../record-book/territory.ts'
import { Section } from '../ui/section.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { StatusWord } from '../ui/status-mark.tsx'
import { map as words, paceWords } from '../words/map.ts'
import { useSay, type Say } from '../words/say.tsx'
import styles from './key-sheet.module.css'
import { paceClasses, type PaceClass, type PaceSteps } from '../../domain/pace.ts'
import { PaceSwatch } from './pace-swatch.tsx'

interface KeySheetProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly steps: PaceSteps
  /** Whether the steps come from a target. */
  readonly paced: boolean
  /** Whether some areas are asked another share. */
  readonly differs: boolean
  readonly office: Territory['office']
  readonly layer: string | null
  readonly onLayer: (layer: string | null) => void
}

/** What the shapes mean, and what lies beneath them. */
export function KeySheet({ open, onClose, steps, paced, differs, office, layer, onLayer }: KeySheetProps) {
  const say = useSay()
  const layers = office?.layers ?? []
  return (
    <Sheet open={open} onClose={onClose} title={say(words.key)}>
      <Section title={say(words.marksKey)}>
        <ul className={styles['marks']}>
          {coverageStates.map((state) => (
            <li key={state}>
              <StatusWord state={state} />
            </li>
          ))}
        </ul>
      </Section>
      <Section
        title={say(words.regionsKey)}
        aside={paced ? say(words.paceNote, { n: percent(steps.onPace) }) : say(words.quartersNote)}
      >
        <ul className={styles['paces']}>
          {paceClasses.map((pace) => (
            <li key={pace}>
              <PaceSwatch pace={pace} />
              <span>
                {say(paceWords[pace])}
                <small>{rangeWords(say, pace, steps)}</small>
              </span>
            </li>
          ))}
        </ul>
        {differs && <p className={styles['source']}>{say(words.paceDiffers)}</p>}
      </Section>
      {layers.length > 0 && (
        <Section title={say(words.base)}>
          <Segmented
            label={say(words.base)}
            options={[{ value: '', label: say(words.paper) }, ...layers.map(({ id, name }) => ({ value: id, label: name }))]}
            value={layers.some(({ id }) => id === layer) ? (layer ?? '') : ''}
            onChange={(id) => onLayer(id === '' ? null : id)}
          />
        </Section>
      )}
      {office && office.divisionsSource !== '' && (
        <p className={styles['source']}>{say(words.source, { source: office.divisionsSource })}</p>
      )}
    </Sheet>
  )
}

function rangeWords(say: Say, pace: PaceClass, { behind, onPace, ahead }: PaceSteps): string {
  switch (pace) {
    case 'far-behind':
      return say(words.below, { b: percent(behind) })
    case 'behind':
      return say(words.between, { a: percent(behind), b: percent(onPace) })
    case 'on-pace':
      return say(words.between, { a: percent(onPace), b: percent(ahead) })
    case 'ahead':
      return say(words.above, { a: percent(ahead) })
  }
}

function percent(share: number): number {
  return Math.round(share * 100)
}
