import { decodeQR } from 'qr/decode.js'

/** What is written in the code on a picture (RGBA); null where none can be read. */
export function readCode(picture: Pick<ImageData, 'data' | 'width' | 'height'>): string | null {
  try {
    return decodeQR(picture, { format: 'RGBA', timeLimit: 100 }) || null
  } catch {
    return null
  }
}
