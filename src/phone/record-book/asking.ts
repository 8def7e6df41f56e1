import type { VisitVersion } from '../../domain/visit.ts'
import type { RecordBook } from './book.ts'
import { touchesVisits } from './changes.ts'
import { read } from './read.ts'
import { useReading } from './reading.ts'

/** Visits of everybody that ask for a follow-up, as they show; null while they are being read. */
export function useEverybodyAsking(): VisitVersion[] | null {
  return useReading(readEverybodyAsking, touchesVisits)?.value ?? null
}

/** Visits that agreed on no day are not in the index: of a county's hundred thousand only these are read. */
export function readEverybodyAsking({ database }: RecordBook): Promise<VisitVersion[]> {
  return read(database, [database.visits, database.versions], async () => {
    const rows = await database.visits.orderBy('[author+followUp]').toArray()
    const versions = await database.versions.bulkGet(rows.map(({ shown }) => shown))
    return versions.flatMap((row) => (row ? [row.version] : []))
  })
}
