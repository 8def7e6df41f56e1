import type { ReportTable } from '../../../domain/report/table.ts'

/** Signs that stand at the figures themselves. */
const saidInTheCell: ReadonlySet<string> = new Set(['%', '百分点', '位'])

/** Title of a column with the unit of its figures: 覆盖（户）. */
export function headText({ title, unit }: ReportTable['heads'][number]): string {
  return unit === null || unit === '' || saidInTheCell.has(unit) || title.includes(`（${unit}）`) ? title : `${title}（${unit}）`
}
