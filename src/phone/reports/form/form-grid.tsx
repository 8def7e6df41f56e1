import type { ReportFormCell } from '../../record-book/reports.ts'
import { join } from '../../ui/join.ts'
import { formWords as words } from '../../words/report-export.ts'
import { useSay } from '../../words/say.tsx'
import { cellName, columnName } from '../documents/form/cell-name.ts'
import type { FormSheet } from '../documents/form/read-form.ts'
import styles from './form-grid.module.css'

interface FormGridProps {
  readonly sheet: FormSheet
  readonly cells: readonly ReportFormCell[]
  readonly nameOf: (cell: ReportFormCell) => string
  readonly onCell: (cell: string) => void
}

/** A sheet of the form, nearly as a spreadsheet shows it: every cell that can be filled is a button. */
export function FormGrid({ sheet, cells, nameOf, onCell }: FormGridProps) {
  const say = useSay()
  const mapped = new Map(cells.map((cell) => [cell.cell, nameOf(cell)]))
  const heads = new Map(sheet.merged.map((merged) => [`${merged.row} ${merged.column}`, merged]))
  const hidden = new Set(
    sheet.merged.flatMap(({ row, column, down, across }) =>
      Array.from({ length: down * across }, (_, i) => `${row + Math.floor(i / across)} ${column + (i % across)}`).slice(1),
    ),
  )
  // Forms leave the last cells of a row empty, and those are the ones to fill.
  const columns = Array.from({ length: sheet.columns + 1 }, (_, column) => column)
  const rows = Array.from({ length: sheet.rows + 1 }, (_, row) => row + 1)
  return (
    <section className={styles['scroll']} aria-label={sheet.name}>
      <table className={styles['grid']}>
        <thead>
          <tr>
            <th scope="col" aria-label={sheet.name} />
            {columns.map((column) => (
              <th key={column} scope="col">
                {columnName(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              {columns
                .filter((column) => !hidden.has(`${row} ${column}`))
                .map((column) => {
                  const name = cellName({ row, column })
                  const merged = heads.get(`${row} ${column}`)
                  const held = sheet.cells.get(name)
                  const figure = mapped.get(name)
                  return (
                    <td key={column} rowSpan={merged?.down} colSpan={merged?.across} className={join(figure && styles['mapped'])}>
                      {held?.formula ? (
                        <span title={say(words.formula)} className={styles['formula']}>
                          {held.text || '='}
                        </span>
                      ) : (
                        <button type="button" aria-label={`${say(words.cell, { cell: name })} ${figure ?? held?.text ?? ''}`.trim()} onClick={() => onCell(name)}>
                          {figure ?? held?.text}
                        </button>
                      )}
                    </td>
                  )
                })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
