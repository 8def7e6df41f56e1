import type { BookDatabase } from '../database.ts'
import { putLockRow, readLockRow, type LockRow } from './lock-row.ts'

const second = 1_000
/** Seconds to wait after the fifth wrong try in a row, the sixth and so on; the last holds for all that follow. Nothing is ever erased. */
const waits = [30, 60, 120, 300, 600]
const freely = 5

/** Milliseconds that have to be waited after so many wrong tries in a row. */
export function waitAfter(tries: number): number {
  return tries < freely ? 0 : (waits[Math.min(tries - freely, waits.length - 1)] ?? 0) * second
}

export function leftToWait({ tries, waited }: Pick<LockRow, 'tries' | 'waited'>): number {
  return Math.max(0, waitAfter(tries) - waited)
}

/**
 * Counts a try before it is made, so that a phone switched off in the middle of it has tried all the same. Resolves to the lock,
 * or to the milliseconds that are still to be waited.
 */
export function beginTry(database: BookDatabase): Promise<LockRow | number> {
  return database.transaction('rw', database.meta, async () => {
    const lock = await readLockRow(database)
    if (!lock) return 0
    const left = leftToWait(lock)
    if (left > 0) return left
    await putLockRow(database, { ...lock, tries: lock.tries + 1, waited: 0 })
    return lock
  })
}

export function wasRight(database: BookDatabase): Promise<void> {
  return database.transaction('rw', database.meta, async () => {
    const lock = await readLockRow(database)
    if (lock) await putLockRow(database, { ...lock, tries: 0, waited: 0 })
  })
}

/**
 * Time that was waited, told by a clock that cannot be set: only what passes while the app is open counts, and it is kept, so
 * that neither another date nor a restart shortens it. Resolves to what is left.
 */
export function hasWaited(database: BookDatabase, milliseconds: number): Promise<number> {
  return database.transaction('rw', database.meta, async () => {
    const lock = await readLockRow(database)
    if (!lock) return 0
    const waited = lock.waited + milliseconds
    await putLockRow(database, { ...lock, waited })
    return leftToWait({ ...lock, waited })
  })
}
