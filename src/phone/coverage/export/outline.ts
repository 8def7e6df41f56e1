import { arcsOf, hullOf, type Corners } from '../../../domain/hull.ts'
import type { Point } from '../../../domain/place.ts'
import { metresToWorld, toPoint, toWorld } from '../../../domain/project.ts'
import type { Geometry, Position } from '../../files/geojson.ts'

/** The outline keeps so far away from the places, so that one door and a row of doors have one too. */
export const outlineMetres = 20

/** Corners of a quarter circle. */
const steps = 4

export function pointOf({ latitude, longitude }: Point): Geometry {
  return { type: 'Point', coordinates: degrees({ latitude, longitude }) }
}

/** The outline around places, from the corners of their hull in the web map's unit square. */
export function outlineOf(corners: Corners): Geometry {
  const radius = metresToWorld(outlineMetres, toPoint({ x: corners[0] ?? 0, y: corners[1] ?? 0 }).latitude)
  const ring = arcsOf(corners).flatMap(({ x, y, from, to }) => {
    const sweep = to >= from ? to - from : to - from + 2 * Math.PI
    const count = Math.max(1, Math.ceil((sweep / (Math.PI / 2)) * steps))
    return Array.from({ length: count + 1 }, (_, i) => {
      const angle = from + (sweep * i) / count
      return degrees(toPoint({ x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) }))
    })
  })
  // The corners follow the clock; an outer ring of RFC 7946 runs against it and ends where it began.
  const against = ring.reverse()
  const closed = [...against, ...against.slice(0, 1)]
  return { type: 'Polygon', coordinates: [closed.filter((at, i) => i === 0 || !isSame(at, closed[i - 1]))] }
}

export function outlineAround(places: readonly Point[]): Geometry {
  const world = places.map(toWorld)
  return outlineOf(hullOf(Array.from(world.keys()), world.map(({ x }) => x), world.map(({ y }) => y)))
}

/** Six decimals: a tenth of a metre, as everything is stored. */
function degrees({ latitude, longitude }: Point): Position {
  return [round(longitude), round(latitude)]
}

function isSame(a: Position, b: Position | undefined): boolean {
  return a[0] === b?.[0] && a[1] === b[1]
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
