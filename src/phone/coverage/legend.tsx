import { toPercent } from '../../domain/percent.ts'
import { paceClasses, type PaceClass, type PaceSteps } from '../../domain/pace.ts'
import { join } from '../ui/join.ts'
import { hullWords as words } from '../words/coverage.ts'
import { useSay } from '../words/say.tsx'
import styles from './hull-map.module.css'

/** What the four kinds of outline mean, in shares. */
export function Legend({ steps }: { readonly steps: PaceSteps }) {
  const say = useSay()
  const [behind, onPace, ahead] = [steps.behind, steps.onPace, steps.ahead].map((share) => `${toPercent(share)}%`)
  const meanings: Record<PaceClass, string> = {
    'far-behind': say(words.below, { n: behind ?? '' }),
    behind: say(words.between, { from: behind ?? '', to: onPace ?? '' }),
    'on-pace': say(words.between, { from: onPace ?? '', to: ahead ?? '' }),
    ahead: say(words.above, { n: ahead ?? '' }),
  }
  return (
    <ul className={styles['legend']}>
      {paceClasses.map((each) => (
        <li key={each}>
          <svg width="32" height="20" viewBox="0 0 32 20" aria-hidden="true" className={join(styles['hull'], styles[each])}>
            <path d="M6 2H26Q30 2 30 6V14Q30 18 26 18H6Q2 18 2 14V6Q2 2 6 2Z" />
          </svg>
          {meanings[each]}
        </li>
      ))}
    </ul>
  )
}
