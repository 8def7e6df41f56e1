import { createContext, useCallback, useContext, useSyncExternalStore } from 'react'
import type { Account } from '../../domain/people.ts'
import type { DeviceId } from '../../domain/visit.ts'
import { createChanges, type Change, type Changes } from './changes.ts'
import { BookDatabase } from './database.ts'
import { BookError } from './failure.ts'
import { keyring, type Sealing } from './held-sealing.ts'
import { holdTerritory, type TerritoryHolder } from './hold-territory.ts'
import { putMeta, readMeta } from './meta.ts'
import { openDatabase } from './open-database.ts'
import { read } from './read.ts'
import { lookAgain } from './signed-in.ts'

/** The records of one account on this phone. Screens pass it on and never look inside. */
export interface RecordBook {
  /** As the office last told it. */
  readonly account: Account
  readonly device: DeviceId
  readonly database: BookDatabase
  readonly changes: Changes
  readonly territory: TerritoryHolder
  /** The last sequence given to a version as far as this window knows, null when it has not looked. */
  sequence: number | null
  /** What seals its rows under a PIN; null where there is none. */
  readonly sealing: Sealing | null
  /** Another window is bringing the book up to date, or its lock has changed, and this one has let go of it. */
  readonly steppedAside: boolean
  close(): void
}

/** Opens or begins the book of an account; throws BookError `locked`, `newer`, `failed` or `unusable` when it must not or cannot be used. */
export async function openBook(account: Account): Promise<RecordBook> {
  const database = new BookDatabase(account.id)
  const sealing = keyring.held?.account === account.id ? keyring.held : null
  sealing?.cover(database)
  await openDatabase(database)
  const { device, known } = await readTitlePage(database, account, sealing)
  const changes = createChanges(database.name)
  const now = { account: known, steppedAside: false }
  database.on('versionchange', () => {
    now.steppedAside = true
    database.close()
    changes.tellHere({ what: 'stepped-aside' })
    return false
  })
  changes.listen((change) => {
    if (change.what === 'account') now.account = change.account
    if (change.what !== 'lock') return
    now.steppedAside = true
    keyring.late ||= !sealing && !keyring.held
    lookAgain()
  })
  sealing?.guard(database, changes)
  return {
    get account() {
      return now.account
    },
    get steppedAside() {
      return now.steppedAside
    },
    device,
    sequence: null,
    database,
    changes,
    territory: holdTerritory(database, changes),
    sealing,
    close() {
      sealing?.end()
      changes.close()
      database.close()
    },
  }
}

/** Who and which phone the book belongs to, written into it when it is begun. */
async function readTitlePage(database: BookDatabase, account: Account, sealing: Sealing | null) {
  try {
    const known = await read(database, [database.meta], () =>
      Promise.all([readMeta(database, 'device'), readMeta(database, 'account'), database.meta.get('lock')]),
    )
    if (known[2] && !sealing) throw new BookError('locked')
    if (known[0] !== null) return { device: known[0], known: known[1] ?? account }
    // Two windows may begin it at once: the first one names the phone.
    return await database.transaction('rw', database.meta, async () => {
      const device = (await readMeta(database, 'device')) ?? crypto.randomUUID()
      await putMeta(database, 'device', device)
      await putMeta(database, 'account', account)
      return { device, known: account }
    })
  } catch (cause) {
    database.close()
    throw cause instanceof BookError ? cause : new BookError('unusable', cause)
  }
}

const BookOfThisPhone = createContext<RecordBook | null>(null)
export const BookProvider = BookOfThisPhone.Provider

export function useBook(): RecordBook {
  const book = useContext(BookOfThisPhone)
  if (!book) throw new Error('no record book is open here')
  return book
}

/** Who is signed in; moves when the office gives the account another name, role or area. */
export function useAccount(): Account {
  const book = useBook()
  return useSyncExternalStore(
    useCallback((changed) => listenFor(book, 'account', changed), [book]),
    () => book.account,
  )
}

/** Whether another window is bringing the book up to date, so that this one can only be reloaded. */
export function useSteppedAside(book: RecordBook): boolean {
  return useSyncExternalStore(
    useCallback((changed) => listenFor(book, 'stepped-aside', changed), [book]),
    () => book.steppedAside,
  )
}

function listenFor(book: RecordBook, what: Change['what'], changed: () => void): () => void {
  return book.changes.listen((change) => {
    if (change.what === what) changed()
  })
}
