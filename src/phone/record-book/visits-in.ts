import { useCallback, useMemo } from 'react'
import { isInPeriod, type LocalDay, type Period } from '../../domain/day.ts'
import { createSuccessor, underSuccessors } from '../../domain/succession.ts'
import type { VisitVersion } from '../../domain/visit.ts'
import type { RecordBook } from './book.ts'
import { readBundledWhere } from './bundles.ts'
import { touchesVisits } from './changes.ts'
import type { MarkKey } from './database.ts'
import { visitTables, withShown } from './held-visits.ts'
import { read } from './read.ts'
import { useReading } from './reading.ts'
import { useTerritory } from './territory.ts'

/** The visits of some days that count, whoever made them, each by the version that shows; null while they are being read. */
export function useVisitsIn(from: LocalDay, to: LocalDay): VisitVersion[] | null {
  const look = useCallback((book: RecordBook) => readVisitsIn(book, { from, to }), [from, to])
  return useReading(look, touchesVisits)?.value ?? null
}

/** The same as they are counted by area: what was logged before divisions were reorganised counts for the successor. */
export function useVisitsCountedIn(from: LocalDay, to: LocalDay): readonly VisitVersion[] | null {
  const visits = useVisitsIn(from, to)
  const divisions = useTerritory()?.office?.divisions
  return useMemo(() => (visits && divisions ? [...underSuccessors(visits, createSuccessor(divisions))] : visits), [visits, divisions])
}

/** `useVisitsIn` of several periods; `periods` must be stable. */
export function useVisitsInAny(periods: readonly Period[]): VisitVersion[] | null {
  const look = useCallback((book: RecordBook) => readVisitsInAny(book, periods), [periods])
  return useReading(look, touchesVisits)?.value ?? null
}

export function readVisitsIn(book: RecordBook, period: Period): Promise<VisitVersion[]> {
  return readVisitsInAny(book, [period])
}

/** Only what counts leaves a mark: of a year of visits no more are opened than are asked for. Each once, however the periods overlap. */
export function readVisitsInAny({ database }: RecordBook, periods: readonly Period[]): Promise<VisitVersion[]> {
  const fits = ([, day]: MarkKey) => periods.some((period) => isInPeriod(day, period))
  return read(database, [database.marks, ...visitTables(database)], async () => {
    const bundled = await readBundledWhere(database, fits)
    const marks = (await database.marks.toCollection().primaryKeys()).filter(fits)
    const rows = await database.visits.bulkGet(marks.map(([, , , visit]) => visit))
    const held = await withShown(database, rows.filter((row) => row !== undefined))
    return [...bundled, ...held.map(({ shown }) => shown)].map(({ version }) => version)
  })
}
