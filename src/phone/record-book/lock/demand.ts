import type { RecordBook } from '../book.ts'
import { putMeta, readMeta } from '../meta.ts'

/** When the office's demand for a PIN was first seen on this phone, milliseconds since 1970 by its clock; written down at the first call. */
export function lockDemandedSince({ database }: RecordBook, now: number): Promise<number> {
  return database.transaction('rw', database.meta, async () => {
    const known = await readMeta(database, 'lockDemanded')
    if (known === null) await putMeta(database, 'lockDemanded', now)
    return known ?? now
  })
}
