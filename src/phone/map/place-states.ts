import { coverageStates, type CoverageState, type Tally } from '../../domain/coverage.ts'
import type { Period } from '../../domain/day.ts'
import type { PlaceKindId } from '../../domain/place.ts'
import type { MarkColumns } from './mark-columns.ts'
import type { PlacePoints } from './place-points.ts'

/** The state of every place as its position in `coverageStates`. */
export type PlaceStates = Uint8Array

const [isCovered, isTried, isNever] = coverageStates.map((_, i) => i) as [number, number, number]

/** Of the marks of each place, in the order of the places; as `stateOf` says of one. */
export function placeStates({ first, days, reaching }: MarkColumns, { from, to }: Period): PlaceStates {
  const states = new Uint8Array(first.length - 1).fill(isNever)
  for (let i = 0; i < states.length; i++) {
    for (let at = first[i] ?? 0; at < (first[i + 1] ?? 0); at++) {
      const day = days[at] ?? 0
      if (day < from || day > to) continue
      states[i] = reaching[at] ? isCovered : isTried
      if (reaching[at]) break
    }
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
  const count = members ? members.length : states.length
  for (let at = 0; at < count; at++) {
    const i = members ? (members[at] ?? 0) : at
    const state = states[i]
    if (state !== undefined && (wanted === null || points.kind[i] === wanted)) counts[state] = (counts[state] ?? 0) + 1
  }
  const [covered = 0, tried = 0, never = 0] = counts
  return { expected: covered + tried + never, covered, tried, never }
}
