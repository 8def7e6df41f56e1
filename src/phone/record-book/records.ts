import { useCallback } from 'react'
import type { PlaceId } from '../../domain/place.ts'
import type { VersionHash, VisitId, VisitVersion } from '../../domain/visit.ts'
import type { RecordBook } from './book.ts'
import { readBundledAt } from './bundles.ts'
import { touchesVisits } from './changes.ts'
import { visitsIn } from './counts.ts'
import type { AttentionRow, VersionRow, VisitRow } from './database.ts'
import { heldAlone, readWithVersions, visitTables, withShown, type HeldVisit } from './held-visits.ts'
import { read } from './read.ts'
import { useReading } from './reading.ts'
import { isWaiting } from './visit-row.ts'

export interface RecordRow {
  readonly visit: VisitId
  readonly hash: VersionHash
  readonly version: VisitVersion
  /** On this phone only, at the office, or somebody must look at it. */
  readonly state: 'here' | 'sent' | 'attention'
  /** With `attention`: `conflict`, or the office's word for why it was set aside. */
  readonly why?: string
  /** When the office received it; null while it has not. */
  readonly received: number | null
}

/** My visits, the newest first, each by the version that shows; null while they are being read. */
export function useRecords(filter: 'all' | 'here' | 'attention' = 'all'): RecordRow[] | null {
  const look = useCallback((book: RecordBook) => readMine(book, filter), [filter])
  return useReading(look, touchesVisits)?.value ?? null
}

/** One visit with all its versions, the newest first; null while it is being read, undefined when there is none. */
export function useVisit(visit: VisitId): { shown: RecordRow; versions: RecordRow[] } | null | undefined {
  const look = useCallback((book: RecordBook) => readVisit(book, visit), [visit])
  const reading = useReading(look, touchesVisits)
  return reading === null ? null : reading.value
}

/** Every visit at a place, whoever made it, the newest day first; null while they are being read. */
export function useVisitsAt(place: PlaceId): RecordRow[] | null {
  const look = useCallback((book: RecordBook) => readVisitsAt(book, place), [place])
  return useReading(look, touchesVisits)?.value ?? null
}

export async function readMine(book: RecordBook, filter: 'all' | 'here' | 'attention'): Promise<RecordRow[]> {
  const { database } = book
  return read(database, [database.visits, database.versions], async () => {
    const rows = await (filter === 'all' ? visitsOf(book) : visitsIn(book, filter)).reverse().toArray()
    return (await withShown(database, rows)).map(toShown)
  })
}

export async function readVisit(book: RecordBook, visit: VisitId) {
  const { database } = book
  return read(database, [...visitTables(database), database.attention], async () => {
    const found = await readWithVersions(database, visit)
    if (!found) return undefined
    const { row, versions } = found
    const setAside = (await database.attention.bulkGet([...row.versions])).filter((entry) => entry !== undefined)
    const shown = versions.find((version) => version.hash === row.shown) as VersionRow
    return {
      shown: toShown({ row, shown }),
      versions: versions.sort(newestFirst).map((version) => toRecord(row, version, setAside)),
    }
  })
}

export async function readVisitsAt(book: RecordBook, place: PlaceId): Promise<RecordRow[]> {
  const { database } = book
  return read(database, visitTables(database), async () => {
    const rows = await database.visits.where('place').equals(place).toArray()
    const held = [...(await withShown(database, rows)), ...(await readBundledAt(database, place)).map(heldAlone)]
    return held.sort((a, b) => b.row.day - a.row.day || (a.row.visit < b.row.visit ? 1 : -1)).map(toShown)
  })
}

/** In the order they were made: rows of one index key stand in the order of their own, which is time first. */
function visitsOf({ database, account }: RecordBook) {
  return database.visits.where('author').equals(account.id)
}

/** The version that shows speaks for the whole visit. */
function toShown({ row, shown }: HeldVisit): RecordRow {
  const { visit, state, why } = row
  return { ...fields(shown), visit, state, ...(why === null ? {} : { why }) }
}

function toRecord(row: VisitRow, version: VersionRow, setAside: readonly AttentionRow[]): RecordRow {
  const contradicts = row.conflicts.length > 0 && [row.shown, ...row.conflicts].includes(version.hash)
  const why = setAside.find((entry) => entry.hash === version.hash)?.why ?? (contradicts ? 'conflict' : null)
  const state = isWaiting(version) ? 'here' : 'sent'
  return { ...fields(version), ...(why === null ? { state } : { state: 'attention', why }) }
}

function fields({ visit, hash, version, sent, received }: VersionRow) {
  return { visit, hash, version, received: received ?? sent }
}

function newestFirst(a: VersionRow, b: VersionRow): number {
  return b.version.at - a.version.at || b.version.sequence - a.version.sequence
}
