import { distanceMetres, type Point } from './place.ts'

/**
 * An order in which to walk all stops from where one stands: always on to the nearest, then untangled by turning
 * stretches round as long as that makes the way shorter. Never longer than the order given; not always the shortest.
 */
export function walkingOrder<S extends Point>(from: Point, stops: readonly S[]): S[] {
  const flat = flattenAround(from)
  const given = stops.map((stop) => ({ stop, ...flat(stop) }))
  const walked = untangle(nearestFirst(given))
  return (lengthOf(walked) < lengthOf(given) ? walked : given).map(({ stop }) => stop)
}

/** Metres from where one stands along all stops, as the crow flies. */
export function wayMetres(from: Point, stops: readonly Point[]): number {
  return stops.reduce((sum, stop, i) => sum + distanceMetres(stops[i - 1] ?? from, stop), 0)
}

interface Flat {
  readonly x: number
  readonly y: number
}

/** Metres east and north. Over the few kilometres of a walk the earth is flat. */
function flattenAround(from: Point): (point: Point) => Flat {
  const metresPerDegree = 111_195
  const narrow = Math.cos((from.latitude * Math.PI) / 180)
  return ({ latitude, longitude }) => ({
    x: (longitude - from.longitude) * metresPerDegree * narrow,
    y: (latitude - from.latitude) * metresPerDegree,
  })
}

const start: Flat = { x: 0, y: 0 }

function apart(a: Flat, b: Flat | undefined): number {
  return b ? Math.hypot(a.x - b.x, a.y - b.y) : 0
}

function lengthOf(way: readonly Flat[]): number {
  return way.reduce((sum, stop, i) => sum + apart(way[i - 1] ?? start, stop), 0)
}

function nearestFirst<F extends Flat>(stops: readonly F[]): F[] {
  const left = [...stops]
  const way: F[] = []
  while (left.length > 0) {
    const here = way.at(-1) ?? start
    const next = left.reduce((best, stop, i) => (apart(here, stop) < apart(here, left[best]) ? i : best), 0)
    way.push(...left.splice(next, 1))
  }
  return way
}

/** Rounds of a phone's patience: each looks at every pair once. */
const patience = 12

/** 2-opt on an open way: turns the stretch from i to k round where the two steps at its ends become shorter by it. */
function untangle<F extends Flat>(stops: readonly F[]): F[] {
  const way = [...stops]
  for (let turned = true, n = 0; turned && n < patience; n++) {
    turned = false
    for (let i = 0; i < way.length - 1; i++) {
      for (let k = i + 1; k < way.length; k++) {
        const [before, first, last, after] = [way[i - 1] ?? start, way[i], way[k], way[k + 1]]
        if (!first || !last) continue
        const gain = apart(before, first) + apart(last, after) - apart(before, last) - apart(first, after)
        if (gain < 0.01) continue
        way.splice(i, k - i + 1, ...way.slice(i, k + 1).reverse())
        turned = true
      }
    }
  }
  return way
}
