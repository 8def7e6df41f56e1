import type { AreaCode } from './area.ts'

/** 走访对象: what can be visited. A household is a door (address, map point, number of people), never a name. */
export interface Place {
  /** Also the code people see and search: area code of its village, a dash, five digits. Unique, never re-used. */
  readonly id: PlaceId
  /** Row of the vocabulary, for example `household`, `school`, `natural_village`. */
  readonly kind: PlaceKindId
  /** For example 12组 37号. Unique among the places of one village only. */
  readonly name: string
  /** Grid or village that the place belongs to. */
  readonly area: AreaCode
  /** The natural village (自然村, 屯, 组) a door lies in, where known. */
  readonly within: PlaceId | null
  /** WGS-84 degrees. */
  readonly latitude: number
  readonly longitude: number
  /** Nobody has surveyed the point: it was put near the middle of the village. Never evidence of where the place is. */
  readonly rough?: true
  /** People at a door or in a village, students at a school, staff elsewhere; 0 where unknown. */
  readonly size: number
  /** Pinyin initials of the name, lower case, digits kept: 12组 37号 is 12z37h. */
  readonly initials: string
}

export type PlaceId = string
export type PlaceKindId = string

export interface Point {
  /** WGS-84 degrees. */
  readonly latitude: number
  readonly longitude: number
}

const earthRadiusMetres = 6_371_008.8

/** Great-circle distance in metres (haversine, mean earth radius of IUGG). */
export function distanceMetres(a: Point, b: Point): number {
  const radians = Math.PI / 180
  const dLat = (b.latitude - a.latitude) * radians
  const dLng = (b.longitude - a.longitude) * radians
  const h =
    Math.sin(dLat / 2) ** 2 + Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians) * Math.sin(dLng / 2) ** 2
  return 2 * earthRadiusMetres * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** Squared degrees on a flat earth: enough to put places of one county in order, and quick. */
export function createAway(near: Point): (point: Point) => number {
  const narrow = Math.cos((near.latitude * Math.PI) / 180)
  return (point) => (point.latitude - near.latitude) ** 2 + ((point.longitude - near.longitude) * narrow) ** 2
}

/** In the middle of these; of none the point at 0, 0. */
export function middleOf(points: readonly Point[]): Point {
  const mean = (of: (point: Point) => number) => points.reduce((sum, point) => sum + of(point), 0) / Math.max(1, points.length)
  return { latitude: mean((point) => point.latitude), longitude: mean((point) => point.longitude) }
}

/** Six decimals, about ten centimetres: as points are kept. */
export function toMillionths(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6
}
