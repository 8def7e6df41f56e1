import type { AccountId } from '../../../domain/visit.ts'
import type { RecordBook } from '../book.ts'
import type { BookDatabase } from '../database.ts'
import { keyring } from '../held-sealing.ts'
import { lookAgain } from '../signed-in.ts'
import { putLockRow, readLockRow, type LockRow } from './lock-row.ts'
import { withOwnConnection } from './own-connection.ts'
import { createSealing } from './sealing.ts'
import { beginTry, hasWaited, leftToWait, wasRight } from './tries.ts'
import { newDataKey, unwrapByOffice, unwrapByPin, wrapByPin, wrapForOffice } from './wrap-key.ts'

/** `open` it was right; `wrong`, or that many milliseconds have to be waited first. */
export type Tried = 'open' | 'wrong' | { readonly wait: number }

/**
 * Puts the book under a PIN. From the moment it resolves nothing new is written in plain; what was there before is sealed piece by
 * piece, see `turn-rows.ts`. Other windows let go of the book and ask for the PIN. Throws BookError.
 */
export async function putUnderPin(book: RecordBook, pin: string, officePublic: Uint8Array<ArrayBuffer>): Promise<void> {
  const dataKey = newDataKey()
  const [byPin, byOffice] = await Promise.all([wrapByPin(dataKey, pin), wrapForOffice(dataKey, officePublic)])
  const first = await book.database.transaction('rw', book.database.meta, async () => {
    // Another window was quicker: two keys for one book would lose what the first has sealed.
    if (await readLockRow(book.database)) return false
    await putLockRow(book.database, { state: 'sealing', byPin, byOffice, tries: 0, waited: 0 })
    return true
  })
  if (first) hold(book.account.id, dataKey, 'sealed')
  book.changes.tell([{ what: 'lock' }])
}

/** Opens the book of this account in this window, if the PIN is right. */
export function unlock(account: AccountId, pin: string): Promise<Tried> {
  return withOwnConnection(account, async (database) => {
    const tried = await tryPin(database, pin)
    if (!('key' in tried)) return tried.said
    hold(account, tried.key, 'sealed')
    lookAgain()
    return 'open'
  })
}

/** What the office is told to get the book open again: for which phone, and with which point. */
export function readForOffice(account: AccountId): Promise<{ device: string; ephemeral: Uint8Array<ArrayBuffer> } | null> {
  return withOwnConnection(account, async (database) => {
    const lock = await readLockRow(database)
    const device = (await database.meta.get('device'))?.value as string | undefined
    return lock && device !== undefined ? { device, ephemeral: lock.byOffice.ephemeral } : null
  })
}

/** After a lost PIN: opens by what the office worked out, and puts a new PIN in place of the lost one. False when it does not fit. */
export function unlockByOffice(account: AccountId, opener: Uint8Array<ArrayBuffer>, pin: string): Promise<boolean> {
  return withOwnConnection(account, async (database) => {
    const lock = await readLockRow(database)
    const dataKey = lock && (await unwrapByOffice(lock.byOffice, opener))
    if (!dataKey) return false
    await replacePin(database, dataKey, pin)
    hold(account, dataKey, 'sealed')
    lookAgain()
    return true
  })
}

export function changePin({ database }: RecordBook, before: string, pin: string): Promise<Tried> {
  return tryPin(database, before).then(async (tried) => {
    if (!('key' in tried)) return tried.said
    await replacePin(database, tried.key, pin)
    return 'open'
  })
}

/** Takes the lock off: nothing new is sealed any more, and what is sealed is opened piece by piece. */
export async function takeOffLock(book: RecordBook, pin: string): Promise<Tried> {
  const { database } = book
  const tried = await tryPin(database, pin)
  if (!('key' in tried)) return tried.said
  await change(database, (lock) => ({ ...lock, state: 'opening', key: tried.key }))
  hold(book.account.id, tried.key, 'plain')
  book.changes.tell([{ what: 'lock' }])
  return 'open'
}

/** What the lock lets everybody see, and what has to be done before the PIN is asked for. */
export interface LockedBook {
  readonly waiting: number
  readonly photosWaiting: number
  /** Milliseconds before the next try. */
  readonly wait: number
}

/** Null: the lock is being taken off, and the book opens by itself. */
export function lookAtLocked(account: AccountId): Promise<LockedBook | null> {
  return withOwnConnection(account, async (database) => {
    const lock = await readLockRow(database)
    if (!lock || lock.key) {
      if (lock?.key) hold(account, lock.key, 'plain')
      lookAgain()
      return null
    }
    if (keyring.late) await change(database, (late) => ({ ...late, state: 'sealing' }))
    keyring.late = false
    const [visits, slips, photosWaiting] = await Promise.all([
      database.outbox.count(),
      database.slipsOut.count(),
      database.photos.where('state').equals('waiting').count(),
    ])
    return { waiting: visits + slips, photosWaiting, wait: leftToWait(lock) }
  })
}

/** Resolves to what is left to wait. */
export function waitedAtLock(account: AccountId, milliseconds: number): Promise<number> {
  return withOwnConnection(account, (database) => hasWaited(database, milliseconds))
}

function hold(account: AccountId, dataKey: Uint8Array, writes: 'sealed' | 'plain'): void {
  keyring.held = createSealing(account, dataKey, writes)
}

async function tryPin(database: BookDatabase, pin: string): Promise<{ key: Uint8Array<ArrayBuffer> } | { said: Exclude<Tried, 'open'> }> {
  const lock = await beginTry(database)
  if (typeof lock === 'number') return { said: { wait: lock } }
  const key = await unwrapByPin(lock.byPin, pin)
  if (!key) return { said: 'wrong' }
  await wasRight(database)
  return { key }
}

async function replacePin(database: BookDatabase, dataKey: Uint8Array<ArrayBuffer>, pin: string): Promise<void> {
  const byPin = await wrapByPin(dataKey, pin)
  await change(database, (lock) => ({ ...lock, byPin, tries: 0, waited: 0 }))
}

function change(database: BookDatabase, to: (lock: LockRow) => LockRow): Promise<void> {
  return database.transaction('rw', database.meta, async () => {
    const lock = await readLockRow(database)
    if (lock) await putLockRow(database, to(lock))
  })
}
