import { createAway, distanceMetres, type Place, type Point } from '../../domain/place.ts'

export interface Near {
  readonly place: Place
  readonly metres: number
}

interface Wanted {
  readonly limit: number
  readonly among?: (place: Place) => boolean
}

/**
 * The places nearest to a point, nearest first. Looks at each place once: for the tens of thousands of one town that
 * is quicker than to build an index.
 */
export function nearest(places: readonly Place[], point: Point, { limit, among = () => true }: Wanted): Near[] {
  const awayFrom = createAway(point)
  const found: { place: Place; away: number }[] = []
  for (const place of places) {
    const away = awayFrom(place)
    if (found.length >= limit && away >= (found.at(-1)?.away ?? 0)) continue
    if (!among(place)) continue
    const after = found.findLastIndex((one) => one.away <= away)
    found.splice(after + 1, 0, { place, away })
    if (found.length > limit) found.pop()
  }
  return found.map(({ place }) => ({ place, metres: distanceMetres(point, place) }))
}
