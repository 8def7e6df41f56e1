import type { AccountId } from '../../domain/visit.ts'
import type { Changes } from './changes.ts'
import type { BookDatabase } from './database.ts'

/** What seals the rows of a book under a PIN; made in `lock/`, which is loaded only where there is one. */
export interface Sealing {
  readonly account: AccountId
  /** `plain` while a lock is being taken off: then sealed rows are still read, and none is written. */
  readonly writes: 'sealed' | 'plain'
  /** Before the database is opened: from then on it reads and writes through this. */
  cover(database: BookDatabase): void
  /** The same for writes past the library. */
  stores(transaction: IDBTransaction): Stores
  /** Locks the book after a while in the background. */
  guard(database: BookDatabase, changes: Changes): void
  /** Locks it now, in every window: this one lets go of the book once no write is under way here, the others at once. */
  lock(changes: Changes): Promise<void>
  /** Forgets the key. */
  end(): void
}

export interface Stores {
  objectStore(name: string): Pick<IDBObjectStore, 'add' | 'put' | 'delete'>
}

/**
 * The key that was given in this window, until its book is locked or left. `late`: the book was open in plain here when another
 * window put it under a PIN, and what was written before that was heard may still lie there in plain.
 */
export const keyring: { held: Sealing | null; late?: boolean } = { held: null }
