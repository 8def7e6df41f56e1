import { limits } from '../../protocol/messages.ts'
import { readHead, recordKinds, rescueLimits } from '../../protocol/rescue-file.ts'
import type { RecordBook } from '../record-book/book.ts'
import { takeAlong } from '../record-book/carried.ts'
import { sha256 } from '../record-book/fingerprint.ts'
import { nextBatch, type Waiting } from '../record-book/outbox.ts'
import { readPhoto, readWaitingPhotos } from '../record-book/photos-to-send.ts'
import { readRescueKey } from '../record-book/rescue-key.ts'
import { toBase64 } from './base64.ts'
import { createSealer } from './seal.ts'

export interface RescueFile {
  readonly parts: readonly Uint8Array<ArrayBuffer>[]
  readonly visits: number
  readonly photos: number
}

interface Wanted {
  readonly photos: boolean
  /** The oldest of those that wait. */
  readonly mostVisits?: number
  /** Told after each photo. */
  readonly progress?: (photosDone: number, photos: number) => void
  readonly stopped?: () => boolean
}

/**
 * Seals what this phone has not sent, to the letter as it would be sent. Nothing leaves the outbox for it. Null where the
 * office has not told the key yet, or somebody stopped it. Throws BookError.
 */
export async function makeRescueFile(book: RecordBook, { photos, mostVisits = Infinity, progress, stopped }: Wanted): Promise<RescueFile | null> {
  const key = await readRescueKey(book)
  if (!key) return null
  const sealer = await createSealer({ account: book.account.id, device: book.device, ...key })
  const waiting = (await nextBatch(book, 1e9, Infinity)).slice(0, mostVisits)
  for (const block of blocksOf(waiting)) {
    const { kind, content } = await packed(block.map(({ text }) => text).join('\n'))
    await sealer.add(kind, content)
  }
  const hashes = photos ? await readWaitingPhotos(book) : []
  let done = 0
  for (const hash of hashes) {
    if (stopped?.()) return null
    const photo = await readPhoto(book, hash)
    // Its bytes are gone; the visit is not, and the office knows that a photo is missing.
    if (!photo) continue
    await sealer.add(recordKinds.photo, fromHex(hash), new Uint8Array(photo.bytes))
    done += 1
    progress?.(done, hashes.length)
  }
  await sealer.add(recordKinds.end)
  return { parts: await sealer.close(), visits: waiting.length, photos: done }
}

/** `known`: this phone has or had it already. */
export type TakenAlong = 'kept' | 'known' | 'own' | 'none' | 'newer' | 'other-office' | 'damaged' | 'too-large'

/** Takes a colleague's file along, as far as can be told without its key. Throws BookError. */
export async function takeRescueAlong(book: RecordBook, bytes: ArrayBuffer, now: number): Promise<TakenAlong> {
  if (bytes.byteLength > rescueLimits.fileBytes) return 'too-large'
  const read = readHead(new Uint8Array(bytes.slice(0, 300)))
  if (read === 'more') return bytes.byteLength < 9 ? 'none' : 'damaged'
  if (typeof read === 'string') return read
  const { account, device, office } = read.head
  if (account === book.account.id && device === book.device) return 'own'
  const key = await readRescueKey(book)
  if (key && toBase64(office) !== key.office) return 'other-office'
  return (await takeAlong(book, { id: await sha256(bytes), account, device, bytes }, now)) ? 'kept' : 'known'
}

/** As many versions as one request may carry, and no more text than the office unpacks. */
function* blocksOf(waiting: readonly Waiting[]): Generator<Waiting[]> {
  let block: Waiting[] = []
  let length = 0
  for (const one of waiting) {
    // A letter is three bytes at most.
    const size = one.text.length * 3 + 1
    if (block.length > 0 && (block.length >= limits.versionsPerRequest || length + size > rescueLimits.versionsBytes)) {
      yield block
      block = []
      length = 0
    }
    block.push(one)
    length += size
  }
  if (block.length > 0) yield block
}

async function packed(text: string): Promise<{ kind: number; content: Uint8Array }> {
  if (typeof CompressionStream === 'undefined') return { kind: recordKinds.versions, content: new TextEncoder().encode(text) }
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate'))
  return { kind: recordKinds.packed, content: new Uint8Array(await new Response(stream).arrayBuffer()) }
}

function fromHex(hash: string): Uint8Array {
  return Uint8Array.from(hash.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16))
}
