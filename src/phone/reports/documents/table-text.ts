import { missingText } from '../../../domain/report/figure-text.ts'
import type { Figure } from '../../../domain/report/figure.ts'
import type { ReportRow, ReportTable } from '../../../domain/report/table.ts'
import { usualText } from './usual-form.ts'

/** Signs that stand at the figures themselves, or that the title says. */
const saidAlready: ReadonlySet<string> = new Set(['', '%', '位'])

/** Title of a column, and the unit of its figures on a line of its own: 覆盖, （户）. */
export function headLines({ title, unit }: ReportTable['heads'][number]): readonly string[] {
  return unit === null || saidAlready.has(unit) || title.includes(unit) ? [title] : [title, `（${unit}）`]
}

/** What a cell says, shorter than in a sentence: a column says whether it is a change, a distance or a rank. */
export function cellText(cell: string | Figure): string {
  if (typeof cell === 'string') return cell
  const { value, unit, fraction } = cell
  if (value === null) return missingText
  if (unit === '百分点') return value.toFixed(2)
  if (unit === '位') return String(value)
  return unit === '%' && fraction?.of === 'earlier' ? `${value.toFixed(2)}%` : usualText(cell)
}

/** Whether figures stand in a column: they are set at the right, and a workbook can reckon with them. */
export function isCounted(rows: readonly ReportRow[], column: number): boolean {
  return rows.some(({ cells }) => typeof cells[column] === 'object')
}
