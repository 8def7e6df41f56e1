import type { Table } from 'dexie'
import type { RecordBook } from './book.ts'
import type { Change } from './changes.ts'
import { BookError } from './failure.ts'
import type { Stores } from './held-sealing.ts'
import { reopenNext } from './open-database.ts'

const tries = 4

export type Tell = (change: Change) => void

/**
 * One strict transaction over these tables: all of it is on the disk when the promise resolves, or none of it
 * is. A write that fails is done again, the same one, over a fresh connection; `work` must therefore stamp nothing itself. What it
 * tells goes out only after the transaction has completed. Throws BookError.
 */
export function write<T>(book: RecordBook, tables: readonly Table[], work: (tell: Tell) => PromiseLike<T>): Promise<T> {
  // An async function, so that the library follows the awaits inside; else it may lose sight of a transaction
  // and report as failed what is on the disk.
  return insist(book, (tell) => book.database.transaction('rw', [...tables], async () => work(tell)))
}

/**
 * As `write`, for work that reads nothing: all requests go out in one breath, past the library, and the transaction
 * is closed at once. A save in the field takes half the time for it.
 */
export function writeAtOnce(
  book: RecordBook,
  tables: readonly Table[],
  work: (stores: Stores, tell: Tell) => void,
): Promise<void> {
  const { database } = book
  const names = tables.map((table) => table.name)
  return insist(book, async (tell) => {
    if (!database.isOpen()) await database.open()
    await new Promise<void>((resolve, reject) => {
      const transaction = database.backendDB().transaction(names, 'readwrite', { durability: 'strict' })
      transaction.addEventListener('complete', () => resolve())
      transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('the write was given up')))
      try {
        work(book.sealing?.stores(transaction) ?? transaction, tell)
        // Not in every browser, whatever the compiler believes; the others close it when they notice.
        ;(transaction as Partial<IDBTransaction>).commit?.()
      } catch (error) {
        transaction.abort()
        throw error
      }
    })
  })
}

async function insist<T>(book: RecordBook, attempt: (tell: Tell) => PromiseLike<T>): Promise<T> {
  let madeRoom = false
  for (let n = 1; ; n++) {
    // Also between two tries: the book is another app's by then.
    if (book.steppedAside) throw new BookError('stepped-aside')
    const told: Change[] = []
    const done = await attempt((change) => told.push(change)).then(
      (result) => ({ result }),
      (cause: unknown) => ({ cause }),
    )
    if ('result' in done) {
      book.changes.tell(told)
      return done.result
    }
    const { cause } = done
    if (isCausedBy(cause, 'QuotaExceededError')) {
      // Once: a phone that is full again right away is full.
      if (madeRoom || !(await makeRoom())) throw new BookError('full', cause)
      madeRoom = true
      continue
    }
    // What is there already will be there at the next try, too.
    if (n >= tries || isCausedBy(cause, 'ConstraintError')) throw new BookError('failed', cause)
    reopenNext(book.database)
  }
}

/** Loaded only on a full phone. */
async function makeRoom(): Promise<boolean> {
  return import('./make-room.ts').then((part) => part.makeRoom()).catch(() => false)
}

/** Whether an error of this name lies at the bottom, for example inside the abort that it led to. */
export function isCausedBy(error: unknown, name: string): boolean {
  if (!(error instanceof Error)) return false
  return error.name === name || ('inner' in error && isCausedBy(error.inner, name)) || isCausedBy(error.cause, name)
}
