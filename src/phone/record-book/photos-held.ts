import { useCallback } from 'react'
import type { LocalDay, Period } from '../../domain/day.ts'
import type { VisitVersion } from '../../domain/visit.ts'
import type { RecordBook } from './book.ts'
import { touchesVisits } from './changes.ts'
import { read } from './read.ts'
import { useReading } from './reading.ts'
import { readVisitsIn } from './visits-in.ts'

export interface HeldPhoto {
  readonly hash: string
  /** Of the visit that it shows. */
  readonly version: VisitVersion
}

/** Photos of the visits of some days whose bytes are on this device, each once; null while they are being read. */
export function usePhotosHeld(from: LocalDay, to: LocalDay): HeldPhoto[] | null {
  const look = useCallback((book: RecordBook) => readPhotosHeld(book, { from, to }), [from, to])
  return useReading(look, touchesVisits)?.value ?? null
}

export async function readPhotosHeld(book: RecordBook, period: Period): Promise<HeldPhoto[]> {
  const { database } = book
  const visits = await readVisitsIn(book, period)
  const byHash = new Map(visits.flatMap((version) => version.photos.map(({ hash }) => [hash, { hash, version }] as const)))
  const held = await read(database, [database.photoBytes], async () => {
    const keys = await database.photoBytes.toCollection().primaryKeys()
    return new Set(keys)
  })
  return [...byHash.values()].filter(({ hash }) => held.has(hash))
}
