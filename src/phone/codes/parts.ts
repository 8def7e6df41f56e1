/*
 * Bytes as a few two-dimensional codes, shown one after the other and read in any order. A part says
 * `GW1:NAME:2:5:CONTENT`: second of five of what has this name, its letters those that a code packs most densely.
 */
const mark = 'GW1'
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'
/** Bytes in one code: 85 modules a side, which an old camera still tells apart on a small screen. */
export const bytesPerPart = 600
export const mostParts = 12

/** `name`: eight hex digits that tell these bytes from others. RangeError when there is too much of it. */
export function toParts(bytes: Uint8Array, name: string): string[] {
  const total = Math.max(1, Math.ceil(bytes.length / bytesPerPart))
  if (total > mostParts) throw new RangeError('more than a few codes')
  // Parts of one length, so that all codes are of one size.
  const length = Math.ceil(bytes.length / total)
  return Array.from({ length: total }, (_, i) =>
    [mark, name.toUpperCase(), i + 1, total, toBase45(bytes.subarray(i * length, (i + 1) * length))].join(':'),
  )
}

export interface Gathered {
  readonly have: number
  readonly total: number
  /** Once all parts are there, with the name that they should have. */
  readonly whole: { readonly bytes: Uint8Array<ArrayBuffer>; readonly name: string } | null
}

/** Puts parts together, whichever comes first; null for a code that is none of them. Another name begins anew. */
export function createGatherer(): (text: string) => Gathered | null {
  let name = ''
  let parts = new Map<number, Uint8Array>()
  return (text) => {
    const [, named = '', number = '', all = '', content = ''] = /^GW1:([0-9A-F]{8}):(\d{1,2}):(\d{1,2}):(.*)$/s.exec(text) ?? []
    const bytes = fromBase45(content)
    const [at, total] = [Number(number), Number(all)]
    if (!bytes || at < 1 || at > total || total > mostParts) return null
    if (named !== name) {
      name = named
      parts = new Map()
    }
    parts.set(at, bytes)
    if (parts.size < total) return { have: parts.size, total, whole: null }
    const pieces = Array.from({ length: total }, (_, i) => parts.get(i + 1) ?? new Uint8Array(0))
    return { have: total, total, whole: { bytes: joined(pieces), name: name.toLowerCase() } }
  }
}

/** RFC 9285: two bytes become three letters, a last one two. */
function toBase45(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += 2) {
    const pair = i + 1 < bytes.length
    let number = pair ? (bytes[i] ?? 0) * 256 + (bytes[i + 1] ?? 0) : (bytes[i] ?? 0)
    for (let n = 0; n < (pair ? 3 : 2); n++) {
      text += alphabet[number % 45]
      number = Math.floor(number / 45)
    }
  }
  return text
}

/** Null for what is no such text. */
function fromBase45(text: string): Uint8Array | null {
  if (text.length % 3 === 1 || text === '') return null
  const bytes: number[] = []
  for (let i = 0; i < text.length; i += 3) {
    const digits = Array.from(text.slice(i, i + 3), (letter) => alphabet.indexOf(letter))
    const number = digits.reduceRight((sum, digit) => sum * 45 + digit, 0)
    if (digits.includes(-1) || number >= (digits.length === 3 ? 65_536 : 256)) return null
    if (digits.length === 3) bytes.push(number >> 8, number & 255)
    else bytes.push(number)
  }
  return Uint8Array.from(bytes)
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(pieces.flatMap((piece) => Array.from(piece)))
}
