import type { Place, Point } from '../../domain/place.ts'
import type { Near, Territory } from '../record-book/territory.ts'
import type { PlacePoints } from './place-points.ts'

/** The nearest places that are wanted, by their index on the map. */
export function nearPlaces(
  { nearest }: Pick<Territory, 'nearest'>,
  { indexOf }: Pick<PlacePoints, 'indexOf'>,
  from: Point,
  { limit, wanted }: { limit: number; wanted: (i: number) => boolean },
): Near[] {
  const among = (place: Place) => {
    const i = indexOf.get(place.id)
    return i !== undefined && wanted(i)
  }
  return nearest(from, { limit, among })
}
