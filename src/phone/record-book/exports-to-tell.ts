import type { AreaCode } from '../../domain/area.ts'
import type { RecordBook } from './book.ts'
import { putMeta, readMeta } from './meta.ts'
import { read } from './read.ts'
import { newVisitId } from './uuid.ts'
import { write } from './write.ts'

/** What left this device as a file and the office has not heard of yet: told at once, or with the next sync. */
export interface ExportToTell {
  readonly id: string
  readonly what: 'places' | 'areas' | 'visits' | 'spots' | 'report' | 'codes' | 'audit'
  /** The ending of the file, or `print`. */
  readonly format: string
  readonly area: AreaCode | null
  /** The address of the view: kinds, periods, campaigns; never a text that somebody wrote. */
  readonly filter: string
  readonly rows: number
  /** This phone's clock, milliseconds since 1970 UTC. */
  readonly at: number
}

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
