import type { CheckTally } from '../../domain/spot-check/check.ts'
import { useSay } from '../words/say.tsx'
import { spotCheck as words } from '../words/spot-check.ts'
import styles from './spot-check.module.css'

/** How many of a sample are checked: as a bar, and in words beneath it. */
export function Progress({ tally: { all, left } }: { readonly tally: CheckTally }) {
  const say = useSay()
  return (
    <span className={styles['progress']}>
      <span className={styles['track']}>
        <span className={styles['fill']} style={{ width: `${((all - left) / Math.max(1, all)) * 100}%` }} />
      </span>
      <span className={styles['ends']}>
        <span>{say(words.done, { n: all - left })}</span>
        <span>{left > 0 ? say(words.left, { n: left }) : say(words.allDone)}</span>
      </span>
    </span>
  )
}
