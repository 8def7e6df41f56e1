import type { BlindSpot } from '../../domain/blind-spots.ts'

interface Wanted {
  readonly spot: BlindSpot
  readonly x: number
  readonly y: number
  /** Chosen ones keep their number whatever lies beneath. */
  readonly first: boolean
}

export type SpotNumber = Wanted & { readonly number: number }

const apart = { x: 22, y: 18 }

/** The numbers of the list on the map; of those that would cover each other the chosen stay, then the earlier. */
export function numbersOf(wanted: readonly Wanted[]): SpotNumber[] {
  const placed: SpotNumber[] = []
  const numbered = wanted.map((each, i) => ({ ...each, number: i + 1 }))
  for (const each of [...numbered.filter(({ first }) => first), ...numbered.filter(({ first }) => !first)]) {
    if (placed.every(({ x, y }) => Math.abs(x - each.x) >= apart.x || Math.abs(y - each.y) >= apart.y)) placed.push(each)
  }
  return placed
}
