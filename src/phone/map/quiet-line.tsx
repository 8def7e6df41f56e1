import type { Territory } from '../record-book/territory.ts'
import { join } from '../ui/join.ts'
import styles from './quiet-line.module.css'

interface QuietLineProps {
  readonly office: Territory['office']
  /** Who made the base layer; its terms want it in sight. */
  readonly attribution: string
}

/** Where names and codes come from, and who made what lies below them. */
export function QuietLine({ office, attribution }: QuietLineProps) {
  const parts = [office?.divisionsSource, attribution].filter(Boolean)
  return (
    parts.length > 0 && (
      <p className={join(styles['quiet'], attribution === '' && styles['ours'])}>
        {parts.map((part, index) => (
          <span key={index} className={styles['part']}>
            {part}
          </span>
        ))}
      </p>
    )
  )
}
