import { useCallback } from 'react'
import { isInPeriod, type LocalDay, type Period } from '../../domain/day.ts'
import { versionsAt } from '../../domain/report/sealed-visits.ts'
import { checkKinds } from '../../domain/spot-check/check.ts'
import type { VisitVersion } from '../../domain/visit.ts'
import type { RecordBook } from './book.ts'
import { readBundledWhere } from './bundles.ts'
import { touchesSlips, touchesVisits, type Change } from './changes.ts'
import type { MarkKey, VisitRow } from './database.ts'
import { visitTables } from './held-visits.ts'
import { read } from './read.ts'
import { useReading } from './reading.ts'

/**
 * The visits of some days as the office counted them when it had received nothing beyond `through`, milliseconds since 1970
 * UTC, whatever became of them since; null while they are being read. None, and nothing is read, where `through` is null.
 */
export function useSealedVisits(from: LocalDay, to: LocalDay, through: number | null): VisitVersion[] | null {
  const look = useCallback(
    async (book: RecordBook) => (through === null ? [] : readSealedVisits(book, { from, to }, through)),
    [from, to, through],
  )
  return useReading(look, touchesSealed)?.value ?? null
}

/**
 * Of a visit that never changed the mark tells its day. One that changed may have lain on other days then, or have counted: of
 * those all versions are looked at, and they are few.
 */
export async function readSealedVisits({ database }: RecordBook, period: Period, through: number): Promise<VisitVersion[]> {
  const { visits, versions, slips } = database
  const inDays = ([, day]: MarkKey) => isInPeriod(day, period)
  const known = ({ day, versions: all }: VisitRow) => all.length > 1 || isInPeriod(day, period)
  return read(database, [...visitTables(database), slips], async () => {
    const bundled = await readBundledWhere(database, inDays)
    const rows = await visits.filter(known).toArray()
    const filed = await versions.bulkGet(rows.flatMap((row) => [...row.versions]))
    const checks = await slips.where('kind').anyOf(checkKinds).toArray()
    const then = versionsAt([...bundled, ...filed.filter((row) => row !== undefined)], checks, through)
    return then.filter(({ day }) => isInPeriod(day, period))
  })
}

function touchesSealed(change: Change): boolean {
  return touchesVisits(change) || touchesSlips(change)
}
