import type { ReactNode } from 'react'
import styles from './card.module.css'
import { join } from './join.ts'

interface CardProps {
  /** Rows bring their own space. */
  readonly flush?: boolean
  readonly children: ReactNode
}

/** Only for what is touched or read as one. */
export function Card({ flush, children }: CardProps) {
  return <div className={join(styles['card'], !flush && styles['padded'])}>{children}</div>
}
