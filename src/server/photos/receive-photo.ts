import type { IncomingHttpHeaders } from 'node:http'
import type { Readable } from 'node:stream'
import { limits } from '../../protocol/messages.ts'
import { Refused } from '../http/refusal.ts'
import { TooManyBytes, type PhotoFolder } from './photo-folder.ts'
import { readRange } from './read-range.ts'

const underWay = new Set<string>()

/**
 * Takes bytes of a photo; resolves to the bytes received so far, or to what `settle` says once they are complete and
 * have the hash they were announced with. The part is there until `settle` has ended, so that a crash loses nothing.
 */
export async function receivePhoto<T>(
  photos: PhotoFolder,
  hash: string,
  { headers, bytes }: { readonly headers: IncomingHttpHeaders; readonly bytes: Readable },
  settle: () => Promise<T>,
): Promise<number | T> {
  const range = readRange(headers['content-range'], headers['content-length'])
  if (!range) throw new Refused('bad-request', 'a content-range that cannot be read')
  if ((range.total ?? 0) > limits.photoBytes) throw new Refused('too-large', 'a photo over the limit')
  // Two uploads of one photo would write through each other; the second may ask again.
  if (underWay.has(hash)) throw new Refused('busy', 'this photo is just being sent')
  underWay.add(hash)
  try {
    const before = await photos.received(hash)
    if (range.from > before) throw new Refused('bad-request', 'a gap before these bytes', { status: 409, retry: true })
    await append(photos, hash, range.from, bytes, range.total ?? limits.photoBytes)
    const received = await photos.received(hash)
    if (range.total !== null && received < range.total) return received
    const settled = (await photos.isGenuine(hash)) ? { as: await settle() } : null
    await photos.dropPart(hash)
    if (settled) return settled.as
    // A part left by somebody else may be to blame: it is gone now, and the same photo may be sent again.
    throw new Refused('bad-request', 'the bytes do not have this hash', { status: 422, retry: range.from > 0 })
  } finally {
    underWay.delete(hash)
  }
}

async function append(photos: PhotoFolder, hash: string, from: number, bytes: Readable, upTo: number): Promise<void> {
  try {
    await photos.append(hash, from, bytes, upTo)
  } catch (error) {
    if (error instanceof TooManyBytes) throw new Refused('too-large', 'more bytes than announced')
    // The connection broke: what has arrived stays, the phone goes on from there.
    if (bytes.errored) throw new Refused('bad-request', 'the upload broke off', { retry: true })
    throw error
  }
}
