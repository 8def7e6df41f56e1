import type { Point } from './place.ts'

/** Web Mercator as a unit square: x from west to east, y from north to south, both 0 to 1. */
export interface WorldPoint {
  readonly x: number
  readonly y: number
}

/** What the sphere of web maps takes as its equator, in metres. */
const equatorMetres = 40_075_016.686

export function toWorld({ latitude, longitude }: Point): WorldPoint {
  const sine = Math.sin((latitude * Math.PI) / 180)
  return { x: longitude / 360 + 0.5, y: 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI) }
}

export function toPoint({ x, y }: WorldPoint): Point {
  const latitude = (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI
  return { latitude, longitude: (x - 0.5) * 360 }
}

/** Pixels along one side of the world, as Leaflet counts them. */
export function worldPixels(zoom: number): number {
  return 256 * 2 ** zoom
}

export function metresPerPixel(latitude: number, zoom: number): number {
  return (equatorMetres * Math.cos((latitude * Math.PI) / 180)) / worldPixels(zoom)
}

/** So many metres as a part of the unit square; Mercator stretches towards the poles. */
export function metresToWorld(metres: number, latitude: number): number {
  return metres / (equatorMetres * Math.cos((latitude * Math.PI) / 180))
}
