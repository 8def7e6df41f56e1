/** Stands for the bytes of that number; no field of ours has such a name. */
const mark = '\u0000bytes'

/** A JSON value, in which there may be buffers, as bytes: length of the text, the text, then the buffers one after another. */
export function pack(value: unknown): Uint8Array {
  const buffers: ArrayBuffer[] = []
  const json: string = JSON.stringify(value, (_name, part: unknown): unknown => {
    // Views, dates and maps would silently come back as something else.
    if (ArrayBuffer.isView(part) || part instanceof Map || part instanceof Set) throw new TypeError('a row holds what cannot be sealed')
    if (!(part instanceof ArrayBuffer)) return part
    return { [mark]: [buffers.push(part) - 1, part.byteLength] }
  })
  const text = new TextEncoder().encode(json)
  const bytes = new Uint8Array(4 + text.length + buffers.reduce((sum, { byteLength }) => sum + byteLength, 0))
  new DataView(bytes.buffer).setUint32(0, text.length)
  bytes.set(text, 4)
  let at = 4 + text.length
  for (const buffer of buffers) {
    bytes.set(new Uint8Array(buffer), at)
    at += buffer.byteLength
  }
  return bytes
}

export function unpack(bytes: Uint8Array): unknown {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0)
  const text = new TextDecoder().decode(bytes.subarray(4, 4 + length))
  let at = 4 + length
  if (at === bytes.length && !text.includes(JSON.stringify(mark))) return JSON.parse(text)
  return JSON.parse(text, (_name, part: unknown): unknown => {
    const named = typeof part === 'object' && part !== null && mark in part ? (part[mark] as [number, number]) : null
    if (!named) return part
    // In the order of their numbers, which is that of the text.
    const from = at
    at += named[1]
    return bytes.slice(from, at).buffer
  }) as unknown
}
