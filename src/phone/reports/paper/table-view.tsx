import { Link } from 'wouter'
import { figureText } from '../../../domain/report/figure-text.ts'
import type { AreaCode } from '../../../domain/area.ts'
import type { Figure } from '../../../domain/report/figure.ts'
import { reportTable } from '../../../domain/report/report-table.ts'
import type { TableName } from '../../../domain/report/report.ts'
import { join } from '../../ui/join.ts'
import { desk as words } from '../../words/reports.ts'
import { useSay } from '../../words/say.tsx'
import { behindHref } from '../behind-href.ts'
import { usualForm } from '../documents/usual-form.ts'
import { usePaper } from './paper.ts'
import styles from './paper.module.css'

/** A table as it is printed; every number that visits make opens them. */
export function TableView({ table: name }: { readonly table: TableName }) {
  const say = useSay()
  const { book, naming } = usePaper()
  if (!book) return <output className={styles['quiet']}>{say(words.counting)}</output>
  const { heads, rows } = reportTable(name, book, naming)
  if (rows.length === 0) return <p className={styles['quiet']}>{say(words.emptyTable)}</p>
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- wider than a phone, it is scrolled by keyboard too
    <section className={styles['scroll']} aria-label={say(words.table)} tabIndex={0}>
      <table className={styles['table']}>
        <thead>
          <tr>
            {heads.map(({ title, unit }, index) => (
              <th key={`${index} ${title}`} scope="col">
                {title}
                {unit !== null && !['%', '百分点', '位', ''].includes(unit) && <span>（{unit}）</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ cells, area, total }, index) => (
            <tr key={area ?? index} className={join(total && styles['total'])}>
              {cells.map((cell, column) => (
                // oxlint-disable-next-line react/no-array-index-key -- cells stand under their heads
                <Cell key={column} cell={cell} area={area} first={column === 0} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface CellProps {
  readonly cell: string | Figure
  readonly area: AreaCode | null
  readonly first: boolean
}

function Cell({ cell, area, first }: CellProps) {
  const { report } = usePaper()
  if (typeof cell === 'string') return first ? <th scope="row">{cell}</th> : <td>{cell}</td>
  const text = figureText(cell, usualForm(cell))
  const opens = cell.source === 'visits' && cell.value !== null && cell.unit !== '位'
  return (
    <td className={join(styles['number'], cell.unit === '百分点' && styles['points'], cell.value === null && styles['lacking'])}>
      {opens ? (
        <Link href={behindHref(report, cell.key, area)} className={styles['opens']}>
          {text}
        </Link>
      ) : (
        text
      )}
    </td>
  )
}
