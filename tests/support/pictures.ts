import { createHash, randomBytes } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'

/** Size in pixels; noise, so that it does not shrink away. */
interface Size {
  readonly width?: number
  readonly height?: number
}

/** A real JPEG, different from every other. */
export function aJpeg(size: Size = {}): Promise<Buffer> {
  return noise(size).jpeg({ quality: 60 }).toBuffer()
}

export function aWebp(size: Size = {}): Promise<Buffer> {
  return noise(size).webp({ quality: 60 }).toBuffer()
}

/**
 * As a camera hands it over: lying on its side (orientation 6: the left edge is the top), with a position, maker's
 * notes, XMP and a colour profile. Red above, blue below once it stands upright.
 */
export async function aCameraJpeg(): Promise<Buffer> {
  const [width, height] = [240, 160]
  const raw = Buffer.alloc(width * height * 3)
  for (let at = 0; at < width * height; at += 1) raw[at * 3 + (at % width < width / 2 ? 0 : 2)] = 255
  return sharp(raw, { raw: { width, height, channels: 3 } })
    .withIccProfile('p3')
    .withExif({
      IFD0: { Make: 'Gridwalk test camera', Model: 'G-1', Artist: '张三' },
      IFD2: { MakerNote: 'serial 8675309' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '23/1 13/1 14/1', GPSLongitudeRef: 'E', GPSLongitude: '108/1 48/1 16/1' },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF>secret place</rdf:RDF></x:xmpmeta>')
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
}

/** A picture whose head promises more pixels than are behind it: whoever believes it takes the memory for all of them. */
export async function aBoastfulJpeg(side: number): Promise<Buffer> {
  const bytes = await aJpeg()
  const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]))
  bytes.writeUInt16BE(side, frame + 5)
  bytes.writeUInt16BE(side, frame + 7)
  return bytes
}

export async function aBoastfulWebp(side: number): Promise<Buffer> {
  const bytes = await aWebp()
  const frame = bytes.indexOf(Buffer.from([0x9d, 0x01, 0x2a]))
  bytes.writeUInt16LE(side, frame + 3)
  bytes.writeUInt16LE(side, frame + 5)
  return bytes
}

/** A true PNG in black and white with all its pixels: some hundred kilobytes, 1.6 thousand million pixels at 40,000. */
export function aPixelBomb(side: number): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(side, 0)
  head.writeUInt32BE(side, 4)
  head[8] = 1
  const rows = deflateSync(Buffer.alloc(side * (1 + Math.ceil(side / 8))), { level: 1 })
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))])
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

/** As PNG has it; Node brings one from version 22 on. */
function crc32(bytes: Buffer): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}

export function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function noise({ width = 80, height = 60 }: Size): Sharp {
  return sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } })
}
