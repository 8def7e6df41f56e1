import { Link } from 'wouter'
import type { AreaCode } from '../../../domain/area.ts'
import type { Figure } from '../../../domain/report/figure.ts'
import { reportTable } from '../../../domain/report/report-table.ts'
import type { TableName } from '../../../domain/report/report.ts'
import { join } from '../../ui/join.ts'
import { desk as words } from '../../words/reports.ts'
import { useSay } from '../../words/say.tsx'
import { behindHref } from '../behind-href.ts'
import { cellText, headLines } from '../documents/table-text.ts'
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
            {heads.map((head, index) => {
              const [title, unit] = headLines(head)
              return (
                <th key={`${index} ${title}`} scope="col">
                  {title}
                  {unit && <span>{unit}</span>}
                </th>
              )
            })}
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
  const text = cellText(cell)
  const opens = cell.source === 'visits' && cell.value !== null && cell.unit !== '位'
  return (
    <td className={join(styles['number'], cell.value === null && styles['lacking'])}>
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
