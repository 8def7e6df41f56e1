import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { join } from './join.ts'
import styles from './list-row.module.css'
import { Pressable, type Press } from './pressable.tsx'

type ListRowProps = Press & {
  readonly icon?: ReactNode
  readonly title: ReactNode
  readonly note?: ReactNode
  /** At the right, instead of the chevron of a row that leads somewhere. */
  readonly aside?: ReactNode
  readonly danger?: boolean
}

/** A row of a settings or facts card. */
export function ListRow({ icon, title, note, aside, danger, ...press }: ListRowProps) {
  const leads = press.href !== undefined || press.onPress !== undefined
  return (
    <Pressable className={join(styles['row'], danger && styles['danger'])} {...press}>
      {icon && <span className={styles['icon']}>{icon}</span>}
      <span className={styles['line']}>
        <span className={styles['words']}>
          <span className={styles['title']}>{title}</span>
          {note && <span className={styles['note']}>{note}</span>}
        </span>
        {aside && <span className={styles['aside']}>{aside}</span>}
        {leads && !aside && !danger && <ChevronRight />}
      </span>
    </Pressable>
  )
}
