import type { IncomingHttpHeaders } from 'node:http'
import type { Readable } from 'node:stream'
import { limits } from '../../protocol/messages.ts'
import { Refused } from '../http/refusal.ts'
import { TooManyBytes, type PhotoFolder } from './photo-folder.ts'
import { readRange } from './read-range.ts'

const underWay = new Set<string>()

/** Takes bytes of a photo; resolves to `whole` once it is complete, checked and on disk, else to the bytes received so far. */
export async function receivePhoto(
  photos: PhotoFolder,
  hash: string,
  headers: IncomingHttpHeaders,
  bytes: Readable,
): Promise<number | 'whole'> {
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
    // A part left by somebody else may be to blame: it is gone now, and the same photo may be sent again.
    const retry = range.from > 0
    switch (await photos.finish(hash)) {
      case 'kept':
        return 'whole'
      case 'other-bytes':
        throw new Refused('bad-request', 'the bytes do not have this hash', { status: 422, retry })
      case 'no-photo':
        throw new Refused('bad-request', 'neither JPEG nor WebP', { status: 415 })
    }
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
