import { createHash, randomBytes } from 'node:crypto'
import type { ShrunkPhoto } from '../../src/phone/record-book/photos.ts'

/** Begins like a JPEG and is noise: what the camera part would hand over, of that many bytes. */
export function madeUpPhoto(length: number, noise: Buffer = randomBytes(length - 4)): ShrunkPhoto & { readonly buffer: Buffer } {
  const buffer = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), noise])
  const hash = createHash('sha256').update(buffer).digest('hex')
  return { bytes: new Uint8Array(buffer).buffer, type: 'image/jpeg', width: 1600, height: 1200, hash, buffer }
}
