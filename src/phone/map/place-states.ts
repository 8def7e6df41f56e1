import { coverageStates, stateOf, tallyCoverage, type CoverageState, type PlaceMark, type Tally } from '../../domain/coverage.ts'
import type { Period } from '../../domain/day.ts'
import type { PlaceId, PlaceKindId } from '../../domain/place.ts'
import type { PlacePoints } from './place-points.ts'

/** The state of every place as its position in `coverageStates`. */
export type PlaceStates = Uint8Array

export function placeStates(
  points: Pick<PlacePoints, 'indexOf' | 'places'>,
  marks: ReadonlyMap<PlaceId, readonly PlaceMark[]>,
  period: Period,
): PlaceStates {
  const states = new Uint8Array(points.places.length).fill(coverageStates.indexOf('never'))
  // Only places that were ever visited are looked at: on most days far fewer than there are.
  for (const [id, there] of marks) {
    const i = points.indexOf.get(id)
    if (i !== undefined) states[i] = coverageStates.indexOf(stateOf(there, period))
  }
  return states
}

export function stateAt(states: PlaceStates, i: number): CoverageState {
  return coverageStates[states[i] ?? -1] ?? 'never'
}

/** How many places of a kind, or of every kind, stand how. */
export function tallyStates(points: PlacePoints, states: PlaceStates, kind: PlaceKindId | null): Tally {
  return tallyCoverage(points.places, (place) => stateAt(states, points.indexOf.get(place.id) ?? -1), kind === null ? {} : { kind })
}
