import type { RecordBook } from './book.ts'
import type { Change } from './changes.ts'
import type { VisitRow } from './database.ts'
import { read } from './read.ts'
import { useReading } from './reading.ts'

/** What waits for the office (visits, slips, photos), and what waits for the worker; zeros while it is being read. */
export function useCounts(): { waiting: number; slipsWaiting: number; photosWaiting: number; attention: number } {
  return useReading(readCounts, touchesCounts)?.value ?? none
}

const none = { waiting: 0, slipsWaiting: 0, photosWaiting: 0, attention: 0 }

export async function readCounts(book: RecordBook) {
  const { database } = book
  return read(database, [database.outbox, database.slipsOut, database.photos, database.visits], async () => {
    const [waiting, slipsWaiting, photosWaiting, attention] = await Promise.all([
      database.outbox.count(),
      database.slipsOut.count(),
      database.photos.where('state').equals('waiting').count(),
      visitsIn(book, 'attention').count(),
    ])
    return { waiting, slipsWaiting, photosWaiting, attention }
  })
}

/** My visits of that state, in the order they were made. */
export function visitsIn({ database, account }: RecordBook, state: VisitRow['state']) {
  return database.visits.where('[author+state]').equals([account.id, state])
}

export function touchesCounts({ what }: Change): boolean {
  return what === 'visits' || what === 'everything' || what === 'outgoing'
}
