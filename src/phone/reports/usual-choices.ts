import type { AreaCode } from '../../domain/area.ts'
import type { Report } from '../../domain/report/report.ts'
import type { ReportRow } from '../record-book/reports.ts'

/** What an office chose last: who issues its reports and to whom, how it rounds, which 六进 it speaks of. */
export type UsualChoices = Pick<Report, 'sender' | 'recipient' | 'rounding' | 'entrySet'>

/** As in the report of the area that was changed last; where there is none, with the name that the area gives. */
export function usualChoices(rows: readonly ReportRow[], area: AreaCode, office: string, entrySet: string): UsualChoices {
  const last = reportsOf(rows).find((report) => report.area === area)
  if (!last) return { sender: office, recipient: '', rounding: 'cut', entrySet }
  const { sender, recipient, rounding, entrySet: set } = last
  return { sender, recipient, rounding, entrySet: set }
}

/** The issue after the highest one of the same year. */
export function nextIssue(rows: readonly ReportRow[], area: AreaCode, year: number): number {
  const issues = reportsOf(rows)
    .filter((report) => report.area === area && Math.floor(report.day / 10_000) === year)
    .map(({ head }) => head?.issue ?? 0)
  return Math.max(0, ...issues) + 1
}

/** Those on the desk, the last changed first. */
export function reportsOf(rows: readonly ReportRow[]): Report[] {
  return rows.flatMap(({ report }) => report ?? []).sort((a, b) => b.changed - a.changed || (a.id < b.id ? 1 : -1))
}
