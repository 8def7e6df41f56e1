import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import { join } from '../ui/join.ts'
import { StatusMark } from '../ui/status-mark.tsx'
import { tableWords as words } from '../words/coverage.ts'
import { useSay } from '../words/say.tsx'
import styles from './area-table.module.css'
import { FigureCells } from './figure-cells.tsx'
import { hrefOf, type Query } from './query.ts'
import type { Row } from './rows.ts'
import type { View } from './use-view.ts'

interface AreaRowProps {
  readonly row: Row
  readonly view: View
  readonly chosen: boolean
  readonly follow: boolean
  readonly onChoose: () => void
}

/** One area. Its rank lights it up on the map, its name opens it, every figure opens what stands behind it. */
export function AreaRow({ row, view, chosen, follow, onChoose }: AreaRowProps) {
  const say = useSay()
  const line = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    if (follow) line.current?.scrollIntoView({ block: 'nearest' })
  }, [follow])
  const inside = areaOf(row, view)
  return (
    <tr ref={line} className={join(chosen && styles['chosen'])}>
      <td className={styles['rank']}>
        <button
          type="button"
          className={styles['mark']}
          aria-pressed={chosen}
          aria-label={say(words.mark, { area: row.name, rank: row.rank })}
          onClick={onChoose}
        >
          {row.rank}
        </button>
      </td>
      <th scope="row" className={styles['name']}>
        <Link href={hrefOf(view.query, { ...inside, chosen: null })} className={styles['open']}>
          {row.name}
          {row.behind && (
            <>
              <StatusMark state="never" size={18} silent />
              <span className="visually-hidden">{say(words.behind)}</span>
            </>
          )}
        </Link>
      </th>
      <FigureCells row={row} view={view} inside={inside} />
    </tr>
  )
}

/** The area of a row, as the address names it: one that has the name of the whole is what hangs on the whole itself. */
export function areaOf(row: Row, { scope }: Pick<View, 'scope'>): Pick<Query, 'area' | 'direct'> {
  return { area: row.code, direct: scope.within.length === 1 && scope.within[0] === row.code }
}
