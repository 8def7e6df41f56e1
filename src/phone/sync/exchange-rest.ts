import type { RecordBook } from '../record-book/book.ts'
import type { Office } from './office.ts'
import type { Refused } from './reply.ts'
import { askForRescueKey } from './rescue-key.ts'
import { sendCarried } from './send-carried.ts'
import { exchangeSlips } from './slips.ts'

/** What comes after the versions: slips, rescue files of colleagues, and the key for one's own. Null when all went well. */
export async function exchangeRest(book: RecordBook, office: Pick<Office, 'slips'>, goesOn: () => boolean): Promise<Refused | null> {
  const unsaid = await exchangeSlips(book, office, goesOn)
  if (unsaid ?? !goesOn()) return unsaid
  const undelivered = await sendCarried(book, goesOn)
  if (undelivered ?? !goesOn()) return undelivered
  await askForRescueKey(book)
  return null
}
