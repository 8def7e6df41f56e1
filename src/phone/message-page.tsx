import type { ReactNode } from 'react'
import styles from './message-page.module.css'
import { BrandMark } from './ui/brand-mark.tsx'

/** A whole page that says one thing and what to do about it. */
export function MessagePage({ title, note, children, framed }: {
  readonly title: string
  readonly note?: string
  /** What to do: buttons. */
  readonly children?: ReactNode
  /** Inside the frame, which has its own landmark. */
  readonly framed?: boolean | undefined
}) {
  const Page = framed ? 'div' : 'main'
  return (
    <Page className={styles['page']}>
      <BrandMark size={56} />
      <h1 className={styles['title']}>{title}</h1>
      {note && <p className={styles['note']}>{note}</p>}
      {children && <div className={styles['acts']}>{children}</div>}
    </Page>
  )
}
