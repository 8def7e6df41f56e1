import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { flush } from '../flush.ts'
import { sniffPhoto, type PhotoType } from './sniff-photo.ts'

/**
 * Photos under the data folder, named by the hash that their phone gave them, whose bytes are what was drawn from it; and
 * the parts of those still on their way. Only a string of 64 hex digits ever becomes part of a path.
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

  /** Length and type of a whole photo; null when it is not here. */
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

  /** Makes what was drawn the photo of this hash; resolves to the hash of its own bytes, once file and folders are on disk. */
  async keep(file: string, hash: string): Promise<string> {
    const own = await hashOf(file)
    await flush(file)
    await rename(file, this.#whole(hash))
    for (const folder of [this.#folder(hash), this.#root, dirname(this.#root)]) await flush(folder)
    return own
  }

  async dropPart(hash: string): Promise<void> {
    await rm(this.part(hash), { force: true })
  }

  part(hash: string): string {
    return `${this.#whole(hash)}.part`
  }

  /** Deletes the photos; resolves to how many were there. */
  async forget(hashes: readonly string[]): Promise<number> {
    let gone = 0
    for (const hash of hashes) {
      if ((await sizeOf(this.#whole(hash))) === 0) continue
      await rm(this.#whole(hash), { force: true })
      gone += 1
    }
    return gone
  }

  /** Deletes the parts that nothing was added to since `before`, milliseconds since 1970 UTC. */
  async forgetParts(before: number): Promise<number> {
    let gone = 0
    for (const name of await readdir(this.#root, { recursive: true }).catch(() => [])) {
      const part = join(this.#root, name)
      if (!/[.](part|drawn)$/.test(part) || (await stat(part)).mtimeMs >= before) continue
      await rm(part, { force: true })
      gone += 1
    }
    return gone
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
