import type { VisitId, VisitVersion } from '../../domain/visit.ts'
import type { RecordBook } from './book.ts'
import { readHeld, visitTables } from './held-visits.ts'
import { read } from './read.ts'

/** The versions that speak for these visits, one each in their order; null for a visit that this phone does not hold. */
export async function readShownVersions({ database }: RecordBook, visits: readonly VisitId[]): Promise<(VisitVersion | null)[]> {
  return read(database, visitTables(database), async () => {
    const held = await readHeld(database, visits)
    return visits.map((visit) => held.get(visit)?.shown.version ?? null)
  })
}
