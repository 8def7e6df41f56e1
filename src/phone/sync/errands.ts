import type { RecordBook } from '../record-book/book.ts'
import { tellExports } from './exports.ts'
import type { Refused } from './reply.ts'
import { askForRescueKey } from './rescue-key.ts'
import { sendCarried } from './send-carried.ts'

/**
 * What comes after all that is one's own: which files left this phone, the key for a rescue file, and last, for they
 * are large, the rescue files of colleagues. Null when all went well, else what stopped it.
 */
export async function runErrands(book: RecordBook, goesOn: () => boolean): Promise<Refused | null> {
  await tellExports(book)
  if (!goesOn()) return null
  await askForRescueKey(book)
  return goesOn() ? sendCarried(book, goesOn) : null
}
