import type { RecordBook } from './book.ts'
import type { PhotoRow } from './database.ts'
import { read } from './read.ts'
import { write } from './write.ts'

/** Photos of saved visits whose bytes the office does not have yet, by hash. */
export function readWaitingPhotos({ database }: RecordBook): Promise<string[]> {
  return read(database, [database.photos], () => database.photos.where('state').equals('waiting').primaryKeys())
}

/** A photo ready to be sent; null when its bytes are gone. */
export function readPhoto({ database }: RecordBook, hash: string): Promise<{ type: string; bytes: ArrayBuffer } | null> {
  return read(database, [database.photos, database.photoBytes], async () => {
    const row = await database.photos.get(hash)
    const bytes = await database.photoBytes.get(hash)
    return row && bytes ? { type: row.type, bytes } : null
  })
}

export function markPhotoSent(book: RecordBook, hash: string): Promise<void> {
  return move(book, [hash], ['waiting'], 'sent')
}

/** The office can do nothing with its bytes: it is not sent again, and its visit says so. */
export function markPhotoUnusable(book: RecordBook, hash: string): Promise<void> {
  return move(book, [hash], ['waiting'], 'unusable')
}

/** The office misses these after all, those too that it could do nothing with once: those on this phone are sent again. */
export function sendPhotosAgain(book: RecordBook, hashes: readonly string[]): Promise<void> {
  return move(book, hashes, ['sent', 'unusable'], 'waiting')
}

async function move(book: RecordBook, hashes: readonly string[], from: readonly PhotoRow['state'][], to: PhotoRow['state']) {
  const { photos } = book.database
  const rows = await read(book.database, [photos], () => photos.bulkGet([...hashes]))
  const moving = rows.flatMap((row) => (row && from.includes(row.state) ? [{ ...row, state: to }] : []))
  if (moving.length === 0) return
  await write(book, [photos], async (tell) => {
    await photos.bulkPut(moving)
    tell({ what: 'outgoing', saved: false })
  })
}
