import type { Report } from '../../domain/report/report.ts'
import type { RecordBook } from '../record-book/book.ts'
import { recordExport } from '../sync/exports.ts'

/** Before a report leaves: the office is to know, so what cannot be written down does not leave. Throws BookError. */
export async function recordReport(records: RecordBook, { kind, period, area, blocks }: Report, format: string): Promise<void> {
  await recordExport(records, { what: 'report', format, area, filter: `${kind} ${period.from}-${period.to}`, rows: blocks.length })
}
