import type { RecordBook } from './book.ts'
import { touchesSlips, touchesVisits } from './changes.ts'
import { readAhead } from './reading.ts'
import { readCounts, touchesCounts } from './counts.ts'
import { readAskingForFollowUp } from './follow-ups.ts'
import { countRounds } from './was-given.ts'

/** Begins, while the first screen is still being drawn, to read all that it will ask for. */
export function readForFirstScreen(book: RecordBook): void {
  book.territory.begin()
  readAhead(book, readAskingForFollowUp, touchesVisits)
  readAhead(book, readCounts, touchesCounts)
  readAhead(book, countRounds, touchesSlips)
}
