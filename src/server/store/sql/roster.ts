import { sql } from 'kysely'
import { townOf, type Area, type AreaCode } from '../../../domain/area.ts'
import type { Place, PlaceId } from '../../../domain/place.ts'
import { byTown, inPieces, inStream, isOneOf, lastOfEach, type Database, type StreamWriter } from './streams.ts'
import { areaToRow, placeToRow, rowToArea } from './rows.ts'

export async function putAreas(db: Database, areas: readonly Area[]): Promise<void> {
  for (const [town, rows] of byTown(areas, (area) => townOf(area.code))) {
    await inStream(db, town, (stream) => insertAreas(stream, town, rows))
  }
}

/** Adds or overwrites areas of one town, as part of its transaction. */
export async function insertAreas({ run, next }: StreamWriter, town: string, areas: readonly Area[]): Promise<void> {
  for (const piece of inPieces(lastOfEach(areas, ({ code }) => code))) {
    await run
      .insertInto('areas')
      .values(piece.map((area) => ({ town, change: next(), gone: 0, ...areaToRow(area) })))
      .onConflict((row) =>
        row.columns(['town', 'code']).doUpdateSet((new_) => ({
          change: new_.ref('excluded.change'),
          gone: 0,
          name: new_.ref('excluded.name'),
          short_name: new_.ref('excluded.short_name'),
          parent: new_.ref('excluded.parent'),
          initials: new_.ref('excluded.initials'),
        })),
      )
      .execute()
  }
}

export async function putPlaces(db: Database, places: readonly Place[]): Promise<void> {
  for (const [town, rows] of byTown(places, (place) => townOf(place.area))) {
    await inStream(db, town, (stream) => insertPlaces(stream, town, rows))
  }
}

/** Adds or overwrites places of one town, as part of its transaction. */
export async function insertPlaces({ run, next }: StreamWriter, town: string, places: readonly Place[]): Promise<void> {
  for (const piece of inPieces(lastOfEach(places, ({ id }) => id))) {
    await run
      .insertInto('places')
      .values(piece.map((place) => ({ town, change: next(), gone: 0, ...placeToRow(place) })))
      .onConflict((row) =>
        row.columns(['town', 'id']).doUpdateSet((new_) => ({
          change: new_.ref('excluded.change'),
          gone: 0,
          kind: new_.ref('excluded.kind'),
          name: new_.ref('excluded.name'),
          area: new_.ref('excluded.area'),
          within: new_.ref('excluded.within'),
          latitude: new_.ref('excluded.latitude'),
          longitude: new_.ref('excluded.longitude'),
          rough: new_.ref('excluded.rough'),
          size: new_.ref('excluded.size'),
          initials: new_.ref('excluded.initials'),
        })),
      )
      .execute()
  }
}

export async function areasByCode(db: Database, codes: readonly AreaCode[]): Promise<Area[]> {
  if (codes.length === 0) return []
  const towns = [...new Set(codes.map(townOf))]
  const rows = await db.selectFrom('areas').selectAll().where('town', 'in', towns).where('code', 'in', codes).where('gone', '=', 0).execute()
  return rows.map(rowToArea)
}

export async function areasOfPlaces(
  db: Database,
  town: string,
  places: readonly PlaceId[],
): Promise<Map<PlaceId, AreaCode>> {
  // As one row: a hundred small ones take longer to hand over than to find.
  const { found } = await db
    .selectFrom('places')
    .select(sql<string | null>`string_agg(id || ' ' || area, ' ')`.as('found'))
    .where('town', '=', town)
    .where('gone', '=', 0)
    .where(isOneOf('id', places))
    // Always so, and in no index: with what the one by kind holds alone, SQLite reads all of a town instead of a hundred doors.
    .where('rough', '>=', 0)
    .executeTakeFirstOrThrow()
  const words = found?.split(' ') ?? []
  return new Map(Array.from({ length: words.length / 2 }, (_, i) => [words[2 * i] as PlaceId, words[2 * i + 1] as AreaCode]))
}
