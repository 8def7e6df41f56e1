import type { BlindSpot } from '../../domain/blind-spots.ts'
import type { Point } from '../../domain/place.ts'

/** The middle of all that lies in the spots: where one stands who sits at the office. */
export function middleOf(spots: readonly BlindSpot[]): Point {
  const mean = (of: (point: Point) => number) => spots.reduce((sum, { centre }) => sum + of(centre), 0) / Math.max(1, spots.length)
  return { latitude: mean((p) => p.latitude), longitude: mean((p) => p.longitude) }
}
