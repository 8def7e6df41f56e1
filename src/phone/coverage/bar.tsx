import { join } from '../ui/join.ts'
import styles from './bar.module.css'
import type { Goal } from './rows.ts'

/** How far: solid tick where today should be, dashed tick the target. The rate stands beside it in figures. */
export function Bar({ rate, goal, behind }: { readonly rate: number; readonly goal: Goal; readonly behind: boolean }) {
  const x = (share: number) => share * 100
  return (
    <svg viewBox="0 0 100 20" preserveAspectRatio="none" className={join(styles['bar'], behind && styles['behind'])} aria-hidden="true">
      <rect x="0" y="6" width="100" height="8" className={styles['track']} />
      <rect x="0" y="6" width={x(rate)} height="8" className={styles['done']} />
      {goal.pace !== null && <path d={`M${x(goal.pace)} 1V19`} className={styles['pace']} />}
      {goal.target !== null && <path d={`M${x(goal.target)} 1V19`} className={styles['target']} />}
    </svg>
  )
}
