import type { AreaCode } from './area.ts'
import type { CoverageState } from './coverage.ts'
import { distanceMetres, type Place, type PlaceKindId, type Point } from './place.ts'

/** 盲区: places next to each other that nobody has been to in the period, close enough to be walked in one go. */
export interface BlindSpot {
  /** Village or community of all its places. */
  readonly area: AreaCode
  /** By id. */
  readonly places: readonly Place[]
  /** People of its places: those not reached. */
  readonly people: number
  readonly centre: Point
}

export interface BlindSpotRule {
  readonly kind: PlaceKindId
  /** From each place of a spot another one is at most this far. */
  readonly metres: number
  /** Fewer places than this are places left over, not a spot. */
  readonly least: number
}

export const usualBlindSpots: BlindSpotRule = { kind: 'household', metres: 120, least: 5 }

/**
 * Places never visited, joined with every other one of their village within `metres`. One kind only, since a
 * village's people are those of its households. Most people first. The order of `places` does not matter.
 */
export function blindSpots(
  places: Iterable<Place>,
  state: (place: Place) => CoverageState,
  rule: BlindSpotRule = usualBlindSpots,
): BlindSpot[] {
  const byVillage = new Map<AreaCode, Place[]>()
  for (const place of places) {
    if (place.kind !== rule.kind || state(place) !== 'never') continue
    const village = place.area.slice(0, 12)
    const known = byVillage.get(village)
    if (known) known.push(place)
    else byVillage.set(village, [place])
  }
  return Array.from(byVillage, ([area, left]) => neighbourhoods(left, rule.metres).map((group) => spotOf(area, group)))
    .flat()
    .filter((spot) => spot.places.length >= rule.least)
    .sort(mostPeopleFirst)
}

export function mostPeopleFirst(a: BlindSpot, b: BlindSpot): number {
  return b.people - a.people || b.places.length - a.places.length || compareIds(a.places[0], b.places[0])
}

function spotOf(area: AreaCode, group: readonly Place[]): BlindSpot {
  const places = group.toSorted(compareIds)
  const mean = (of: (p: Place) => number) => places.reduce((sum, p) => sum + of(p), 0) / places.length
  return {
    area,
    places,
    people: places.reduce((sum, p) => sum + p.size, 0),
    centre: { latitude: mean((p) => p.latitude), longitude: mean((p) => p.longitude) },
  }
}

function compareIds(a: Place | undefined, b: Place | undefined): number {
  return (a?.id ?? '') < (b?.id ?? '') ? -1 : 1
}

/**
 * Groups in which one gets from each place to each other in steps of at most `metres`. Squares with a diagonal
 * below that distance are groups already; squares at most two apart are joined by their first pair that is near.
 */
function neighbourhoods(places: readonly Place[], metres: number): Place[][] {
  const squares = intoSquares(places, metres * 0.7)
  const parents = new Map<Square, Square>()
  const rootOf = (square: Square): Square => {
    let root = square
    for (let up = parents.get(root); up; up = parents.get(root)) root = up
    for (let at = square; at !== root;) {
      const up = parents.get(at) ?? root
      parents.set(at, root)
      at = up
    }
    return root
  }
  for (const square of squares.values()) {
    for (const [dx, dy] of halfOfTheSquaresAround) {
      const other = squares.get(keyOf(square.x + dx, square.y + dy))
      if (!other) continue
      const [one, two] = [rootOf(square), rootOf(other)]
      if (one !== two && areNear(square.places, other.places, metres)) parents.set(two, one)
    }
  }
  const groups = new Map<Square, Place[]>()
  for (const square of squares.values()) {
    const root = rootOf(square)
    const group = groups.get(root)
    if (group) group.push(...square.places)
    else groups.set(root, Array.from(square.places))
  }
  return Array.from(groups.values())
}

interface Square {
  readonly x: number
  readonly y: number
  readonly places: Place[]
}

/** Even of squares of a metre far fewer lie from pole to pole. */
const keyOf = (x: number, y: number) => x * 2 ** 26 + y

/** The other half is met from the other side. */
const halfOfTheSquaresAround = [-2, -1, 0, 1, 2]
  .flatMap((dx) => [-2, -1, 0, 1, 2].map((dy) => [dx, dy] as const))
  .filter(([dx, dy]) => dx > 0 || (dx === 0 && dy > 0))

const metresPerDegree = 111_195

/** Over one village the parallels are straight enough: a square is true to less than one per cent. */
function intoSquares(places: readonly Place[], side: number): Map<number, Square> {
  const south = places.reduce((least, p) => Math.min(least, Math.abs(p.latitude)), 90)
  const metresPerLongitude = metresPerDegree * Math.cos((south * Math.PI) / 180)
  const squares = new Map<number, Square>()
  for (const place of places) {
    const x = Math.floor((place.longitude * metresPerLongitude) / side)
    const y = Math.floor((place.latitude * metresPerDegree) / side)
    const known = squares.get(keyOf(x, y))
    if (known) known.places.push(place)
    else squares.set(keyOf(x, y), { x, y, places: [place] })
  }
  return squares
}

function areNear(some: readonly Place[], others: readonly Place[], metres: number): boolean {
  return some.some((a) => others.some((b) => distanceMetres(a, b) <= metres))
}
