import type { VisitId, VisitVersion } from '../../domain/visit.ts'
import type { RecordBook } from './book.ts'
import { read } from './read.ts'

/** The versions that speak for these visits, one each in their order; null for a visit that this phone does not hold. */
export async function readShownVersions({ database }: RecordBook, visits: readonly VisitId[]): Promise<(VisitVersion | null)[]> {
  return read(database, [database.visits, database.versions], async () => {
    const rows = await database.visits.bulkGet([...visits])
    const shown = await database.versions.bulkGet(rows.flatMap((row) => (row ? [row.shown] : [])))
    const byVisit = new Map(shown.flatMap((row) => (row ? [[row.visit, row.version] as const] : [])))
    return visits.map((visit) => byVisit.get(visit) ?? null)
  })
}
