import type { Sign } from '../../domain/signs.ts'
import { Card } from '../ui/card.tsx'
import { StatusMark } from '../ui/status-mark.tsx'
import { useSay } from '../words/say.tsx'
import { signWords as words } from '../words/spot-check.ts'
import { useSignFact } from './sign-fact.ts'
import styles from './spot-check.module.css'

/** What is worth a look on this visit: the facts, and that they are no judgement. */
export function SignFacts({ signs }: { readonly signs: readonly Sign[] }) {
  const say = useSay()
  const fact = useSignFact()
  if (signs.length === 0) return null
  return (
    <Card>
      <ul className={styles['facts']}>
        {signs.map((sign) => (
          <li key={`${sign.is} ${sign.visits.join(' ')}`} className={styles['signFact']}>
            <StatusMark state="check" silent />
            <span>{fact(sign)}</span>
          </li>
        ))}
      </ul>
      <p className={styles['note']}>{say(words.intro)}</p>
    </Card>
  )
}
