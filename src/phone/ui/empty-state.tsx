import type { ReactNode } from 'react'
import styles from './empty-state.module.css'

interface EmptyStateProps {
  readonly icon: ReactNode
  readonly title: string
  readonly note?: ReactNode
  /** What to do next: one button or two. */
  readonly action?: ReactNode
}

/** Nothing here, or all done: what it means and what comes next. */
export function EmptyState({ icon, title, note, action }: EmptyStateProps) {
  return (
    <div className={styles['empty']}>
      <div className={styles['icon']}>{icon}</div>
      <h2 className={styles['title']}>{title}</h2>
      {note && <p className={styles['note']}>{note}</p>}
      {action && <div className={styles['action']}>{action}</div>}
    </div>
  )
}
