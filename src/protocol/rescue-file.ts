/*
 * 救援文件: visits and photos of one phone in one file that anybody may carry and nobody but the office can read.
 *
 *   GWRESCUE | format 1 | office 8 | salt 16 | account: length 1, letters | device: length 1, letters | segments
 *
 * Account and device stand in the clear, so that the office knows whose key opens it. A segment is 65,536 bytes, the
 * last one as long as it is; each is sealed by AES-256-GCM with the whole head as additional data, and its nonce counts
 * the segments and marks the last, so that none can be left out, moved or cut off. The key of the file is made from the
 * phone's rescue key and the salt by HKDF-SHA-256. Inside lie records: kind 1, length 4 (big-endian), content.
 */
const magic = 'GWRESCUE'
const format = 1
export const officeMarkBytes = 8
export const saltBytes = 16
/** Sealed, with the tag of 16 bytes. */
export const segmentBytes = 65_536
export const tagBytes = 16

export const rescueLimits = {
  fileBytes: 400_000_000,
  /** Texts of versions in one record, unpacked. */
  versionsBytes: 1_000_000,
} as const

/**
 * `versions`: their very texts, a line each. `packed`: the same, by zlib. `photo`: 32 bytes of SHA-256, then the picture.
 * `end`: the last one, without content.
 */
export const recordKinds = { end: 0, versions: 1, packed: 2, photo: 3 } as const
export const recordHeadBytes = 5
export const photoNameBytes = 32

export interface RescueHead {
  /** Tells one office's files from another's without telling anything about it. */
  readonly office: Uint8Array
  readonly salt: Uint8Array
  readonly account: string
  readonly device: string
}

/** What a key is made for, so that no key serves two purposes. */
export const keyPurposes = {
  office: 'gridwalk rescue office 1',
  phone: (account: string, device: string) => `gridwalk rescue key 1 ${account} ${device}`,
  file: 'gridwalk rescue file 1',
} as const

const idLetters = /^[\w.:-]{1,64}$/

/** RangeError for ids that no account or phone of ours has. */
export function writeHead({ office, salt, account, device }: RescueHead): Uint8Array {
  if (![account, device].every((id) => idLetters.test(id)) || office.length !== officeMarkBytes || salt.length !== saltBytes) {
    throw new RangeError('not the head of a rescue file')
  }
  const letters = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0))
  return Uint8Array.from([
    ...letters(magic),
    format,
    ...office,
    ...salt,
    ...[account, device].flatMap((id) => [id.length, ...letters(id)]),
  ])
}

/** `more`: longer than these bytes. `none`: no rescue file. `newer`: of a later Gridwalk. */
export function readHead(bytes: Uint8Array): { head: RescueHead; length: number } | 'more' | 'none' | 'newer' {
  const text = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to))
  const known = Math.min(bytes.length, magic.length)
  if (text(0, known) !== magic.slice(0, known)) return 'none'
  let at = magic.length + 1
  if (bytes.length < at) return 'more'
  if (bytes[magic.length] !== format) return (bytes[magic.length] ?? 0) > format ? 'newer' : 'none'
  const office = bytes.slice(at, (at += officeMarkBytes))
  const salt = bytes.slice(at, (at += saltBytes))
  const ids: string[] = []
  while (ids.length < 2) {
    const length = bytes[at]
    if (length === undefined || bytes.length < at + 1 + length) return 'more'
    ids.push(text(at + 1, at + 1 + length))
    at += 1 + length
  }
  const [account = '', device = ''] = ids
  return [account, device].every((id) => idLetters.test(id)) ? { head: { office, salt, account, device }, length: at } : 'none'
}

export function nonceOf(segment: number, last: boolean): Uint8Array {
  const nonce = new Uint8Array(12)
  new DataView(nonce.buffer).setUint32(7, segment)
  nonce[11] = last ? 1 : 0
  return nonce
}

export function writeRecordHead(kind: number, length: number): Uint8Array {
  const head = new Uint8Array(recordHeadBytes)
  head[0] = kind
  new DataView(head.buffer).setUint32(1, length)
  return head
}

export function readRecordHead(bytes: Uint8Array): { kind: number; length: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, recordHeadBytes)
  return { kind: view.getUint8(0), length: view.getUint32(1) }
}
