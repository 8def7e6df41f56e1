import type { Table } from 'dexie'
import { useCallback } from 'react'
import type { BuildingBlock } from '../../domain/report/building-blocks.ts'
import type { Report } from '../../domain/report/report.ts'
import type { RecordBook } from './book.ts'
import type { Change } from './changes.ts'
import type { ReportFormRow, ReportRow } from './database.ts'
import { readMeta } from './meta.ts'
import { read } from './read.ts'
import { useReading } from './reading.ts'
import { newVisitId } from './uuid.ts'
import { write } from './write.ts'
import { writeAtOnce } from './write-at-once.ts'

export type { ReportFormCell, ReportFormRow, ReportRow } from './database.ts'

/** A uuid v7 for a report, a building block or a form. */
export const newReportId = newVisitId

/** Reports on the desk and, without content, those that were thrown away; null while they are being read. */
export function useReports(): ReportRow[] | null {
  return useReading(readReports, touchesReports)?.value ?? null
}

export function readReports({ database }: RecordBook): Promise<ReportRow[]> {
  return read(database, [database.reports], () => database.reports.toArray())
}

/** Null while it is being read, undefined where there is none (any more). */
export function useReport(id: string): Report | null | undefined {
  const look = useCallback((book: RecordBook) => readReport(book, id), [id])
  const reading = useReading(look, touchesReports)
  return reading === null ? null : reading.value
}

export async function readReport({ database }: RecordBook, id: string): Promise<Report | undefined> {
  const row = await read(database, [database.reports], () => database.reports.get(id))
  return row?.report ?? undefined
}

/** On the disk when it resolves, even if the page is left the next moment. Throws BookError. */
export function keepReport(book: RecordBook, report: Report, missing: number | null): Promise<void> {
  const { reports } = book.database
  return writeAtOnce(book, [reports], (transaction, tell) => {
    transaction.objectStore(reports.name).put({ id: report.id, report, missing })
    tell({ what: 'reports' })
  })
}

/** Keeps a draft that the calendar asks for, unless it was ever made, here or in another window. Throws BookError. */
export function keepFirstDraft(book: RecordBook, report: Report, missing: number): Promise<void> {
  const { reports } = book.database
  return write(book, [reports], async (tell) => {
    if (await reports.get(report.id)) return
    await reports.add({ id: report.id, report, missing })
    tell({ what: 'reports' })
  })
}

export function dropReport(book: RecordBook, id: string): Promise<void> {
  return writeReports(book, book.database.reports, (reports) => reports.put({ id, report: null, missing: null }))
}

/** 常用段落, in the order they were remembered; null while they are being read. */
export function useBuildingBlocks(): BuildingBlock[] | null {
  return useReading(readBuildingBlocks, touchesReports)?.value ?? null
}

export function readBuildingBlocks({ database }: RecordBook): Promise<BuildingBlock[]> {
  return read(database, [database.buildingBlocks], () => database.buildingBlocks.toArray())
}

export function keepBuildingBlock(book: RecordBook, block: BuildingBlock): Promise<void> {
  return writeReports(book, book.database.buildingBlocks, (blocks) => blocks.put(block))
}

export function dropBuildingBlock(book: RecordBook, id: string): Promise<void> {
  return writeReports(book, book.database.buildingBlocks, (blocks) => blocks.delete(id))
}

/** The office's templates or the superior's forms, the newest first; null while they are being read. */
export function useReportForms(kind: ReportFormRow['kind']): ReportFormRow[] | null {
  const look = useCallback((book: RecordBook) => readReportForms(book, kind), [kind])
  return useReading(look, touchesReports)?.value ?? null
}

export async function readReportForms({ database }: RecordBook, kind: ReportFormRow['kind']): Promise<ReportFormRow[]> {
  const rows = await read(database, [database.reportForms], () => database.reportForms.toArray())
  return rows.filter((row) => row.kind === kind).sort((a, b) => b.at - a.at)
}

export function keepReportForm(book: RecordBook, form: ReportFormRow): Promise<void> {
  return writeReports(book, book.database.reportForms, (forms) => forms.put(form))
}

export function dropReportForm(book: RecordBook, id: string): Promise<void> {
  return writeReports(book, book.database.reportForms, (forms) => forms.delete(id))
}

/** One write to one of these tables, told to whoever shows them. Throws BookError. */
function writeReports<Row>(book: RecordBook, table: Table<Row, string>, work: (table: Table<Row, string>) => PromiseLike<unknown>): Promise<void> {
  return write(book, [table], async (tell) => {
    await work(table)
    tell({ what: 'reports' })
  })
}

/** When the office last answered, by this device's clock; null where it never has. */
export function useLastExchange(): { readonly at: number | null } | null {
  const reading = useReading(readLastExchange, touchesExchange)
  return reading && { at: reading.value }
}

function readLastExchange({ database }: RecordBook): Promise<number | null> {
  return read(database, [database.meta], () => readMeta(database, 'lastSent'))
}

function touchesReports({ what }: Change): boolean {
  return what === 'reports' || what === 'everything'
}

/** Whatever came down or went up came with an answer. */
function touchesExchange({ what }: Change): boolean {
  return what !== 'reports'
}
