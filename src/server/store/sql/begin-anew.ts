import { newEpoch } from './epoch.ts'
import { setMark } from './office.ts'
import { arrivedPhotos, photosLost } from './photos.ts'
import type { Database } from './streams.ts'

/** For a store that was put back: photos that are not at hand are asked for, and phones offer again what they hold. */
export async function beginAnew(db: Database, hasPhoto: (hash: string) => boolean): Promise<void> {
  const lost = (await arrivedPhotos(db)).filter((hash) => !hasPhoto(hash))
  await photosLost(db, lost)
  await setMark(db, 'epoch', newEpoch())
}
