import { Readable } from 'node:stream'
import type { Account } from '../../domain/people.ts'
import { Refused } from '../http/refusal.ts'
import type { Store } from '../store/store.ts'
import { drawCopy } from './draw-copy.ts'
import { PhotoFolder } from './photo-folder.ts'
import { receivePhoto } from './receive-photo.ts'
import type { Redrawer } from './redraw/redrawer.ts'

interface Parts {
  readonly store: Store
  readonly folder: string
  readonly redrawer: Redrawer
  readonly now: () => number
}

/** Keeps a whole photo that somebody else brought for its author, by the same rules as one that the author sends. */
export function keepBroughtPhoto({ store, folder, redrawer, now }: Parts) {
  const photos = new PhotoFolder(folder)
  return async ({ areas }: Account, hash: string, bytes: Buffer): Promise<'kept' | 'known' | 'refused'> => {
    const { named, arrived } = await store.photo(areas, hash)
    if (!named || arrived) return arrived ? 'known' : 'refused'
    const whole = { headers: { 'content-length': String(bytes.length) }, bytes: Readable.from([bytes]) }
    try {
      const copy = await receivePhoto(photos, hash, whole, async () => {
        const drawn = await drawCopy(photos, redrawer, { hash, original: photos.part(hash) })
        await store.photoArrived(areas, hash, now(), drawn)
        return drawn
      })
      return typeof copy === 'object' && 'served' in copy ? 'kept' : 'refused'
    } catch (error) {
      if (error instanceof Refused && !error.retry) return 'refused'
      throw error
    }
  }
}
