import { coverageStates, type CoverageState, type Tally } from '../../domain/coverage.ts'
import { join } from '../ui/join.ts'
import { StatusMark } from '../ui/status-mark.tsx'
import { map as words } from '../words/map.ts'
import { useLanguage, useSay, sayNumber } from '../words/say.tsx'
import { marks } from '../words/ui.ts'
import styles from './legend.module.css'

interface LegendProps {
  readonly tally: Tally
  readonly hidden: ReadonlySet<CoverageState>
  readonly onToggle: (state: CoverageState) => void
}

/** The legend is the filter: each state with its count, a press takes it off the map and puts it back. */
export function Legend({ tally, hidden, onToggle }: LegendProps) {
  const say = useSay()
  const language = useLanguage()
  return (
    <fieldset className={styles['legend']} aria-label={say(words.legend)}>
      {coverageStates.map((state) => (
        <button
          key={state}
          type="button"
          aria-pressed={!hidden.has(state)}
          className={join(styles['state'], hidden.has(state) && styles['off'])}
          onClick={() => onToggle(state)}
        >
          <StatusMark state={state} size={20} silent />
          <span className={styles['words']}>
            <span>{say(marks[state])}</span> <b>{sayNumber(tally[state], language)}</b>
          </span>
        </button>
      ))}
    </fieldset>
  )
}
