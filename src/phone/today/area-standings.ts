import { areaLevel, type Area, type AreaCode } from '../../domain/area.ts'
import { coverageRate, stateOf, tallyCoverage, type Tally } from '../../domain/coverage.ts'
import type { Period } from '../../domain/day.ts'
import type { PlaceKindId } from '../../domain/place.ts'
import type { Territory } from '../record-book/territory.ts'

export interface AreaStanding extends Tally {
  readonly area: Area
  /** 0 to 1. */
  readonly rate: number
}

type Known = Pick<Territory, 'areas' | 'places' | 'marks'>

interface Wanted {
  readonly within: readonly AreaCode[]
  readonly kind: PlaceKindId
  readonly period: Period
}

/**
 * The areas one level below, the least covered first; of equals the one with more doors to walk. Where there is
 * only one, as while a single town of a county has begun, those inside it: one row compares with nothing.
 */
export function areaStandings(territory: Known, wanted: Wanted): AreaStanding[] {
  const below = standingsBelow(territory, wanted)
  const [only] = below
  if (below.length !== 1 || !only || areaLevel(only.area.code) === 'grid') return below
  const inside = areaStandings(territory, { ...wanted, within: [only.area.code] })
  return inside.length > 0 ? inside : below
}

function standingsBelow({ areas, places, marks }: Known, { within, kind, period }: Wanted): AreaStanding[] {
  const tallies = within.flatMap((area) => [
    ...tallyCoverage(places, (place) => stateOf(marks.get(place.id), period), { kind, area }).byArea,
  ])
  return tallies
    .flatMap(([code, tally]) => {
      const area = areas.get(code)
      const rate = coverageRate(tally)
      return area && rate !== null ? [{ ...tally, area, rate }] : []
    })
    .sort((a, b) => a.rate - b.rate || b.expected - a.expected)
}
