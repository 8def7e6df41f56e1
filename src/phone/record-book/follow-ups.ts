import type { VisitVersion } from '../../domain/visit.ts'
import type { RecordBook } from './book.ts'
import { touchesVisits } from './changes.ts'
import { withShown } from './held-visits.ts'
import { read } from './read.ts'
import { useReading } from './reading.ts'

/** My visits that ask for a follow-up, as they show; null while they are being read. */
export function useAskingForFollowUp(): VisitVersion[] | null {
  return useReading(readAskingForFollowUp, touchesVisits)?.value ?? null
}

export async function readAskingForFollowUp(book: RecordBook): Promise<VisitVersion[]> {
  const { database, account } = book
  return read(database, [database.visits, database.versions], async () => {
    const day = [[account.id, 0], [account.id, Infinity]] as const
    const rows = await database.visits.where('[author+followUp]').between(...day).toArray()
    return (await withShown(database, rows)).map(({ shown }) => shown.version)
  })
}
