import type { BlindSpot } from './blind-spots.ts'
import { createAway, distanceMetres, type Point } from './place.ts'

export interface SpotAway {
  readonly spot: BlindSpot
  /** To its nearest place: where the walk begins. */
  readonly metres: number
}

/** Blind spots by the way to each from one point, the nearest first. */
export function nearestSpots(spots: readonly BlindSpot[], from: Point): SpotAway[] {
  const away = createAway(from)
  return spots
    .map((spot) => {
      const near = spot.places.reduce((best, place) => (away(place) < away(best) ? place : best), spot.places[0] ?? { ...spot.centre })
      return { spot, metres: distanceMetres(from, near) }
    })
    .sort((a, b) => a.metres - b.metres)
}
