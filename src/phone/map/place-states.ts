import { coverageStates, stateOf, type CoverageState, type PlaceMark, type Tally } from '../../domain/coverage.ts'
import type { Period } from '../../domain/day.ts'
import type { PlaceKindId } from '../../domain/place.ts'
import type { PlacePoints } from './place-points.ts'

/** The state of every place as its position in `coverageStates`. */
export type PlaceStates = Uint8Array

/** Of the marks of each place, in the order of the places. */
export function placeStates(marks: readonly (readonly PlaceMark[] | undefined)[], period: Period): PlaceStates {
  const states = new Uint8Array(marks.length).fill(coverageStates.indexOf('never'))
  for (let i = 0; i < marks.length; i++) {
    const there = marks[i]
    if (there) states[i] = coverageStates.indexOf(stateOf(there, period))
  }
  return states
}

export function stateAt(states: PlaceStates, i: number): CoverageState {
  return coverageStates[states[i] ?? -1] ?? 'never'
}

type Kinds = Pick<PlacePoints, 'kind' | 'kinds'>

/** How many places of a kind, or of every kind, stand how; of all places or of those at the given positions. */
export function tallyStates(points: Kinds, states: PlaceStates, kind: PlaceKindId | null, members?: Uint32Array): Tally {
  const wanted = kind === null ? null : points.kinds.indexOf(kind)
  const counts = new Uint32Array(coverageStates.length)
  const count = (i: number) => {
    if (wanted === null || points.kind[i] === wanted) counts[states[i] ?? 0]! += 1
  }
  if (members) for (const i of members) count(i)
  else for (let i = 0; i < states.length; i++) count(i)
  const [covered = 0, tried = 0, never = 0] = counts
  return { expected: covered + tried + never, covered, tried, never }
}
