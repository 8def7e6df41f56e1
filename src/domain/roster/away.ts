import { villageOf, type AreaCode } from '../area.ts'
import { groupBy } from '../group-by.ts'
import { distanceMetres, type Place, type Point } from '../place.ts'
import { PlacesByName } from './places-by-name.ts'
import { median, medianPoint } from './median.ts'

/** A door of a file with the point that it would get. */
export interface LaidRow {
  readonly village: AreaCode
  readonly kind: string
  readonly name: string
  readonly point: Point
}

/** How far points lie from what is known: from the very same doors, or from the middle of their villages. */
export interface Away {
  readonly of: 'doors' | 'villages'
  /** Points that could be compared. */
  readonly count: number
  /** Median. */
  readonly metres: number
}

/**
 * Coordinates read the wrong way lie half a kilometre off. Where some of the doors are on the roster already they tell
 * best; else the middle of the places of a village does. Rough points tell only where a village has no others. Null
 * where nothing is known.
 */
export function awayFrom(known: readonly Place[]): (rows: readonly LaidRow[]) => Away | null {
  const surveyed = known.filter(({ rough }) => !rough)
  const doors = new PlacesByName(surveyed)
  const villages = new Map([...groupBy(known, inVillage), ...groupBy(surveyed, inVillage)])
  const middles = new Map(Array.from(villages, ([village, places]) => [village, medianPoint(places)]))
  return (rows) =>
    compared('doors', rows, ({ village, kind, name }) => doors.get(village, kind, name)) ??
    compared('villages', rows, ({ village }) => middles.get(village))
}

function compared(of: Away['of'], rows: readonly LaidRow[], known: (row: LaidRow) => Point | undefined): Away | null {
  const distances = rows.flatMap((row) => {
    const there = known(row)
    return there ? [distanceMetres(row.point, there)] : []
  })
  return distances.length === 0 ? null : { of, count: distances.length, metres: Math.round(median(distances)) }
}

const inVillage = ({ area }: Place) => villageOf(area)
