import { createHash, randomBytes } from 'node:crypto'
import type { ShrunkPhoto } from '../../src/phone/record-book/photos.ts'
import { photoWith } from './tiny-photo.ts'

/** A picture of eight by eight pixels with so many bytes of noise beside it: what the camera part would hand over. */
export function madeUpPhoto(length: number, noise: Buffer = randomBytes(length)): ShrunkPhoto & { readonly buffer: Buffer } {
  const buffer = photoWith(noise)
  const hash = createHash('sha256').update(buffer).digest('hex')
  return { bytes: new Uint8Array(buffer).buffer, type: 'image/jpeg', width: 1600, height: 1200, hash, buffer }
}
