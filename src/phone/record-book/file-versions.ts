import type { VersionHash, VisitId } from '../../domain/visit.ts'
import { bundleTables, unbundle } from './bundles.ts'
import type { AttentionRow, BookDatabase, MarkKey, VersionRow, VisitRow } from './database.ts'
import { groupBy } from '../../domain/group-by.ts'
import { markOf, toVisitRow } from './visit-row.ts'
import type { Tell } from './write.ts'

/** The tables that `fileVersions` reads and writes. */
export function versionTables(database: BookDatabase) {
  const { versions, visits, marks, attention } = database
  return [versions, visits, marks, attention, ...bundleTables(database)]
}

/**
 * Puts versions, new or changed, into the book and brings the rows and marks of their visits up to date.
 * Part of a transaction over `versionTables`.
 */
export async function fileVersions(database: BookDatabase, changed: readonly VersionRow[], tell: Tell): Promise<void> {
  const visits = [...new Set(changed.map((row) => row.visit))]
  await unbundle(database, visits)
  await database.versions.bulkPut([...changed])
  await restate(database, visits, changed, tell)
}

/** Works out the rows and marks of these visits anew; `atHand` are versions that need not be read again. */
export async function restate(
  database: BookDatabase,
  visits: readonly VisitId[],
  atHand: readonly VersionRow[],
  tell: Tell,
): Promise<void> {
  const before = await database.visits.bulkGet([...visits])
  const setAside = await readSetAside(database)
  const byVisit = groupBy(await withOlder(database, before, atHand), (row) => row.visit)
  const after = visits.flatMap((visit) => {
    const versions = byVisit.get(visit)
    return versions ? [toVisitRow(versions, setAside)] : []
  })
  await database.visits.bulkPut(after)
  await moveMarks(database, marksOf(before), marksOf(after), visits, tell)
}

async function moveMarks(
  database: BookDatabase,
  before: readonly MarkKey[],
  after: readonly MarkKey[],
  visits: readonly VisitId[],
  tell: Tell,
): Promise<void> {
  const kept = new Set(after.map(String))
  const had = new Set(before.map(String))
  const gone = before.filter((key) => !kept.has(String(key)))
  const added = after.filter((key) => !had.has(String(key)))
  if (gone.length > 0) await database.marks.bulkDelete(gone)
  // The library's own type for a list of keys leaves out keys of several parts.
  if (added.length > 0) await database.marks.bulkPut(added.map(() => 0), added as unknown as string[])
  tell({ what: 'visits', visits, gone, added })
}

async function readSetAside(database: BookDatabase): Promise<Map<VersionHash, AttentionRow>> {
  const rows = await database.attention.toArray()
  return new Map(rows.map((row) => [row.hash, row]))
}

async function withOlder(
  database: BookDatabase,
  visits: readonly (VisitRow | undefined)[],
  atHand: readonly VersionRow[],
): Promise<VersionRow[]> {
  const here = new Set(atHand.map((row) => row.hash))
  const older = visits.flatMap((row) => row?.versions.filter((hash) => !here.has(hash)) ?? [])
  if (older.length === 0) return [...atHand]
  const read = await database.versions.bulkGet(older)
  return [...read.filter((row) => row !== undefined), ...atHand]
}

function marksOf(rows: readonly (VisitRow | undefined)[]): MarkKey[] {
  return rows.flatMap((row) => {
    const mark = row && markOf(row)
    return mark ? [mark] : []
  })
}
