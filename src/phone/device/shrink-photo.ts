export interface ShrunkPhoto {
  readonly bytes: ArrayBuffer
  readonly type: 'image/jpeg' | 'image/webp'
  readonly width: number
  readonly height: number
  /** SHA-256 of the bytes, lower-case hex. */
  readonly hash: string
}

export type ShrinkFailure = 'not-an-image' | 'too-large'

const longestSide = 1600
const quality = 0.8
/** Four bytes a pixel while it is open: more than this would take the whole memory of a cheap phone. */
const mostPixels = 120_000_000
const mostBytes = 60_000_000

/**
 * An upright JPEG, longest side 1600 pixels. The pixels are drawn anew, so nothing else of the file comes along:
 * no position, no camera, no name. What is no image, or too large to open, comes back as a failure.
 */
export async function shrinkPhoto(file: Blob): Promise<{ photo: ShrunkPhoto } | { failure: ShrinkFailure }> {
  const size = await readSize(file)
  if (!size) return { failure: 'not-an-image' }
  if (file.size > mostBytes || size.width * size.height > mostPixels) return { failure: 'too-large' }
  const bytes = await redraw(file).catch(() => null)
  return bytes ? { photo: { ...bytes, type: 'image/jpeg', hash: await sha256(bytes.bytes) } } : { failure: 'not-an-image' }
}

/** The size that fits, in whole pixels; a small picture stays as it is. */
export function fitWithin(width: number, height: number, longest: number): { width: number; height: number } {
  const scale = Math.min(1, longest / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/** An image element tells the size from the head of the file, before anything is unpacked. */
function readSize(file: Blob): Promise<{ width: number; height: number } | null> {
  const url = URL.createObjectURL(file)
  const image = new Image()
  return new Promise<{ width: number; height: number } | null>((resolve) => {
    image.addEventListener('load', () => {
      const { naturalWidth: width, naturalHeight: height } = image
      resolve(width > 0 && height > 0 ? { width, height } : null)
    })
    image.addEventListener('error', () => resolve(null))
    image.src = url
  }).finally(() => URL.revokeObjectURL(url))
}

async function redraw(file: Blob): Promise<{ bytes: ArrayBuffer; width: number; height: number }> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' })
  try {
    const { width, height } = fitWithin(bitmap.width, bitmap.height, longestSide)
    const canvas = document.createElement('canvas')
    canvas.width = width
    canvas.height = height
    const pen = canvas.getContext('2d')
    if (!pen) throw new Error('no canvas')
    pen.fillStyle = 'white'
    pen.fillRect(0, 0, width, height)
    pen.imageSmoothingQuality = 'high'
    pen.drawImage(bitmap, 0, 0, width, height)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
    if (blob?.type !== 'image/jpeg') throw new Error('the browser gave no JPEG')
    return { bytes: await blob.arrayBuffer(), width, height }
  } finally {
    bitmap.close()
  }
}

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
