import { useCallback } from 'react'
import { isInPeriod, type LocalDay, type Period } from '../../domain/day.ts'
import type { VisitVersion } from '../../domain/visit.ts'
import type { RecordBook } from './book.ts'
import { touchesVisits } from './changes.ts'
import { read } from './read.ts'
import { useReading } from './reading.ts'

/** The visits of some days that count, whoever made them, each by the version that shows; null while they are being read. */
export function useVisitsIn(from: LocalDay, to: LocalDay): VisitVersion[] | null {
  const look = useCallback((book: RecordBook) => readVisitsIn(book, { from, to }), [from, to])
  return useReading(look, touchesVisits)?.value ?? null
}

/** Only what counts leaves a mark, and marks are keys alone: of a year of visits no more are opened than are asked for. */
export async function readVisitsIn({ database }: RecordBook, period: Period): Promise<VisitVersion[]> {
  return read(database, [database.marks, database.visits, database.versions], async () => {
    const marks = await database.marks.toCollection().primaryKeys()
    const wanted = marks.flatMap(([, day, , visit]) => (isInPeriod(day, period) ? [visit] : []))
    const rows = (await database.visits.bulkGet(wanted)).filter((row) => row !== undefined)
    const shown = await database.versions.bulkGet(rows.map((row) => row.shown))
    return shown.flatMap((row) => (row ? [row.version] : []))
  })
}
