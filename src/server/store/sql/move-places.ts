import { townOf, type AreaCode } from '../../../domain/area.ts'
import type { Place, PlaceId } from '../../../domain/place.ts'
import { insertPlaces } from './roster.ts'
import { rowToPlace } from './rows.ts'
import { byTown, inStream, isOneOf, type Database } from './streams.ts'

export interface Moving {
  /** What stands in the town today and is to move. */
  readonly find: (run: Database) => Promise<Place[]>
  readonly areaOf: (place: Place) => AreaCode
  /** Told of places before they move, in a transaction on the town that they leave. */
  readonly keep?: (run: Database, places: readonly Place[]) => Promise<void>
}

/**
 * Each place is put into its new town before it leaves the old one: a reader may meet it twice, never not at all. Until
 * none is left: a place that was changed, or came, while the others were on their way is taken along in the next round,
 * as it stands then.
 */
export async function movePlaces(db: Database, town: string, moving: Moving): Promise<void> {
  const arrived = new Set<PlaceId>()
  for (;;) {
    const leaving = await moveWithin(db, town, moving)
    if (leaving.length === 0) return
    const moved = leaving.map((place) => inItsNewArea(place, moving))
    for (const [to, places] of byTown(moved, ({ area }) => townOf(area))) {
      await inStream(db, to, async (stream) => {
        // After a first try that broke off, what has arrived may have been changed there since.
        const there = await livingIn(stream.run, to, places)
        await insertPlaces(stream, to, places.filter(({ id }) => arrived.has(id) || !there.has(id)))
      })
    }
    for (const { id } of moved) arrived.add(id)
    await leave(db, town, leaving, moving)
  }
}

export async function placesIn(db: Database, town: string, codes: Iterable<AreaCode>): Promise<Place[]> {
  const rows = await db.selectFrom('places').selectAll().where('town', '=', town).where(isOneOf('area', codes)).where('gone', '=', 0).execute()
  return rows.map(rowToPlace)
}

/** What stays in its town is read and written in one transaction; resolves to what leaves it. */
async function moveWithin(db: Database, town: string, moving: Moving): Promise<Place[]> {
  return inStream(db, town, async (stream) => {
    const places = await moving.find(stream.run)
    await moving.keep?.(stream.run, places)
    const stays = (place: Place) => townOf(moving.areaOf(place)) === town
    await insertPlaces(stream, town, places.filter(stays).map((place) => inItsNewArea(place, moving)))
    return places.filter((place) => !stays(place))
  })
}

/** Takes away those that still stand as they were when they were put into their new town. */
async function leave(db: Database, town: string, left: readonly Place[], { find }: Moving): Promise<void> {
  const before = new Map(left.map((place) => [place.id, JSON.stringify(place)]))
  await inStream(db, town, async ({ run, next }) => {
    const now = await find(run)
    for (const { id } of now.filter((place) => JSON.stringify(place) === before.get(place.id))) {
      await run.updateTable('places').set({ gone: 1, change: next() }).where('town', '=', town).where('id', '=', id).execute()
    }
  })
}

function inItsNewArea(place: Place, { areaOf }: Moving): Place {
  return { ...place, area: areaOf(place) }
}

async function livingIn(db: Database, town: string, places: readonly Place[]): Promise<Set<PlaceId>> {
  const rows = await db
    .selectFrom('places')
    .select('id')
    .where('town', '=', town)
    .where(isOneOf('id', places.map(({ id }) => id)))
    .where('gone', '=', 0)
    .execute()
  return new Set(rows.map(({ id }) => id))
}
