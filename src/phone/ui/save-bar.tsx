import type { ReactNode } from 'react'
import styles from './save-bar.module.css'

interface SaveBarProps {
  /** One sentence: what a tap will do. */
  readonly note: ReactNode
  readonly icon?: ReactNode
  /** The button, or two. */
  readonly children: ReactNode
}

export function SaveBar({ note, icon, children }: SaveBarProps) {
  return (
    <div className={styles['bar']}>
      <div className={styles['inside']}>
        <p className={styles['note']}>
          {icon}
          {note}
        </p>
        <div className={styles['acts']}>{children}</div>
      </div>
    </div>
  )
}
