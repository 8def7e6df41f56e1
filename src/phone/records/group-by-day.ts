import type { LocalDay } from '../../domain/day.ts'
import { isCounted, reachesPlace } from '../../domain/visit.ts'
import type { RecordRow } from '../record-book/records.ts'

export interface DayOfRecords {
  readonly day: LocalDay
  readonly rows: readonly RecordRow[]
  /** Different places reached; withdrawn visits reach none. */
  readonly reached: number
  readonly sent: number
}

/** The newest day first, and on each day the latest first. */
export function groupByDay(rows: readonly RecordRow[]): DayOfRecords[] {
  const days = new Map<LocalDay, RecordRow[]>()
  for (const row of rows) {
    const found = days.get(row.version.day)
    if (found) found.push(row)
    else days.set(row.version.day, [row])
  }
  return [...days]
    .sort(([a], [b]) => b - a)
    .map(([day, ofDay]) => ({
      day,
      // Visit ids are uuid v7: they sort by the moment at which they were logged.
      rows: ofDay.sort((a, b) => (a.visit < b.visit ? 1 : -1)),
      reached: new Set(ofDay.filter(({ version }) => isCounted(version) && reachesPlace(version)).map(({ version }) => version.place)).size,
      sent: ofDay.filter(({ state }) => state === 'sent').length,
    }))
}
