import { localDay } from './day.ts'
import type { VisitVersion } from './visit.ts'

/**
 * When the visit was first logged, milliseconds since 1970 UTC, however often it was corrected since: visit ids are
 * uuid v7 and begin with that moment. Null when neither it nor the version's own time falls on the visit's day, as
 * with a clock that was wrong: then no time is better than a wrong one.
 */
export function loggedAt({ visit, day, at, zone }: Pick<VisitVersion, 'visit' | 'day' | 'at' | 'zone'>): number | null {
  const made = Number.parseInt(visit.replace('-', '').slice(0, 12), 16)
  return [made, at].find((instant) => isOn(instant, day, zone)) ?? null
}

function isOn(instant: number, day: number, zone: string): boolean {
  try {
    return localDay(instant, zone) === day
  } catch {
    // A zone that this phone does not know, or no instant at all.
    return false
  }
}
