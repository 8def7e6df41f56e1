import { useEffect, useState } from 'react'
import type { PhotoRef } from '../../domain/visit.ts'
import { useBook, type RecordBook } from './book.ts'
import type { BookDatabase } from './database.ts'
import { read } from './read.ts'
import { write } from './write.ts'

/** A photo as the camera part hands it over: shrunk, upright, without metadata, named by its SHA-256. */
export interface ShrunkPhoto {
  readonly bytes: ArrayBuffer
  readonly type: PhotoRef['type']
  readonly width: number
  readonly height: number
  readonly hash: string
}

/** Writes the bytes to the disk at once, before the visit is saved: the camera may kill the app. Throws BookError. */
export async function keepPhoto(book: RecordBook, shrunk: ShrunkPhoto): Promise<PhotoRef> {
  const { photos, photoBytes: stored } = book.database
  const { bytes, hash, type, width, height } = shrunk
  const photo: PhotoRef = { hash, type, bytes: bytes.byteLength, width, height }
  await write(book, [photos, stored], async () => {
    // The same picture taken into two visits is one picture.
    if (await photos.get(hash)) return
    await stored.put(bytes, hash)
    await photos.put({ ...photo, state: 'draft', at: Date.now() })
  })
  return photo
}

/** Null when the bytes are not on this phone. */
export async function photoBytes(book: RecordBook, hash: string): Promise<ArrayBuffer | null> {
  const { database } = book
  const bytes = await read(database, [database.photoBytes], () => database.photoBytes.get(hash))
  return bytes ?? null
}

/** Address of a photo for an image: the bytes on this phone, else the office's copy; null while it is looked for. */
export function usePhotoUrl(hash: string): string | null {
  const book = useBook()
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    let made: string | null = null
    let left = false
    const show = async () => {
      const bytes = await photoBytes(book, hash).catch(() => null)
      if (left) return
      if (bytes) made = URL.createObjectURL(new Blob([bytes]))
      setUrl(made ?? `/api/photos/${hash}`)
    }
    void show()
    return () => {
      left = true
      setUrl(null)
      if (made) URL.revokeObjectURL(made)
    }
  }, [book, hash])
  return url
}

/** The photos of a saved visit are to be sent. Part of the transaction that saves it. */
export async function markPhotosWaiting(database: BookDatabase, hashes: readonly string[]): Promise<void> {
  if (hashes.length === 0) return
  const rows = await database.photos.bulkGet([...hashes])
  await database.photos.bulkPut(rows.flatMap((row) => (row?.state === 'draft' ? [{ ...row, state: 'waiting' as const }] : [])))
}
