import { ArrowDown, ArrowUp } from 'lucide-react'
import { useLocation } from 'wouter'
import { areaLevel, type AreaCode } from '../../domain/area.ts'
import { join } from '../ui/join.ts'
import { levelNames, tableWords as words } from '../words/coverage.ts'
import { useSay } from '../words/say.tsx'
import { AreaRow } from './area-row.tsx'
import styles from './area-table.module.css'
import { percentWords } from './number-words.ts'
import { hrefOf } from './query.ts'
import { columns, hasGoal, type Column } from './rows.ts'
import { TotalRow } from './total-row.tsx'
import type { View } from './use-view.ts'

interface AreaTableProps {
  readonly view: View
  /** Was chosen on the map: its row is brought into sight. */
  readonly tapped: AreaCode | null
  readonly onChoose: (code: AreaCode) => void
}

/** A phone leaves these out; they stand in the figures of the area itself. */
const roomy: ReadonlySet<Column> = new Set(['expected', 'covered', 'today'])

/** The areas one level below, the worst first; the total stays in sight. */
export function AreaTable({ view, tapped, onChoose }: AreaTableProps) {
  const say = useSay()
  const [, go] = useLocation()
  const { query, rows, goal, names, period, kind, total } = view
  const level = rows[0] ? areaLevel(rows[0].code) : 'village'
  const heads: Record<Column, string> = {
    name: say(levelNames[level]),
    expected: say(words.expected),
    covered: say(words.covered),
    today: say(words.today),
    rate: say(words.rate),
    gap: goal.target === null ? say(words.gapToOwn) : say(words.gap, { rate: percentWords(goal.target) }),
    change: say(words.change),
    tried: say(words.tried),
    never: say(words.never),
  }
  const shown = columns.filter((column) => column !== 'gap' || hasGoal(rows, total))
  const sortBy = (column: Column) => {
    const same = column === query.sort
    go(hrefOf(query, { sort: column, down: same ? !query.down : column !== 'rate' && column !== 'name' }), { replace: true })
  }
  return (
    <div className={styles['pane']}>
      <table className={styles['table']}>
        <caption className="visually-hidden">
          {say(words.caption, { area: total.name, kind: names.kind(kind), period: names.period(period) })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{say(words.rank)}</th>
            {shown.map((column) => (
              <Header
                key={column}
                name={heads[column]}
                bar={column === 'rate' ? say(words.progress) : null}
                roomy={roomy.has(column)}
                sorted={column === query.sort ? (query.down ? 'descending' : 'ascending') : undefined}
                left={column === 'name'}
                onSort={() => sortBy(column)}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <AreaRow
              key={row.code}
              row={row}
              view={view}
              chosen={row.code === query.chosen}
              follow={row.code === tapped && row.code === query.chosen}
              onChoose={() => onChoose(row.code)}
            />
          ))}
        </tbody>
        <TotalRow view={view} />
      </table>
    </div>
  )
}

interface HeaderProps {
  readonly name: string
  readonly sorted: 'ascending' | 'descending' | undefined
  /** What the bar before it is called. */
  readonly bar: string | null
  /** Only where there is room for it. */
  readonly roomy: boolean
  readonly left: boolean
  readonly onSort: () => void
}

function Header({ name, sorted, bar, roomy: needsRoom, left, onSort }: HeaderProps) {
  return (
    <>
      {bar !== null && (
        <th scope="col" className={styles['roomy']}>
          <span className="visually-hidden">{bar}</span>
        </th>
      )}
      <th scope="col" aria-sort={sorted} className={join(left && styles['name'], needsRoom && styles['roomy'])}>
        <button type="button" className={styles['sort']} onClick={onSort}>
          <span>{name}</span>
          {sorted === 'ascending' && <ArrowUp size={16} />}
          {sorted === 'descending' && <ArrowDown size={16} />}
        </button>
      </th>
    </>
  )
}
