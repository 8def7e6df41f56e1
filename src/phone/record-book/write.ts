import type { Table } from 'dexie'
import type { RecordBook } from './book.ts'
import type { Change } from './changes.ts'
import { BookError } from './failure.ts'
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

/** Does it again, over a fresh connection, until it is done or cannot be. */
export async function insist<T>(book: RecordBook, attempt: (tell: Tell) => PromiseLike<T>): Promise<T> {
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
