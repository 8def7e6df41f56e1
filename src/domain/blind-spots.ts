import type { AreaCode } from './area.ts'
import type { CoverageState } from './coverage.ts'
import { distanceMetres, middleOf, type Place, type PlaceId, type PlaceKindId, type Point } from './place.ts'

/** 盲区: places next to each other that nobody has been to in the period, so many as one person walks in an afternoon. */
export interface BlindSpot {
  /** Grid of all its places, or the village where places hang on it directly. */
  readonly area: AreaCode
  /** By id. */
  readonly places: readonly Place[]
  /** People of its places: those not reached. */
  readonly people: number
  readonly centre: Point
}

export interface BlindSpotRule {
  readonly kind: PlaceKindId
  /** Neighbours: from each place another one is at most this far. */
  readonly metres: number
  /** Fewer neighbours than this are no walk of their own: they go with the nearest others, at most `stretch` metres off. */
  readonly few: number
  readonly stretch: number
  /** More places than this are too many for one walk, and are cut into equal parts. */
  readonly most: number
  /** Fewer places than this, with nobody near, are places left over, not a spot. */
  readonly least: number
}

/**
 * An afternoon is about four hours, and a door with the way to it takes four minutes: sixty doors. Fifteen are an hour,
 * and nobody goes out for less when five minutes on foot lead to more. In the demo's town 5,600 doors not reached were
 * 80 spots of up to 234 doors, which one cannot walk, and of five, which nobody would be sent to.
 */
export const usualBlindSpots: BlindSpotRule = { kind: 'household', metres: 120, few: 15, stretch: 300, most: 60, least: 5 }

/**
 * Places never visited, as walks: neighbours together, small groups with the nearest, large ones in parts. All of one
 * grid, because only its own worker logs there. One kind only, since a village's people are those of its households.
 * Most people first. The order of `places` does not matter.
 */
export function blindSpots(
  places: Iterable<Place>,
  state: (place: Place) => CoverageState,
  rule: BlindSpotRule = usualBlindSpots,
): BlindSpot[] {
  const byArea = new Map<AreaCode, Place[]>()
  for (const place of places) {
    if (place.kind !== rule.kind || state(place) !== 'never') continue
    const known = byArea.get(place.area)
    if (known) known.push(place)
    else byArea.set(place.area, [place])
  }
  return Array.from(byArea, ([area, left]) => walksOf(left, rule).map((group) => spotOf(area, group)))
    .flat()
    .filter((spot) => spot.places.length >= rule.least)
    .sort(mostPeopleFirst)
}

export function mostPeopleFirst(a: BlindSpot, b: BlindSpot): number {
  return b.people - a.people || b.places.length - a.places.length || compareIds(a.places[0], b.places[0])
}

function walksOf(places: readonly Place[], rule: BlindSpotRule): Place[][] {
  return joinSmall(neighbourhoods(places, rule.metres), rule).flatMap((group) =>
    inParts(group, Math.ceil(group.length / rule.most)),
  )
}

function spotOf(area: AreaCode, group: readonly Place[]): BlindSpot {
  const places = group.toSorted(compareIds)
  return {
    area,
    places,
    people: places.reduce((sum, p) => sum + p.size, 0),
    centre: middleOf(places),
  }
}

function compareIds(a: Place | undefined, b: Place | undefined): number {
  return (a?.id ?? '') < (b?.id ?? '') ? -1 : 1
}

/** The smallest group goes first, to the nearest other one; one that has nobody near stays as it is. */
function joinSmall(groups: readonly Place[][], { few, stretch }: BlindSpotRule): Place[][] {
  if (groups.every((group) => group.length >= few)) return [...groups]
  const done: Place[][] = []
  let open = groups.toSorted(compareGroups)
  for (let small = open.shift(); small; small = open.shift()) {
    // Of those done none is near: it would have been joined.
    const near = small.length < few ? nearestGroup(small, open, stretch) : null
    if (!near) {
      done.push(small)
      continue
    }
    open = [...open.filter((group) => group !== near), [...near, ...small]].sort(compareGroups)
  }
  return done
}

function compareGroups(a: readonly Place[], b: readonly Place[]): number {
  return a.length - b.length || (firstId(a) < firstId(b) ? -1 : 1)
}

function firstId(group: readonly Place[]): PlaceId {
  return group.reduce((first, { id }) => (id < first ? id : first), group[0]?.id ?? '')
}

/** The group with the nearest place; null when that is more than `metres` away. */
function nearestGroup(from: readonly Place[], groups: readonly Place[][], metres: number): Place[] | null {
  let nearest: Place[] | null = null
  let least = metres
  for (const group of groups) {
    for (const a of from) {
      for (const b of group) {
        const away = distanceMetres(a, b)
        if (away > least || (away === least && nearest)) continue
        least = away
        nearest = group
      }
    }
  }
  return nearest
}

/** Cut across the longer side again and again, so that each part lies together. */
function inParts(places: readonly Place[], parts: number): Place[][] {
  if (parts <= 1) return [[...places]]
  const isTall = rangeOf(places, 'latitude') > rangeOf(places, 'longitude') * Math.cos(((places[0]?.latitude ?? 0) * Math.PI) / 180)
  const side = isTall ? 'latitude' : 'longitude'
  const along = places.toSorted((a, b) => a[side] - b[side] || compareIds(a, b))
  const half = Math.floor(parts / 2)
  const at = Math.round((along.length * half) / parts)
  return [...inParts(along.slice(0, at), half), ...inParts(along.slice(at), parts - half)]
}

function rangeOf(places: readonly Place[], side: keyof Point): number {
  let [least, most] = [Infinity, -Infinity]
  for (const place of places) {
    least = Math.min(least, place[side])
    most = Math.max(most, place[side])
  }
  return most - least
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
