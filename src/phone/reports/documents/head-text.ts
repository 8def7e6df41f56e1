import type { ReportRow, ReportTable } from '../../../domain/report/table.ts'

/** Signs that stand at the figures themselves. */
const saidInTheCell: ReadonlySet<string> = new Set(['', '%', '百分点', '位'])

/** Title of a column, and the unit of its figures on a line of its own: 覆盖, （户）. */
export function headLines({ title, unit }: ReportTable['heads'][number]): readonly string[] {
  return unit === null || saidInTheCell.has(unit) || title.includes(unit) ? [title] : [title, `（${unit}）`]
}

/** Whether figures stand in a column: they are set at the right, and a workbook can reckon with them. */
export function isCounted(rows: readonly ReportRow[], column: number): boolean {
  return rows.some(({ cells }) => typeof cells[column] === 'object')
}
