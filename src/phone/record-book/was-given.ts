import type { RecordBook } from './book.ts'
import { touchesSlips } from './changes.ts'
import { read } from './read.ts'
import { useReading } from './reading.ts'

/** Whether a round ever came to this phone: what only rounds need is not loaded before. */
export function useWasGiven(): boolean {
  return Boolean(useReading(countRounds, touchesSlips)?.value)
}

export function countRounds({ database }: RecordBook): Promise<number> {
  return read(database, [database.slips], () => database.slips.where('kind').equals('round-given').count())
}
