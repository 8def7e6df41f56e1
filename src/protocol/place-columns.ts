import type { Place } from '../domain/place.ts'
import type { PlaceColumns } from './messages.ts'

const millionths = 1_000_000

export function placesToColumns(places: readonly Place[]): PlaceColumns {
  return {
    id: places.map((p) => p.id),
    kind: places.map((p) => p.kind),
    name: places.map((p) => p.name),
    area: places.map((p) => p.area),
    within: places.map((p) => p.within),
    latitude: toDifferences(places.map((p) => p.latitude)),
    longitude: toDifferences(places.map((p) => p.longitude)),
    ...(places.some((p) => p.rough) && { rough: places.map((p) => (p.rough ? 1 : 0)) }),
    size: places.map((p) => p.size),
    initials: places.map((p) => p.initials),
  }
}

/** Columns of unequal length throw RangeError: half a roster is no roster. */
export function columnsToPlaces(columns: PlaceColumns): Place[] {
  const length = columns.id.length
  if (Object.values(columns).some((column: unknown[]) => column.length !== length)) {
    throw new RangeError('place columns of unequal length')
  }
  const latitude = fromDifferences(columns.latitude)
  const longitude = fromDifferences(columns.longitude)
  return columns.id.map((id, i) => ({
    id,
    kind: columns.kind[i] as string,
    name: columns.name[i] as string,
    area: columns.area[i] as string,
    within: columns.within[i] ?? null,
    latitude: latitude[i] as number,
    longitude: longitude[i] as number,
    ...(columns.rough?.[i] === 1 && { rough: true }),
    size: columns.size[i] as number,
    initials: columns.initials[i] as string,
  }))
}

function toDifferences(degrees: readonly number[]): number[] {
  let before = 0
  return degrees.map((value) => {
    const whole = Math.round(value * millionths)
    const difference = whole - before
    before = whole
    return difference
  })
}

function fromDifferences(differences: readonly number[]): number[] {
  let sum = 0
  return differences.map((difference) => (sum += difference) / millionths)
}
