import type { RecordBook } from '../record-book/book.ts'
import { markPhotoSent, markPhotoUnusable, readPhoto, readWaitingPhotos } from '../record-book/photos-to-send.ts'
import type { Office } from './office.ts'
import type { Refused } from './reply.ts'

/**
 * Sends the photos of saved visits, each from where it broke off. One that the office will not have is left for
 * another day and does not hold up the others. Resolves to null when all were tried, else to what stopped it.
 */
export async function sendPhotos(
  book: RecordBook,
  office: Office,
  refusedBefore: Set<string>,
  progress: () => void,
): Promise<Refused | null> {
  for (const hash of await readWaitingPhotos(book)) {
    if (refusedBefore.has(hash)) continue
    const refused = await sendPhoto(book, office, hash)
    progress()
    if (!refused) continue
    if (stopsAll(refused)) return refused
    // A sending that broke off may go well the next time.
    if (!refused.retry) refusedBefore.add(hash)
  }
  return null
}

async function sendPhoto(book: RecordBook, office: Office, hash: string): Promise<Refused | null> {
  const photo = await readPhoto(book, hash)
  if (!photo) return { ok: false, why: 'not-found', retry: false, retryAfter: null }
  const received = await office.photoReceived(hash)
  if (typeof received === 'string') return settle(book, hash, received)
  const from = received < photo.bytes.byteLength ? received : 0
  let reply = await office.sendPhoto(hash, photo.type, photo.bytes, from)
  // What lies there may be somebody's half photo that was thrown away just now: once more from the start.
  if (!reply.ok && reply.why === 'bad-request' && reply.retry && from > 0) {
    reply = await office.sendPhoto(hash, photo.type, photo.bytes, 0)
  }
  if (!reply.ok) {
    // A word about these bytes, or about this upload? The office says of each photo what came of it.
    const fate = reply.why === 'bad-request' && !reply.retry ? await office.photoReceived(hash) : 0
    return typeof fate === 'string' ? settle(book, hash, fate) : reply
  }
  if (reply.body.whole && reply.body.hash === hash) await markPhotoSent(book, hash)
  return null
}

/** What the office has said once and for all. A photo that it can do nothing with stays on this phone, and so does its visit. */
async function settle(book: RecordBook, hash: string, fate: 'whole' | 'unusable'): Promise<null> {
  await (fate === 'whole' ? markPhotoSent(book, hash) : markPhotoUnusable(book, hash))
  return null
}

/** Trouble with the line, the session or the office concerns all photos; any other word concerns this one. */
function stopsAll({ why }: Refused): boolean {
  return !['not-found', 'bad-request', 'too-large', 'not-allowed'].includes(why)
}
