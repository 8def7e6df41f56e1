import { villageOf, type AreaCode } from '../area.ts'
import type { Place, PlaceKindId } from '../place.ts'

/**
 * Places by village, kind and name, of which no two are alike. In maps of maps: one key of all three would have to be
 * made up for every row of a list.
 */
export class PlacesByName {
  readonly #villages = new Map<AreaCode, Map<PlaceKindId, Map<string, Place>>>()

  constructor(places: Iterable<Place>) {
    for (const place of places) this.put(place)
  }

  get(village: AreaCode, kind: PlaceKindId, name: string): Place | undefined {
    return this.#villages.get(village)?.get(kind)?.get(name)
  }

  put(place: Place): void {
    const village = villageOf(place.area)
    const kinds = this.#villages.get(village) ?? new Map<PlaceKindId, Map<string, Place>>()
    const names = kinds.get(place.kind) ?? new Map<string, Place>()
    names.set(place.name, place)
    if (names.size === 1) this.#villages.set(village, kinds.set(place.kind, names))
  }
}
