import { areaPrefix, areaLevel, type AreaCode, type AreaLevel } from './area.ts'
import { isInPeriod, type LocalDay, type Period } from './day.ts'
import type { Place, PlaceId, PlaceKindId } from './place.ts'
import { isCounted, reachesPlace, reachingOutcomes, type Outcome, type VisitVersion } from './visit.ts'

/**
 * How a place stands in a period. `covered`: at least one visit met somebody or was held. `tried`: visited, but
 * nobody reached: absent, refused, moved, cancelled. `never`: no visit.
 *
 * A door recorded as moved (已搬离) is tried and stays in the denominator until the office takes it off the
 * roster: otherwise "moved" would be the quickest way to a better rate, and new tenants would be nobody's.
 */
export const coverageStates = ['covered', 'tried', 'never'] as const
export type CoverageState = (typeof coverageStates)[number]

/** What coverage needs to know of the shown version of a visit. */
export type CoverageVisit = Pick<VisitVersion, 'place' | 'day' | 'outcome' | 'change'>

/** A counted (not withdrawn) visit at a place that is already known. */
export interface PlaceMark {
  readonly day: LocalDay
  readonly outcome: Outcome
}

export interface Tally {
  /** All places asked about: the denominator. The other three add up to it. */
  readonly expected: number
  readonly covered: number
  readonly tried: number
  readonly never: number
}

export interface Coverage extends Tally {
  /** Children of the area: towns of a county, villages of a town, grids of a village. Without places they are absent. */
  readonly byArea: ReadonlyMap<AreaCode, Tally>
}

export interface CoverageScope {
  readonly kind?: PlaceKindId
  /** Without it: every place, and counties as children. */
  readonly area?: AreaCode
}

/**
 * Of shown versions, one a visit; several visits at one place count once. One pass over each input. An area that is
 * no code throws RangeError.
 */
export function coverageOf(
  places: Iterable<Place>,
  visits: Iterable<CoverageVisit>,
  scope: CoverageScope & { readonly period: Period },
): Coverage {
  const states = statesIn(visits, scope.period)
  return tallyCoverage(places, (place) => states.get(place.id) ?? 'never', scope)
}

/** State of every place that was visited in the period; a place that is absent was never visited in it. */
export function statesIn(visits: Iterable<CoverageVisit>, period: Period): Map<PlaceId, 'covered' | 'tried'> {
  const states = new Map<PlaceId, 'covered' | 'tried'>()
  for (const visit of visits) {
    if (!isInPeriod(visit.day, period) || !isCounted(visit)) continue
    if (reachesPlace(visit)) states.set(visit.place, 'covered')
    else if (!states.has(visit.place)) states.set(visit.place, 'tried')
  }
  return states
}

/** State of one place from its marks. */
export function stateOf(marks: readonly PlaceMark[] | undefined, period: Period): CoverageState {
  let state: CoverageState = 'never'
  for (const mark of marks ?? []) {
    if (!isInPeriod(mark.day, period)) continue
    if (reachingOutcomes.has(mark.outcome)) return 'covered'
    state = 'tried'
  }
  return state
}

/** Counts places whose states are known, whoever keeps them. An area that is no code throws RangeError. */
export function tallyCoverage(places: Iterable<Place>, state: (place: Place) => CoverageState, scope: CoverageScope): Coverage {
  const total = emptyTally()
  const byArea = new Map<AreaCode, Count>()
  const inside = scope.area === undefined ? '' : areaPrefix(scope.area)
  const childOf = childArea(scope.area)
  for (const place of places) {
    if (scope.kind !== undefined && place.kind !== scope.kind) continue
    if (!place.area.startsWith(inside)) continue
    const found = state(place)
    add(total, found)
    const child = childOf(place.area)
    if (child === null) continue
    let tally = byArea.get(child)
    if (!tally) byArea.set(child, (tally = emptyTally()))
    add(tally, found)
  }
  return { ...total, byArea }
}

/** The later visit, by day; of two on one day the one that stands last. */
export function lastVisit<M extends PlaceMark>(marks: Iterable<M>): M | null {
  let last: M | null = null
  for (const mark of marks) if (!last || mark.day >= last.day) last = mark
  return last
}

/** Places that no visit of any period has ever reached, in the order given. */
export function neverReached(places: Iterable<Place>, visits: Iterable<CoverageVisit>): Place[] {
  const reached = new Set<PlaceId>()
  for (const visit of visits) if (reachesPlace(visit)) reached.add(visit.place)
  return Array.from(places).filter((place) => !reached.has(place.id))
}

/** Covered of expected, 0 to 1; null when nothing was expected, which is not the same as nothing done. */
export function coverageRate(tally: Tally): number | null {
  return tally.expected === 0 ? null : tally.covered / tally.expected
}

type Count = { -readonly [Key in keyof Tally]: number }

function emptyTally(): Count {
  return { expected: 0, covered: 0, tried: 0, never: 0 }
}

function add(tally: Count, state: CoverageState): void {
  tally.expected += 1
  tally[state] += 1
}

/** Digits of a child's code, and the zeros that fill it up. What hangs on a village directly stays under its code. */
const children: Record<AreaLevel, { digits: number; filling: string } | null> = {
  county: { digits: 9, filling: '000' },
  town: { digits: 12, filling: '' },
  village: { digits: 15, filling: '' },
  grid: null,
}

/** Which child of the area a place lies in, by its code; null inside a grid. */
export function childArea(area: AreaCode | undefined): (code: AreaCode) => AreaCode | null {
  const child = area === undefined ? { digits: 6, filling: '000000' } : children[areaLevel(area)]
  return (code) => child && code.slice(0, child.digits) + child.filling
}
