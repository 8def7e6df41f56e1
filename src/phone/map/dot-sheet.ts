import type { Pen } from './easel.ts'
import { newPicture, type Stamp } from './stamps.ts'

/** A transparent tile onto which thousands of dots are put as plain numbers: many times faster than drawing each. */
export interface DotSheet {
  /** Middle of the dot in device pixels of the tile. */
  put(stamp: Stamp, x: number, y: number): void
  /** Lays the dots onto a tile and wipes the sheet. */
  layOnto(pen: Pen): void
}

export function createDotSheet(side: number): DotSheet {
  const { picture, pen: sheet } = newPicture(side)
  const image = sheet.createImageData(side, side)
  const pixels = new Uint32Array(image.data.buffer)
  return {
    put: (stamp, x, y) => putStamp(pixels, side, stamp, x, y),
    layOnto(pen) {
      sheet.putImageData(image, 0, 0)
      pen.drawImage(picture, 0, 0)
      pixels.fill(0)
    },
  }
}

/** Of two dots that touch, the more opaque pixel stays. Parts beyond the edge are left out. */
export function putStamp(
  pixels: Uint32Array,
  side: number,
  stamp: Pick<Stamp, 'pixels' | 'side'>,
  x: number,
  y: number,
): void {
  const left = Math.round(x - stamp.side / 2)
  const top = Math.round(y - stamp.side / 2)
  const fromRow = Math.max(0, -top)
  const toRow = Math.min(stamp.side, side - top)
  const fromColumn = Math.max(0, -left)
  const toColumn = Math.min(stamp.side, side - left)
  for (let row = fromRow; row < toRow; row++) {
    for (let column = fromColumn; column < toColumn; column++) {
      const pixel = stamp.pixels[row * stamp.side + column] ?? 0
      const at = (top + row) * side + left + column
      // The highest byte is the opacity, on every machine that a browser runs on today.
      if (pixel >>> 24 > (pixels[at] ?? 0) >>> 24) pixels[at] = pixel
    }
  }
}
