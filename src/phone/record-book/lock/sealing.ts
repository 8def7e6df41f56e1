import type { AccountId } from '../../../domain/visit.ts'
import type { Change } from '../changes.ts'
import { keyring, type Sealing } from '../held-sealing.ts'
import { BookLocked, createRowSealer, type RowSealer } from './row-sealer.ts'
import { sealedCore } from './sealed-core.ts'
import { sealedStores } from './sealed-stores.ts'
import { locks, turnRows, writersLock } from './turn-rows.ts'
import { watchBackground } from './watch-background.ts'

const changed: Change = { what: 'lock' }

/**
 * The key of a book in memory, and all that is done by it. With `writes: 'plain'` a book whose lock is being taken off goes
 * on: sealed rows are read, none is written.
 */
export function createSealing(account: AccountId, dataKey: Uint8Array, writes: 'sealed' | 'plain'): Sealing {
  const key = dataKey.slice()
  const sealer = whileHeld(createRowSealer(account, key, writes), () => ended)
  const underWay = new Map<IDBTransaction, Promise<void>>()
  const watch = (transaction: IDBTransaction) => {
    const ended = new Promise<void>((resolve) => {
      for (const end of ['complete', 'abort']) transaction.addEventListener(end, () => resolve())
    })
    underWay.set(transaction, ended.then(() => void underWay.delete(transaction)))
  }
  const ends: (() => void)[] = []
  let ended = false
  let letGo: () => void = () => undefined
  // As long as a window may write sealed rows, nobody may believe that the last one is gone.
  if (writes === 'sealed') void locks()?.request(writersLock(account), { mode: 'shared' }, () => new Promise<void>((resolve) => (ended ? resolve() : (letGo = resolve))))
  const sealing: Sealing = {
    account,
    writes,
    cover(database) {
      database.use({ stack: 'dbcore', name: 'sealed', level: -10, create: (core) => sealedCore(core, sealer, watch) })
    },
    stores(transaction) {
      watch(transaction)
      return sealedStores(transaction, sealer)
    },
    guard(database, changes) {
      void turnRows(account, sealer, writes)
      if (writes === 'sealed') ends.push(watchBackground(database, changes, () => void quiet(underWay).then(() => changes.tellHere(changed))))
    },
    lock: (changes) => quiet(underWay).then(() => changes.tell([changed])),
    end() {
      ended = true
      for (const end of ends) end()
      letGo()
      key.fill(0)
      if (keyring.held === sealing) keyring.held = null
    },
  }
  return sealing
}

/** A key that was forgotten seals nothing any more: what comes late is refused instead of being sealed for ever. */
function whileHeld(sealer: RowSealer, ended: () => boolean): RowSealer {
  const check = () => {
    if (ended()) throw new BookLocked('the book is locked')
  }
  return {
    seal: (table, value) => (check(), sealer.seal(table, value)),
    open: (table, value) => (check(), sealer.open(table, value)),
  }
}

/** A write that is under way comes to its end first. */
async function quiet(underWay: ReadonlyMap<IDBTransaction, Promise<void>>): Promise<void> {
  while (underWay.size > 0) await Promise.all(underWay.values())
}
