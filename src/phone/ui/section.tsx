import { useId, type ReactNode } from 'react'
import styles from './section.module.css'

interface SectionProps {
  readonly title: string
  /** Behind the title, as part of it: 2 户. */
  readonly count?: string | undefined
  /** At the right: a note or a way on. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}

export function Section({ title, count, aside, children }: SectionProps) {
  const id = useId()
  return (
    <section className={styles['section']} aria-labelledby={id}>
      <header className={styles['head']}>
        <h2 id={id} className={styles['title']}>
          {title}
          {count && ' '}
          {count && <span className={styles['count']}>{count}</span>}
        </h2>
        {aside && <div className={styles['aside']}>{aside}</div>}
      </header>
      {children}
    </section>
  )
}
