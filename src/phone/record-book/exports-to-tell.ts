import type { RecordBook } from './book.ts'
import type { ExportToTell } from './export-to-tell.ts'
import { putMeta, readMeta } from './meta.ts'
import { read } from './read.ts'
import { newVisitId } from './uuid.ts'
import { write } from './write.ts'

/** Throws BookError: what cannot be written down must not leave either. */
export function noteExport(book: RecordBook, made: Omit<ExportToTell, 'id' | 'at'>, now: number): Promise<void> {
  const { meta } = book.database
  const told: ExportToTell = { ...made, filter: made.filter.slice(0, 400), id: newVisitId(now), at: now }
  return write(book, [meta], async () => {
    await putMeta(book.database, 'exportsToTell', [...((await readMeta(book.database, 'exportsToTell')) ?? []), told])
  })
}

/** Oldest first. */
export async function exportsToTell({ database }: RecordBook): Promise<readonly ExportToTell[]> {
  return read(database, [database.meta], async () => (await readMeta(database, 'exportsToTell')) ?? [])
}

export function exportsTold(book: RecordBook, told: readonly ExportToTell[]): Promise<void> {
  const ids = new Set(told.map(({ id }) => id))
  return write(book, [book.database.meta], async () => {
    const left = ((await readMeta(book.database, 'exportsToTell')) ?? []).filter(({ id }) => !ids.has(id))
    await putMeta(book.database, 'exportsToTell', left)
  })
}
