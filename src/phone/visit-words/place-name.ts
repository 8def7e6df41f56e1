import type { PlaceId } from '../../domain/place.ts'
import type { Territory } from '../record-book/territory.ts'
import { records as words } from '../words/records.ts'
import type { Say } from '../words/say.tsx'

/** The name of a place; its code when the roster of this phone does not have it. */
export function placeName(place: PlaceId, territory: Territory | null, say: Say): string {
  return territory?.placeById.get(place)?.name ?? say(words.unknownPlace, { id: place })
}
