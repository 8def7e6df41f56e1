/* The least that makes a picture of eight by eight grey pixels: one quantisation table, tables of one code each, one block. */
const start = [0xff, 0xd8]
const quantisation = [0xff, 0xdb, 0, 67, 0, ...Array<number>(64).fill(1)]
const frame = [0xff, 0xc0, 0, 11, 8, 0, 8, 0, 8, 1, 1, 0x11, 0]
const codes = [0, 0x10].flatMap((table) => [0xff, 0xc4, 0, 20, table, 1, ...Array<number>(15).fill(0), 0])
const scan = [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0b00111111]
const end = [0xff, 0xd9]

/** A whole JPEG of two hundred bytes, unlike every other by its comment. */
export function tinyPhoto(comment: string): Buffer {
  return photoWith(Buffer.from(comment))
}

/** The same picture with these bytes in its comments: as long as a test wants it to be. */
export function photoWith(comments: Buffer): Buffer {
  const notes: Buffer[] = []
  for (let at = 0; at < comments.length; at += mostOfNote) {
    const text = comments.subarray(at, at + mostOfNote)
    const head = Buffer.from([0xff, 0xfe, 0, 0])
    head.writeUInt16BE(text.length + 2, 2)
    notes.push(head, text)
  }
  const [before, after] = [start, [...quantisation, ...frame, ...codes, ...scan, ...end]].map((part) => Buffer.from(part))
  return Buffer.concat([before as Buffer, ...notes, after as Buffer])
}

/** Bytes that one comment can hold. */
const mostOfNote = 65_000
