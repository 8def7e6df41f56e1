import { toMillionths } from '../../domain/place.ts'
import type { Point } from '../../domain/place.ts'
import type { Fix } from '../device/position.ts'

/** A point to propose. */
export interface Spot extends Point {
  /** Radius in metres where the phone measured it; null when it was set by hand. */
  readonly accuracy: number | null
}

/** Beyond this the fix may be the neighbour's door. */
export const roughFrom = 30

export function spotOfFix({ latitude, longitude, accuracy }: Fix): Spot {
  return {
    latitude: toMillionths(latitude),
    longitude: toMillionths(longitude),
    accuracy: Math.min(1_000_000, Math.round(accuracy)),
  }
}

export function spotByHand({ latitude, longitude }: Point): Spot {
  return { latitude: toMillionths(latitude), longitude: toMillionths(longitude), accuracy: null }
}
