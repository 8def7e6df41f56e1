import { useState, type ReactNode } from 'react'
import { Button } from './button.tsx'
import styles from './long-list.module.css'

interface LongListProps<T> {
  readonly items: readonly T[]
  readonly keyOf: (item: T) => string
  readonly renderRow: (item: T, index: number) => ReactNode
  /** So many at first, and so many more at each press. */
  readonly step: number
  readonly more: (n: number) => string
  /** Read out, not shown. */
  readonly label?: string
}

/** Rows of a list that may have hundreds: more than one looks at would be slow to draw on a cheap phone. */
export function LongList<T>({ items, keyOf, renderRow, step, more, label }: LongListProps<T>) {
  const [shown, setShown] = useState(step)
  const rest = items.length - shown
  return (
    <>
      <ul className={styles['list']} aria-label={label}>
        {items.slice(0, shown).map((item, i) => (
          <li key={keyOf(item)}>{renderRow(item, i)}</li>
        ))}
      </ul>
      {rest > 0 && (
        <Button kind="quiet" wide onClick={() => setShown(shown + step)}>
          {more(Math.min(step, rest))}
        </Button>
      )}
    </>
  )
}
