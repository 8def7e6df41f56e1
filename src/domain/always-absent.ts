import { isInPeriod, localDay, localMinutes, weekday, type LocalDay, type Period } from './day.ts'
import type { Place, PlaceId } from './place.ts'
import type { Outcome, VisitId } from './visit.ts'

/** When people may be at home: hours of a working day, and the weekend. */
export const hours = ['evening', 'weekend', 'noon', 'morning', 'afternoon'] as const
export type Hours = (typeof hours)[number]

interface Mark {
  readonly visit: VisitId
  readonly day: LocalDay
  readonly outcome: Outcome
}

export interface TriedHours {
  /** Of the visits whose hour is known. */
  readonly tried: readonly Hours[]
  /** When to go next: hours that nobody has tried yet. Null when all were. */
  readonly next: Hours | null
}

/** A place where nobody was ever at home in the period. */
export interface AlwaysAbsent extends TriedHours {
  readonly place: Place
  readonly visits: readonly Mark[]
}

/** Places all of whose visits in the period found nobody home; those visited most often first. */
export function alwaysAbsent(
  places: Iterable<Place>,
  marks: ReadonlyMap<PlaceId, readonly Mark[]>,
  period: Period,
): AlwaysAbsent[] {
  const found: AlwaysAbsent[] = []
  for (const place of places) {
    const visits = (marks.get(place.id) ?? []).filter(({ day }) => isInPeriod(day, period))
    if (visits.length === 0 || visits.some(({ outcome }) => outcome !== 'absent')) continue
    found.push({ place, visits, ...triedHours(visits) })
  }
  return found.sort((a, b) => b.visits.length - a.visits.length || (a.place.id < b.place.id ? -1 : 1))
}

/** Whoever is out by day works by day: the evening and the weekend are asked first. */
export function triedHours(visits: readonly Pick<Mark, 'visit' | 'day'>[]): TriedHours {
  const known = new Set(visits.map(hoursOf))
  return { tried: hours.filter((each) => known.has(each)), next: hours.find((each) => !known.has(each)) ?? null }
}

/**
 * The hours a visit was made in; null when it was written down on another day. A visit's id is a uuid v7, whose first
 * 48 bits are the moment it was saved at the door: a later correction keeps the id.
 */
export function hoursOf({ visit, day }: Pick<Mark, 'visit' | 'day'>): Hours | null {
  const saved = Number.parseInt(visit.slice(0, 8) + visit.slice(9, 13), 16)
  if (Number.isNaN(saved) || localDay(saved) !== day) return null
  if ([0, 6].includes(weekday(day))) return 'weekend'
  const minutes = localMinutes(saved)
  if (minutes < 11.5 * 60) return 'morning'
  if (minutes < 14 * 60) return 'noon'
  return minutes < 18 * 60 ? 'afternoon' : 'evening'
}
