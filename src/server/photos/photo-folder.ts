import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { sniffPhoto, type PhotoType } from './sniff-photo.ts'

/**
 * Photos under the data folder, each named by the hash of its own bytes, and the parts of those still on their way,
 * named by what they are to become. Only a string of 64 hex digits ever becomes part of a path.
 */
export class PhotoFolder {
  readonly #root: string

  constructor(root: string) {
    this.#root = root
  }

  /** Bytes received so far; 0 when none. */
  async received(hash: string): Promise<number> {
    return sizeOf(this.part(hash))
  }

  /** Length and type of a photo by the hash of its own bytes; null when it is not here. */
  async find(hash: string): Promise<{ file: string; bytes: number; type: PhotoType } | null> {
    const file = this.#whole(hash)
    const bytes = await sizeOf(file)
    const type = bytes > 0 ? await sniffPhoto(file) : null
    return type ? { file, bytes, type } : null
  }

  /** Adds to the part from `from` on; what stood there before from that byte on is overwritten. */
  async append(hash: string, from: number, bytes: AsyncIterable<Buffer>, upTo: number): Promise<void> {
    await mkdir(this.#folder(hash), { recursive: true })
    const part = await open(this.part(hash), from === 0 ? 'w' : 'r+')
    try {
      await part.truncate(from)
      let at = from
      for await (const piece of bytes) {
        if (at + piece.length > upTo) throw new TooManyBytes()
        await part.write(piece, 0, piece.length, at)
        at += piece.length
      }
    } finally {
      await part.close()
    }
  }

  /** Whether the part's bytes have the hash that they were announced with. */
  async isGenuine(hash: string): Promise<boolean> {
    return (await hashOf(this.part(hash))) === hash
  }

  /** Keeps what is in the file under the hash of its own bytes and resolves to that, once file and folders are on disk. */
  async keep(file: string): Promise<string> {
    const hash = await hashOf(file)
    await mkdir(this.#folder(hash), { recursive: true })
    await flush(file)
    await rename(file, this.#whole(hash))
    for (const folder of [this.#folder(hash), this.#root, dirname(this.#root)]) await flush(folder)
    return hash
  }

  /** Takes a whole photo off the disk. */
  async remove(hash: string): Promise<void> {
    await rm(this.#whole(hash), { force: true })
  }

  async dropPart(hash: string): Promise<void> {
    await rm(this.part(hash), { force: true })
  }

  part(hash: string): string {
    return `${this.#whole(hash)}.part`
  }

  #folder(hash: string): string {
    if (!/^[0-9a-f]{64}$/.test(hash)) throw new RangeError('not a photo hash')
    return join(this.#root, hash.slice(0, 2))
  }

  #whole(hash: string): string {
    return join(this.#folder(hash), hash)
  }
}

export class TooManyBytes extends Error {
  override name = 'TooManyBytes'
}

async function hashOf(file: string): Promise<string> {
  const found = createHash('sha256')
  await pipeline(createReadStream(file), found)
  return found.digest('hex')
}

async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size
  } catch {
    return 0
  }
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
