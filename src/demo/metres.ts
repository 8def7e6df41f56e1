import type { Point } from '../domain/place.ts'

/** Metres east and north of some origin; flat, which is good enough within a county. */
export interface Metres {
  readonly east: number
  readonly north: number
}

export function plus(a: Metres, b: Metres): Metres {
  return { east: a.east + b.east, north: a.north + b.north }
}

export function apart(a: Metres, b: Metres): number {
  return Math.hypot(a.east - b.east, a.north - b.north)
}

export function turned({ east, north }: Metres, radians: number): Metres {
  const [sin, cos] = [Math.sin(radians), Math.cos(radians)]
  return { east: east * cos - north * sin, north: east * sin + north * cos }
}

export function inDirection(radians: number, metres: number): Metres {
  return { east: Math.cos(radians) * metres, north: Math.sin(radians) * metres }
}

/** Of the county seat of 宾阳县. */
const seat = { latitude: 23.2206, longitude: 108.8046 }
const metresPerDegree = (6_371_008.8 * Math.PI) / 180

/** WGS-84 to six decimals (a tenth of a metre), which also hides any difference between machines in the last bit. */
export function toPoint({ east, north }: Metres): Point {
  return {
    latitude: sixDecimals(seat.latitude + north / metresPerDegree),
    longitude: sixDecimals(seat.longitude + east / (metresPerDegree * Math.cos((seat.latitude * Math.PI) / 180))),
  }
}

function sixDecimals(degrees: number): number {
  return Math.round(degrees * 1_000_000) / 1_000_000
}
