import gcoord from 'gcoord'
import type { Point } from '../../domain/place.ts'

/** How a base layer counts degrees. Everything that is stored is WGS-84; a GCJ-02 layer only moves what is shown. */
export type Coordinates = 'wgs84' | 'gcj02'

/** Where to draw a stored point so that it fits the base layer. */
export function toShown(point: Point, coordinates: Coordinates): Point {
  if (coordinates === 'wgs84') return point
  return transform(point, gcoord.WGS84, gcoord.GCJ02)
}

/** What was pointed at on the map, as it would be stored. */
export function toStored(point: Point, coordinates: Coordinates): Point {
  if (coordinates === 'wgs84') return point
  return transform(point, gcoord.GCJ02, gcoord.WGS84)
}

type System = Parameters<typeof gcoord.transform>[1]

function transform({ latitude, longitude }: Point, from: System, to: System): Point {
  const [x, y] = gcoord.transform([longitude, latitude], from, to)
  return { latitude: y, longitude: x }
}
