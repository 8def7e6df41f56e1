import { areaPrefix, type Area, type AreaCode } from '../area.ts'
import type { Campaign } from '../campaign.ts'
import { childArea } from '../coverage.ts'
import { groupBy } from '../group-by.ts'
import { isInPeriod, type Period } from '../day.ts'
import type { Place } from '../place.ts'
import type { Total } from '../registered.ts'
import { isCounted, type VisitVersion } from '../visit.ts'
import type { Vocabulary } from '../vocabulary.ts'
import type { Rounding } from './figure.ts'
import { comparedPeriod } from './period.ts'
import type { Report, ReportPeriod } from './report.ts'

export interface FigureInput {
  readonly area: AreaCode
  readonly period: ReportPeriod
  readonly rounding: Rounding
  /** Row of the vocabulary: which 六进. */
  readonly entrySet: string
  /** When the figures were taken, milliseconds since 1970 UTC. */
  readonly asOf: number
  readonly areas: ReadonlyMap<AreaCode, Area>
  readonly places: readonly Place[]
  /** Shown versions, one a visit, of `periodsNeeded`. */
  readonly visits: readonly VisitVersion[]
  readonly campaigns: readonly Campaign[]
  /** Standing totals of each area, the earliest day first. */
  readonly totals: ReadonlyMap<AreaCode, readonly Total[]>
  readonly vocabulary: Vocabulary
  readonly typed: Report['typed']
}

/** A visit under the area that it counts for today, which is that of its place; of a place that is gone, its own. */
export interface Counted {
  readonly area: AreaCode
  readonly visit: VisitVersion
}

/** What lies in one area: the visits of the three periods, and the places. */
export interface Ground {
  readonly area: AreaCode
  readonly now: readonly Counted[]
  /** Null where the period has nothing to be compared with. */
  readonly last: readonly Counted[] | null
  readonly year: readonly Counted[] | null
  readonly places: readonly Place[]
}

/** The ground of the whole input; visits that were withdrawn, and those of other days and areas, are left out. */
export function groundOf({ area, period, places, visits }: FigureInput): Ground {
  const areaOf = new Map(places.map((place) => [place.id, place.area]))
  const inside = areaPrefix(area)
  const counted: Counted[] = []
  for (const visit of visits) {
    const today = areaOf.get(visit.place) ?? visit.area
    if (isCounted(visit) && today.startsWith(inside)) counted.push({ area: today, visit })
  }
  const during = (days: Period | null) => days && counted.filter(({ visit }) => isInPeriod(visit.day, days))
  return {
    area,
    now: during(period) ?? [],
    last: during(comparedPeriod(period, 'last')),
    year: during(comparedPeriod(period, 'year')),
    places: places.filter((place) => place.area.startsWith(inside)),
  }
}

/** The grounds of the areas one level below, in one pass over each list; what hangs on none of them is left out. */
export function groundsBelow(ground: Ground): Map<AreaCode, Ground> {
  const childOf = childArea(ground.area)
  const lists = [ground.now, ground.last, ground.year].map((list) => list && groupBy(list, ({ area }) => childOf(area)))
  const [now, last, year] = lists
  const places = groupBy(ground.places, ({ area }) => childOf(area))
  const areas = new Set([...lists, places].flatMap((groups) => [...(groups?.keys() ?? [])]).filter((area) => area !== null))
  return new Map(
    [...areas].sort().map((area) => [
      area,
      { area, now: now?.get(area) ?? [], last: last ? (last.get(area) ?? []) : null, year: year ? (year.get(area) ?? []) : null, places: places.get(area) ?? [] },
    ]),
  )
}
