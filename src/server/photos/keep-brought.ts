import { Readable } from 'node:stream'
import type { Account } from '../../domain/people.ts'
import { Refused } from '../http/refusal.ts'
import type { Store } from '../store/store.ts'
import { keepCopy, type CopyTools } from './keep-copy.ts'
import { photoToBring } from './photo-of.ts'
import { receivePhoto } from './receive-photo.ts'

/** Keeps a whole photo that somebody else brought for its author, by the same rules as one that the author sends. */
export function keepBroughtPhoto(tools: CopyTools & { readonly store: Store }) {
  const { store, photos } = tools
  return async (author: Account, hash: string, bytes: Buffer): Promise<'kept' | 'known' | 'refused'> => {
    const photo = await photoToBring(store, author, hash)
    if (!photo || photo.arrived) return photo ? 'known' : 'refused'
    const whole = { headers: { 'content-length': String(bytes.length) }, bytes: Readable.from([bytes]) }
    try {
      const copy = await receivePhoto(photos, hash, whole, () => keepCopy(tools, photo, photos.part(hash)))
      return typeof copy === 'object' && 'served' in copy ? 'kept' : 'refused'
    } catch (error) {
      if (error instanceof Refused && !error.retry) return 'refused'
      throw error
    }
  }
}
