import { stateOf } from '../../domain/coverage.ts'
import type { LocalDay, Period } from '../../domain/day.ts'
import type { Place, PlaceId, Point } from '../../domain/place.ts'
import { isDoor, type AccountId } from '../../domain/visit.ts'
import { isLater } from '../record-book/last-visit.ts'
import type { Mark, Territory } from '../record-book/territory.ts'

/** Farther than this from every place, the phone's position says nothing about which one is meant. */
const farthest = 2000
const candidates = 12

interface Situation {
  readonly fix: (Point & { readonly accuracy: number }) | null
  /** Where I was last. */
  readonly last: PlaceId | null
  readonly today: LocalDay
  /** In which a place counts as reached. */
  readonly period: Period
}

/**
 * The place that is probably meant: the nearest to the phone, of those it cannot tell apart one not visited today;
 * else the next one near the last visit; else the last one again.
 */
export function proposePlace(territory: Territory, { fix, last, today, period }: Situation): Place | null {
  if (fix) {
    const near = territory.nearest(fix, { limit: candidates }).filter(({ metres }) => metres <= farthest)
    const alike = near.filter(({ metres }, i) => i === 0 || metres <= fix.accuracy)
    const fresh = alike.find(({ place }) => !visitedOn(territory, place.id, today))
    const found = fresh ?? near[0]
    if (found) return found.place
  }
  const before = last === null ? undefined : territory.placeById.get(last)
  if (!before) return null
  return nextPlace(territory, before, { period, today })?.place ?? before
}

/** The nearest place of the same sort that nobody has reached in the period, nor tried in vain today. */
export function nextPlace(territory: Territory, from: Place, { period, today }: Pick<Situation, 'period' | 'today'>) {
  const alike = (place: Place) => (isDoor(from.kind) ? isDoor(place.kind) : place.kind === from.kind)
  const among = (place: Place) =>
    place.id !== from.id &&
    alike(place) &&
    stateOf(territory.marks.get(place.id), period) !== 'covered' &&
    !visitedOn(territory, place.id, today)
  return territory.nearest(from, { limit: 1, among })[0] ?? null
}

/** Places of my visits, the latest first, each once. */
export function recentPlaces(territory: Territory, author: AccountId, limit: number): Place[] {
  const latest: { place: Place; mark: Mark }[] = []
  for (const [id, there] of territory.marks) {
    const mark = there.findLast((one) => one.author === author)
    const place = mark && territory.placeById.get(id)
    if (place) latest.push({ place, mark })
  }
  return latest.sort((a, b) => (isLater(a.mark, b.mark) ? -1 : 1)).slice(0, limit).map(({ place }) => place)
}

/** How many places of this sort (doors, or all others) I visited on the day. */
export function placesVisitedOn(territory: Territory, author: AccountId, day: LocalDay, doors: boolean): number {
  let count = 0
  for (const [id, there] of territory.marks) {
    const place = territory.placeById.get(id)
    if (!place || isDoor(place.kind) !== doors) continue
    if (there.some((mark) => mark.day === day && mark.author === author)) count++
  }
  return count
}

function visitedOn(territory: Territory, place: PlaceId, day: LocalDay): boolean {
  return territory.marks.get(place)?.some((mark) => mark.day === day) ?? false
}
