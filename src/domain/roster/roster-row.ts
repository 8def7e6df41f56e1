import type { AreaCode } from '../area.ts'
import type { PlaceId, PlaceKindId, Point } from '../place.ts'

/** A row about an area 辖区 that was understood. */
export interface AreaRow {
  /** As the spreadsheet numbers it, from 1. */
  readonly row: number
  readonly code: AreaCode
  readonly name: string
}

/** A row about a place 走访对象 that was understood. */
export interface PlaceRow {
  readonly row: number
  /** Where the file names it; else the place is known by village, kind and name. */
  readonly id: PlaceId | null
  readonly kind: PlaceKindId
  /** With its hamlet in front where the door number alone would repeat: 12组 37号. */
  readonly name: string
  /** Grid or village. */
  readonly area: AreaCode
  /** Name of the natural village in the same village; null where the file has none. */
  readonly hamlet: string | null
  /** Null where the file has no point: a place that is known already keeps its own, a new one gets a rough one. */
  readonly point: Point | null
  /** Null where the file does not say. */
  readonly size: number | null
}

export const rowFaults = [
  'no-code',
  'bad-code',
  'no-parent',
  'other-area',
  'code-ended',
  'no-name',
  'long-name',
  'personal-data',
  'no-village',
  'unknown-village',
  'two-villages',
  'village-differs',
  'unknown-grid',
  'unknown-kind',
  'unknown-id',
  'bad-size',
  'no-point',
  'bad-point',
  'point-swapped',
  'twice-in-file',
  'unknown-role',
  'no-area',
  'name-alone',
  'unknown-area',
  'two-areas',
  'may-not-invite',
] as const
export type RowFaultWhy = (typeof rowFaults)[number]

/** Why a row stays out. Nothing else of the file suffers. */
export interface RowFault {
  readonly row: number
  readonly why: RowFaultWhy
  /** What stood in the cell. */
  readonly value: string
}

export type Understood<T> = { readonly ok: T } | { readonly fault: RowFault }

export function faulty(row: number, why: RowFaultWhy, value = ''): { readonly fault: RowFault } {
  return { fault: { row, why, value: value.slice(0, 80) } }
}
