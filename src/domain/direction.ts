import type { Point } from './place.ts'

/** The eight winds, clockwise from north. */
export const directions = ['north', 'northeast', 'east', 'southeast', 'south', 'southwest', 'west', 'northwest'] as const
export type Direction = (typeof directions)[number]

/** Which way one looks from one point to the other, over the few kilometres of a walk. */
export function directionTo(from: Point, to: Point): Direction {
  const east = (to.longitude - from.longitude) * Math.cos((from.latitude * Math.PI) / 180)
  const turn = Math.atan2(east, to.latitude - from.latitude) / (Math.PI / 4)
  return directions[(Math.round(turn) + 8) % 8] ?? 'north'
}
