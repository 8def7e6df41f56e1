import type { Table } from 'dexie'
import type { RecordBook } from './book.ts'
import type { Change } from './changes.ts'
import { BookError } from './failure.ts'
import type { Stores } from './held-sealing.ts'

const tries = 4

export type Tell = (change: Change) => void

/**
 * One strict transaction over these tables: all of it is on the disk when the promise resolves, or none of it
 * is. A write that fails is done again, the same one; `work` must therefore stamp nothing itself. What it
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
      const transaction = beginStrict(book, names)
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

/** A connection that the system closed behind our back is given up, so that the next try opens another. */
function beginStrict({ database }: RecordBook, names: readonly string[]): IDBTransaction {
  try {
    return database.backendDB().transaction(names, 'readwrite', { durability: 'strict' })
  } catch (error) {
    database.close({ disableAutoOpen: false })
    throw error
  }
}

async function insist<T>(book: RecordBook, attempt: (tell: Tell) => PromiseLike<T>): Promise<T> {
  for (let n = 1; ; n++) {
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
    if (book.steppedAside) throw new BookError('stepped-aside', cause)
    if (isCausedBy(cause, 'QuotaExceededError')) throw new BookError('full', cause)
    // What is there already will be there at the next try, too.
    if (n >= tries || isCausedBy(cause, 'ConstraintError')) throw new BookError('failed', cause)
  }
}

/** Whether an error of this name lies at the bottom, for example inside the abort that it led to. */
export function isCausedBy(error: unknown, name: string): boolean {
  if (!(error instanceof Error)) return false
  return error.name === name || ('inner' in error && isCausedBy(error.inner, name)) || isCausedBy(error.cause, name)
}
