import type { Place, PlaceId } from '../../domain/place.ts'
import type { BookDatabase } from './database.ts'
import { groupBy } from '../../domain/group-by.ts'

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

/** Takes places off the roster; their visits stay. Part of a transaction over `villages`. */
export async function dropPlaces({ villages }: BookDatabase, gone: readonly PlaceId[]): Promise<void> {
  const dropped = new Set(gone)
  const rows = await villages.bulkGet([...new Set(gone.map(villageOfId))])
  const known = rows.filter((row) => row !== undefined)
  await villages.bulkPut(known.map((row) => ({ ...row, places: row.places.filter(({ id }) => !dropped.has(id)) })))
}

function villageOf(place: Place): string {
  return villageOfId(place.id)
}

/** The village that named the place: its code begins with it and stays, whatever is reorganised. */
function villageOfId(id: PlaceId): string {
  return id.slice(0, 12)
}
