import type { RecordBook } from './book.ts'
import { touchesSlips, touchesVisits } from './changes.ts'
import { readAhead } from './reading.ts'
import { readCounts, touchesCounts } from './counts.ts'
import { readAskingForFollowUp } from './follow-ups.ts'
import { countRounds } from './was-given.ts'

/** Begins to read all that the first screen will ask for; resolves when it has been read, or could not be. */
export async function readForFirstScreen(book: RecordBook): Promise<void> {
  await Promise.all([
    book.territory.begin(),
    readAhead(book, readAskingForFollowUp, touchesVisits),
    readAhead(book, readCounts, touchesCounts),
    readAhead(book, countRounds, touchesSlips),
  ])
}
