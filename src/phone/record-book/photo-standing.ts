import { useCallback } from 'react'
import type { RecordBook } from './book.ts'
import { touchesCounts } from './counts.ts'
import type { PhotoRow } from './database.ts'
import { read } from './read.ts'
import { useReading } from './reading.ts'

/** What has become of a photo of this device; null while that is read, and where it holds none of it. */
export function usePhotoStanding(hash: string): PhotoRow['state'] | null {
  const look = useCallback((book: RecordBook) => photoStanding(book, hash), [hash])
  return useReading(look, touchesCounts)?.value ?? null
}

export async function photoStanding({ database }: RecordBook, hash: string): Promise<PhotoRow['state'] | null> {
  const row = await read(database, [database.photos], () => database.photos.get(hash))
  return row?.state ?? null
}
