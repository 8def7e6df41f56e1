import type { Area } from '../../../domain/area.ts'
import type { Place } from '../../../domain/place.ts'
import type { RosterList } from '../../../domain/roster/columns.ts'
import type { PlacedNote } from '../audit-store.ts'
import type { ImportId, UndoBlocked } from '../roster-store.ts'
import { locatedSince } from './accept-places.ts'
import { appendAudit } from './audit.ts'
import { builtUpon, reorganisedSince, visitsAt } from './imports.ts'
import { insertAreas, insertPlaces } from './roster.ts'
import { rowToPlace } from './rows.ts'
import { inOneTransaction, inStream, isOneOf, type Database, type StreamWriter } from './streams.ts'

/**
 * Town by town, one transaction each. All towns are looked at first, and each once more under its own lock; should a
 * visit arrive just then, what is done stays done and the next call goes on from there.
 */
export async function undoImport(db: Database, id: ImportId, at: number, note?: PlacedNote): Promise<UndoBlocked | null> {
  const begun = await db.selectFrom('imports').select(['undone', 'at']).where('id', '=', id).executeTakeFirst()
  if (!begun) return { why: 'unknown', count: 0 }
  if (begun.undone !== null) return null
  const touched = await db.selectFrom('import_rows').select('town').distinct().where('import', '=', id).orderBy('town').execute()
  for (const { town } of touched) {
    const blocked = await findBlock(db, town, id)
    if (blocked) return blocked
  }
  // The towns' own rows before the county's, which stand above them.
  for (const { town } of touched.reverse()) {
    const blocked = await inStream(db, town, async (stream) => {
      const late = await findBlock(stream.run, town, id)
      if (!late) await putBack(stream, town, begun.at, id)
      return late
    })
    if (blocked) return blocked
  }
  await inOneTransaction(db, async (run) => {
    await run.updateTable('imports').set({ undone: at }).where('id', '=', id).execute()
    if (note) await appendAudit(run, [note])
  })
  return null
}

async function findBlock(db: Database, town: string, id: ImportId): Promise<UndoBlocked | null> {
  const visited = await visitsAt(db, town, id)
  if (visited > 0) return { why: 'visited', count: visited }
  const reorganised = await reorganisedSince(db, town, id)
  if (reorganised > 0) return { why: 'reorganised', count: reorganised }
  const upon = await builtUpon(db, town, id)
  return upon > 0 ? { why: 'built-upon', count: upon } : null
}

async function putBack(stream: StreamWriter, town: string, at: number, id: ImportId): Promise<void> {
  const rows = await stream.run
    .selectFrom('import_rows')
    .select(['list', 'key', 'before'])
    .where('town', '=', town)
    .where('import', '=', id)
    .execute()
  const before = <T>(list: RosterList) =>
    rows.flatMap((row) => (row.list === list && row.before !== null ? [JSON.parse(row.before) as T] : []))
  await insertPlaces(stream, town, await withPointsSince(stream.run, town, at, before<Place>('places')))
  await insertAreas(stream, town, before<Area>('areas'))
  for (const { list, key, before: stood } of rows) {
    if (stood !== null) continue
    // Each takes a number of its own: phones hear that it is gone as they hear of any other change.
    await stream.run
      .updateTable(list)
      .set({ gone: 1, change: stream.next() })
      .where('town', '=', town)
      .where(isOneOf(list === 'areas' ? 'code' : 'id', [key]))
      .execute()
  }
}

/** Somebody has stood there since: what an accepted proposal has located, and what went along with it, stays where it is. */
async function withPointsSince(run: StreamWriter['run'], town: string, at: number, places: readonly Place[]): Promise<Place[]> {
  const located = await locatedSince(run, town, at)
  if (located.size === 0) return [...places]
  const rows = await run
    .selectFrom('places')
    .selectAll()
    .where('town', '=', town)
    .where(isOneOf('id', places.map(({ id }) => id)))
    .execute()
  const now = new Map(rows.map((row) => [row.id, rowToPlace(row)]))
  return places.map((place) => {
    const there = now.get(place.id)
    const stays = there && (located.has(there.id) || (there.rough && there.within !== null && located.has(there.within)))
    if (!stays) return place
    const { rough: _, ...rest } = place
    const { latitude, longitude, rough } = there
    return { ...rest, latitude, longitude, ...(rough && { rough }) }
  })
}
