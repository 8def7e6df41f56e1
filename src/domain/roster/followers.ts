import type { Place, PlaceId } from '../place.ts'
import type { RoughPoints } from './rough-points.ts'

/**
 * What goes along when natural villages get the point that nobody had surveyed: the places in them that have none of
 * their own yet, laid around it. `surveyed` are the natural villages, at their new points.
 */
export function followersOf(surveyed: ReadonlyMap<PlaceId, Place>, places: readonly Place[], around: RoughPoints['around']): Place[] {
  return places.flatMap((place) => {
    const hamlet = place.rough && place.within !== null ? surveyed.get(place.within) : undefined
    return hamlet ? [{ ...place, ...around(hamlet) }] : []
  })
}
