import { open } from 'node:fs/promises'

export type PhotoType = 'image/jpeg' | 'image/webp'

/** What the first bytes of a file say it is, whatever anybody called it; null when neither JPEG nor WebP. */
export async function sniffPhoto(file: string): Promise<PhotoType | null> {
  const handle = await open(file, 'r')
  try {
    const head = Buffer.alloc(12)
    await handle.read(head, 0, head.length, 0)
    if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return 'image/jpeg'
    const isWebp = head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === 'WEBP'
    return isWebp ? 'image/webp' : null
  } finally {
    await handle.close()
  }
}
