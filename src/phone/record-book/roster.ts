import type { Place } from '../../domain/place.ts'
import type { BookDatabase } from './database.ts'
import { groupBy } from './group-by.ts'

/** Adds or overwrites places. Part of a transaction over `villages`. */
export async function putPlaces({ villages }: BookDatabase, places: readonly Place[]): Promise<void> {
  const byVillage = groupBy(places, villageOf)
  const codes = [...byVillage.keys()]
  const before = await villages.bulkGet(codes)
  await villages.bulkPut(
    codes.map((village, i) => {
      const known = before[i]?.places ?? []
      const changed = byVillage.get(village) ?? []
      return { village, places: [...new Map([...known, ...changed].map((place) => [place.id, place])).values()] }
    }),
  )
}

/** The village that named the place: its code begins with it and stays, whatever is reorganised. */
function villageOf(place: Place): string {
  return place.id.slice(0, 12)
}
