import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './banner.module.css'
import { join } from './join.ts'
import { Pressable, type Press } from './pressable.tsx'

type BannerProps = Press & {
  readonly tone: 'calm' | 'alert' | 'good'
  readonly icon: ReactNode
  readonly title: string
  /** What follows from it. */
  readonly note?: ReactNode
  /** What a tap does, in a word: 选一份. */
  readonly act?: string | undefined
}

/** What happened and what follows, in words. */
export function Banner({ tone, icon, title, note, act, ...press }: BannerProps) {
  const leads = press.href !== undefined || press.onPress !== undefined
  return (
    <Pressable className={join(styles['banner'], styles[tone])} {...press}>
      <span className={styles['icon']}>{icon}</span>
      <span className={styles['words']}>
        <span className={styles['title']}>{title}</span>
        {note && <span className={styles['note']}>{note}</span>}
      </span>
      {leads && (
        <span className={styles['act']}>
          {act}
          <ChevronRight className={act ? undefined : styles['chevron']} />
        </span>
      )}
    </Pressable>
  )
}
