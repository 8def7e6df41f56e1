import { useCallback } from 'react'
import type { AccountId, VisitId, VisitVersion } from '../../domain/visit.ts'
import type { RecordBook } from './book.ts'
import { touchesVisits } from './changes.ts'
import { readHeld, visitTables } from './held-visits.ts'
import { read } from './read.ts'
import { useReading } from './reading.ts'

export interface KnownVisit {
  readonly visit: VisitId
  /** Who logged it, whoever corrected it later. */
  readonly author: AccountId
  /** The one that shows. */
  readonly version: VisitVersion
  /** When the office received that one, by its own clock; null until it has. */
  readonly received: number | null
}

/**
 * These visits as they show, without those that are not on this phone; null while they are read. The same ones in another
 * list are not read again, so that a form beside them stays as it is.
 */
export function useVisitsById(visits: readonly VisitId[]): ReadonlyMap<VisitId, KnownVisit> | null {
  const ids = visits.join(' ')
  const look = useCallback((book: RecordBook) => readVisitsById(book, ids === '' ? [] : ids.split(' ')), [ids])
  return useReading(look, touchesVisits)?.value ?? null
}

export async function readVisitsById({ database }: RecordBook, visits: readonly VisitId[]): Promise<Map<VisitId, KnownVisit>> {
  return read(database, visitTables(database), async () => {
    const held = await readHeld(database, visits)
    return new Map([...held].map(([visit, { row, shown }]) => [visit, { visit, author: row.author, version: shown.version, received: shown.received }]))
  })
}
