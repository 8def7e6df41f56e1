import { createDecipheriv } from 'node:crypto'
import { limits } from '../../protocol/messages.ts'
import type { RescueFound } from '../../protocol/rescue.ts'
import {
  nonceOf,
  photoNameBytes,
  readHead,
  readRecordHead,
  recordHeadBytes,
  recordKinds,
  rescueLimits,
  segmentBytes,
  tagBytes,
  type RescueHead,
} from '../../protocol/rescue-file.ts'
import { fileKey, officeMark, phoneKey } from './keys.ts'

/** Why a file cannot be read (on). */
export class Unreadable extends Error {
  override name = 'Unreadable'
  constructor(readonly found: Exclude<RescueFound, 'taken'>) {
    super(`rescue file: ${found}`)
  }
}

export interface RescueRecord {
  readonly kind: number
  readonly content: Buffer
}

const longestHead = 200

const longest: Readonly<Record<number, number>> = {
  [recordKinds.end]: 0,
  [recordKinds.versions]: rescueLimits.versionsBytes,
  [recordKinds.packed]: rescueLimits.versionsBytes,
  [recordKinds.photo]: photoNameBytes + limits.photoBytes,
}

/** Reads the head first and then record by record: never more than one of them is held. Throws Unreadable. */
export async function openRescueFile(
  bytes: AsyncIterable<Buffer>,
  secret: string,
): Promise<{ head: RescueHead; records: AsyncGenerator<RescueRecord> }> {
  const source = bytes[Symbol.asyncIterator]()
  let held: Buffer = Buffer.alloc(0)
  for (;;) {
    const read = readHead(held)
    if (typeof read === 'object') {
      const { head, length } = read
      if (!officeMark(secret).equals(head.office)) throw new Unreadable('other-office')
      const key = fileKey(phoneKey(secret, head.account, head.device), head.salt)
      const plain = openSegments(key, held.subarray(0, length), held.subarray(length), source)
      return { head, records: recordsIn(plain) }
    }
    if (read !== 'more') throw new Unreadable(read)
    const piece = held.length > longestHead ? null : await nextOf(source)
    if (piece === null) throw new Unreadable(held.length < 9 ? 'none' : 'damaged')
    held = Buffer.concat([held, piece])
  }
}

/** Null at the end. */
async function nextOf(source: AsyncIterator<Buffer, unknown>): Promise<Buffer | null> {
  const next = await source.next()
  return next.done ? null : next.value
}

/** A segment is known to be the last when nothing follows it, so one is always held back. */
async function* openSegments(key: Buffer, head: Buffer, first: Buffer, source: AsyncIterator<Buffer, unknown>): AsyncGenerator<Buffer> {
  let held = [first]
  let length = first.length
  let number = 0
  for (;;) {
    while (length > segmentBytes) {
      const all = Buffer.concat(held)
      yield openSegment(key, head, all.subarray(0, segmentBytes), nonceOf(number++, false))
      held = [all.subarray(segmentBytes)]
      length -= segmentBytes
    }
    const piece = await nextOf(source)
    if (piece === null) break
    held.push(piece)
    length += piece.length
  }
  yield openSegment(key, head, Buffer.concat(held), nonceOf(number, true))
}

function openSegment(key: Buffer, head: Buffer, sealed: Buffer, nonce: Uint8Array): Buffer {
  if (sealed.length < tagBytes) throw new Unreadable('damaged')
  const decipher = createDecipheriv('aes-256-gcm', key, nonce)
  decipher.setAAD(head)
  decipher.setAuthTag(sealed.subarray(-tagBytes))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, -tagBytes)), decipher.final()])
  } catch {
    throw new Unreadable('damaged')
  }
}

async function* recordsIn(plain: AsyncIterable<Buffer>): AsyncGenerator<RescueRecord> {
  let held: Buffer[] = []
  let length = 0
  let wanted = recordHeadBytes
  let ended = false
  for await (const piece of plain) {
    held.push(piece)
    length += piece.length
    while (length >= wanted) {
      const all = Buffer.concat(held)
      const { kind, length: most } = readRecordHead(all)
      if (ended || most > (longest[kind] ?? -1)) throw new Unreadable('damaged')
      held = [all]
      wanted = recordHeadBytes + most
      if (length < wanted) break
      ended = kind === recordKinds.end
      yield { kind, content: all.subarray(recordHeadBytes, wanted) }
      held = [all.subarray(wanted)]
      length -= wanted
      wanted = recordHeadBytes
    }
  }
  if (!ended || length > 0) throw new Unreadable('damaged')
}
