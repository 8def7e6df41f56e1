import { passRate, type CheckTally } from '../../domain/spot-check/check.ts'
import { useSay } from '../words/say.tsx'
import { rateWords as words } from '../words/spot-check.ts'
import { percentWords } from './percent-words.ts'
import styles from './spot-check.module.css'

/** 属实率 with its interval and what it is out of. */
export function RateLine({ tally }: { readonly tally: CheckTally }) {
  const say = useSay()
  const rate = passRate(tally)
  if (!rate) {
    return (
      <span className={styles['rate']}>
        {say(words.rate)}
        <span className={styles['note']}>{say(words.none)}</span>
      </span>
    )
  }
  const { confirmed, disputed } = tally
  return (
    <span className={styles['rate']}>
      {say(words.rate)}
      <b className={styles['figure']}>{percentWords(rate.rate)}</b>
      <span className={styles['note']}>{say(words.interval, { from: percentWords(rate.from), to: percentWords(rate.to) })}</span>
      <span className={styles['note']}>{say(words.of, { known: confirmed + disputed, n: confirmed })}</span>
    </span>
  )
}
