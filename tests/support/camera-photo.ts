import type { Page } from '@playwright/test'

/** A file as a camera hands it over. */
export interface CameraPhoto {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/**
 * A picture of 2400 x 1800, taken with the phone upright (turned by its EXIF data only) and with a position in it. One
 * of `noise` (foliage, gravel) cannot be packed and weighs five megabytes.
 */
export async function takePhoto(page: Page, name: string, { noise = false } = {}): Promise<CameraPhoto> {
  const plain = await page.evaluate(async ([words, noisy]) => {
    const canvas = new OffscreenCanvas(2400, 1800)
    const context = canvas.getContext('2d')
    if (!context) throw new Error('no canvas')
    if (noisy) {
      const pixels = context.createImageData(canvas.width, canvas.height)
      const values = new Uint32Array(pixels.data.buffer)
      for (let i = 0; i < values.length; i++) values[i] = Math.random() * 2 ** 32
      context.putImageData(pixels, 0, 0)
    }
    for (let i = 0; i < (noisy ? 0 : 900); i++) {
      context.fillStyle = `hsl(${i * 37} 60% ${30 + (i % 50)}%)`
      context.fillRect((i * 397) % 2400, (i * 211) % 1800, 160, 120)
    }
    context.font = '200px sans-serif'
    context.fillText(words, 100, 900)
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: noisy ? 0.99 : 0.95 })
    const reader = new FileReader()
    const read = new Promise((resolve) => reader.addEventListener('load', resolve))
    reader.readAsDataURL(blob)
    await read
    return (reader.result as string).split(',')[1] as string
  }, [name, noise] as const)
  const picture = Buffer.from(plain, 'base64')
  const startOfImage = picture.subarray(0, 2)
  return { name, mimeType: 'image/jpeg', buffer: Buffer.concat([startOfImage, exif, picture.subarray(2)]) }
}

/** Whether bytes of a picture still tell where and how they were taken. */
export function tellsMetadata(bytes: Buffer): boolean {
  return bytes.includes('Exif') || bytes.includes(cameraName)
}

const cameraName = 'Gridwalk test camera'

/** APP1 segment, little-endian TIFF: make, orientation 6 (turn right), and a GPS directory with a latitude of 23° N. */
const exif = makeExif()

function makeExif(): Buffer {
  const entries = 3
  const directoryEnd = 8 + 2 + entries * 12 + 4
  const make = Buffer.from(`${cameraName}\0`)
  const gpsAt = directoryEnd + make.length + (make.length % 2)
  const gps = Buffer.alloc(2 + 2 * 12 + 4 + 24)
  gps.writeUInt16LE(2, 0)
  entry(gps, 2, { tag: 1, type: 2, count: 2, value: 'N'.charCodeAt(0) })
  entry(gps, 14, { tag: 2, type: 5, count: 3, value: gpsAt + 30 })
  for (const [i, degrees] of [23, 7, 25].entries()) {
    gps.writeUInt32LE(degrees, 30 + i * 8)
    gps.writeUInt32LE(1, 34 + i * 8)
  }
  const tiff = Buffer.alloc(gpsAt)
  tiff.write('II*\0', 0, 'latin1')
  tiff.writeUInt32LE(8, 4)
  tiff.writeUInt16LE(entries, 8)
  entry(tiff, 10, { tag: 0x010f, type: 2, count: make.length, value: directoryEnd })
  entry(tiff, 22, { tag: 0x0112, type: 3, count: 1, value: 6 })
  entry(tiff, 34, { tag: 0x8825, type: 4, count: 1, value: gpsAt })
  make.copy(tiff, directoryEnd)
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, gps])
  const head = Buffer.alloc(4)
  head.writeUInt16BE(0xffe1, 0)
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}

function entry(into: Buffer, at: number, field: { tag: number; type: number; count: number; value: number }): void {
  into.writeUInt16LE(field.tag, at)
  into.writeUInt16LE(field.type, at + 2)
  into.writeUInt32LE(field.count, at + 4)
  into.writeUInt32LE(field.value, at + 8)
}
