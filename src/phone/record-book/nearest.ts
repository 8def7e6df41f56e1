import { around } from 'geokdbush'
import KDBush from 'kdbush'
import { distanceMetres, type Place, type Point } from '../../domain/place.ts'

export interface Near {
  readonly place: Place
  readonly metres: number
}

/** A search by nearness among these places; its index is built at the first search. */
export function createNearest(places: readonly Place[]) {
  let index: KDBush | null = null
  return (point: Point, { limit, among }: { limit: number; among?: (place: Place) => boolean }): Near[] => {
    if (places.length === 0) return []
    index ??= indexOf(places)
    const at = (i: number) => places[i] as Place
    const wanted = among && ((i: number) => among(at(i)))
    return around(index, point.longitude, point.latitude, limit, Infinity, wanted).map((i) => ({
      place: at(i),
      metres: distanceMetres(point, at(i)),
    }))
  }
}

function indexOf(places: readonly Place[]): KDBush {
  const index = new KDBush(places.length)
  for (const place of places) index.add(place.longitude, place.latitude)
  return index.finish()
}
