import { useCallback } from 'react'
import type { LocalDay, Period } from '../../domain/day.ts'
import type { PhotoRef, VisitVersion } from '../../domain/visit.ts'
import type { RecordBook } from './book.ts'
import { touchesVisits } from './changes.ts'
import { BookError } from './failure.ts'
import { sha256 } from './fingerprint.ts'
import { read } from './read.ts'
import { useReading } from './reading.ts'
import { readVisitsIn } from './visits-in.ts'
import { write } from './write.ts'

export interface PhotoOfVisit {
  readonly photo: PhotoRef
  /** The visit that it shows. */
  readonly version: VisitVersion
  /** Whether its bytes are on this device; the office has the others, once they have arrived there. */
  readonly held: boolean
}

export interface OfficeCopy {
  readonly bytes: ArrayBuffer
  /** SHA-256 that the office said they have, lower-case hex. */
  readonly hash: string
}

/** Photos of the visits of some days, each once; null while they are being read. */
export function usePhotosOf(from: LocalDay, to: LocalDay): PhotoOfVisit[] | null {
  const look = useCallback((book: RecordBook) => readPhotosOf(book, { from, to }), [from, to])
  return useReading(look, touchesVisits)?.value ?? null
}

export async function readPhotosOf(book: RecordBook, period: Period): Promise<PhotoOfVisit[]> {
  const { database } = book
  const visits = await readVisitsIn(book, period)
  const held = await read(database, [database.photoBytes], async () => new Set(await database.photoBytes.toCollection().primaryKeys()))
  const photos = visits.flatMap((version) => version.photos.map((photo) => ({ photo, version, held: held.has(photo.hash) })))
  return [...new Map(photos.map((one) => [one.photo.hash, one])).values()]
}

/**
 * Keeps the office's copy of a photo, which it has drawn anew and told the hash of. Throws BookError: `failed` when these
 * bytes have another, else when the disk is at fault.
 */
export async function keepOfficePhoto(book: RecordBook, photo: PhotoRef, { bytes, hash }: OfficeCopy): Promise<void> {
  if ((await sha256(bytes)) !== hash) throw new BookError('failed', 'these bytes are another photo')
  const { photos, photoBytes } = book.database
  await write(book, [photos, photoBytes], async () => {
    // One that was taken here keeps its state: it may still wait for the office.
    if (await photos.get(photo.hash)) return
    await photoBytes.put(bytes, photo.hash)
    await photos.put({ ...photo, bytes: bytes.byteLength, state: 'copy', at: Date.now() })
  })
}
