import { awayFrom, type Away, type LaidRow } from '../../../domain/roster/away.ts'
import type { PlaceRow } from '../../../domain/roster/roster-row.ts'
import { villageOf, type AreaCode } from '../../../domain/area.ts'
import { hullOf, type Corners } from '../../../domain/hull.ts'
import type { Place, Point } from '../../../domain/place.ts'
import { toWorld } from '../../../domain/project.ts'
import { toShown, toStored, type Coordinates } from '../../coordinates/shift.ts'
import type { Reading, Settings } from './understand.ts'

/** Where the points of a list would lie, read in either way. All in the unit square of the web map. */
export interface PointsMap {
  /** x and y in turns, of some of the points. */
  readonly points: Readonly<Record<Coordinates, Float64Array>>
  readonly away: Readonly<Record<Coordinates, Away | null>>
  /** Around what the roster has in the village; where that is nothing, around the points of the file. */
  readonly villages: readonly { readonly name: string; readonly corners: Corners; readonly known: boolean }[]
}

type WithPoint = PlaceRow & { readonly point: Point }

/** So many points tell as much as all of them. */
const mostPoints = 2000

/** Null where a list has no points. */
export function layPoints({ rows }: Reading, { coordinates, areas }: Settings, known: readonly Place[]): PointsMap | null {
  const laid = rows.filter((row): row is WithPoint => 'area' in row && row.point !== null)
  if (laid.length === 0) return null
  const every = Math.ceil(laid.length / mostPoints)
  const some = laid.filter((_, i) => i % every === 0)
  // The rows hold what would be stored; in the file it stood as the chosen reading shows it.
  const inFile = some.map(({ area, kind, name, point }): LaidRow => ({ village: villageOf(area), kind, name, point: toShown(point, coordinates) }))
  const read = { wgs84: inFile, gcj02: inFile.map((row) => ({ ...row, point: toStored(row.point, 'gcj02') })) }
  const measure = awayFrom(known)
  return {
    points: { wgs84: worldOf(read.wgs84), gcj02: worldOf(read.gcj02) },
    away: { wgs84: measure(read.wgs84), gcj02: measure(read.gcj02) },
    villages: villagesOf(laid, known, new Map(areas.map(({ code, shortName }) => [code, shortName]))),
  }
}

function worldOf(rows: readonly LaidRow[]): Float64Array {
  return Float64Array.from(rows.flatMap(({ point }) => [toWorld(point).x, toWorld(point).y]))
}

function villagesOf(laid: readonly WithPoint[], known: readonly Place[], names: ReadonlyMap<AreaCode, string>): PointsMap['villages'] {
  const points = new Map<AreaCode, { known: Point[]; laid: Point[] }>()
  for (const { area, point } of laid) {
    const village = villageOf(area)
    const there = points.get(village)
    if (there) there.laid.push(point)
    else points.set(village, { known: [], laid: [point] })
  }
  for (const place of known) if (!place.rough) points.get(villageOf(place.area))?.known.push(place)
  return Array.from(points, ([code, there]) => {
    const around = (there.known.length > 0 ? there.known : there.laid).map(toWorld)
    const corners = hullOf(Array.from(around.keys()), around.map(({ x }) => x), around.map(({ y }) => y))
    return { name: names.get(code) ?? code, corners, known: there.known.length > 0 }
  })
}
