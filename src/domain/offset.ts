import { toMillionths, type Point } from './place.ts'

/** From one point to another, in metres. */
export interface Offset {
  readonly east: number
  readonly north: number
}

/** One degree of latitude, in metres, on the sphere that distances are measured on. */
const degree = (6_371_008.8 * Math.PI) / 180

/** On a flat earth: within a centimetre for places of one village. */
export function offsetTo(from: Point, to: Point): Offset {
  return { east: (to.longitude - from.longitude) * degree * narrowing(from), north: (to.latitude - from.latitude) * degree }
}

/** The point that lies so far from another one, to six decimals (about ten centimetres). */
export function movedBy(point: Point, { east, north }: Offset): Point {
  return {
    latitude: toMillionths(point.latitude + north / degree),
    longitude: toMillionths(point.longitude + east / (degree * narrowing(point))),
  }
}

/** How much shorter a degree of longitude is than one of latitude. */
function narrowing({ latitude }: Point): number {
  return Math.cos((latitude * Math.PI) / 180)
}
