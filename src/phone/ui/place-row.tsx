import type { ReactNode } from 'react'
import { Distance } from './distance.tsx'
import { KindTile } from './kind-icon.tsx'
import styles from './place-row.module.css'
import { Pressable, type Press } from './pressable.tsx'
import { StatusMark, type Status } from './status-mark.tsx'

type PlaceRowProps = Press & {
  readonly kind: string
  readonly mark?: Status | undefined
  readonly name: string
  readonly note: ReactNode
  readonly metres?: number | undefined
}

/** A place in a list: kind and state, name, last visit, distance. */
export function PlaceRow({ kind, mark, name, note, metres, ...press }: PlaceRowProps) {
  return (
    <Pressable className={styles['row'] ?? ''} {...press}>
      <span className={styles['tile']}>
        <KindTile kind={kind} />
        {mark && (
          <span className={styles['mark']}>
            <StatusMark state={mark} size={20} />
          </span>
        )}
      </span>
      <span className={styles['line']}>
        <span className={styles['words']}>
          <span className={styles['name']}>{name}</span>
          <span className={styles['note']}>{note}</span>
        </span>
        {metres !== undefined && <Distance metres={metres} />}
      </span>
    </Pressable>
  )
}
