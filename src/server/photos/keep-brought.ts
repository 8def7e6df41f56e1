import { Readable } from 'node:stream'
import type { Account } from '../../domain/people.ts'
import { Refused } from '../http/refusal.ts'
import type { Store } from '../store/store.ts'
import { PhotoFolder } from './photo-folder.ts'
import { receivePhoto } from './receive-photo.ts'

/** Keeps a whole photo that somebody else brought for its author, by the same rules as one that the author sends. */
export function keepBroughtPhoto({ store, folder, now }: { store: Store; folder: string; now: () => number }) {
  const photos = new PhotoFolder(folder)
  return async ({ areas }: Account, hash: string, bytes: Buffer): Promise<'kept' | 'known' | 'refused'> => {
    const { named, arrived } = await store.photo(areas, hash)
    if (!named || arrived) return arrived ? 'known' : 'refused'
    try {
      await receivePhoto(photos, hash, { 'content-length': String(bytes.length) }, Readable.from([bytes]))
    } catch (error) {
      if (error instanceof Refused && !error.retry) return 'refused'
      throw error
    }
    await store.photoArrived(areas, hash, now())
    return 'kept'
  }
}
