import type { Place, PlaceId } from '../place.ts'
import type { RoughPoints } from './rough-points.ts'

/**
 * What goes along when natural villages get the point that nobody had surveyed: the places in them that have none of
 * their own yet, laid around it. `surveyed` are the natural villages by id, with their names.
 */
export function followersOf(surveyed: ReadonlyMap<PlaceId, string>, places: readonly Place[], roughPoint: RoughPoints): Place[] {
  return places.flatMap((place) => {
    const hamlet = place.rough && place.within !== null ? surveyed.get(place.within) : undefined
    if (hamlet === undefined) return []
    return [{ ...place, ...roughPoint({ area: place.area, kind: place.kind, name: place.name, hamlet }) }]
  })
}
