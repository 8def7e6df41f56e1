import { sql } from 'kysely'
import { areaPrefix, type Area, type AreaCode } from '../../../domain/area.ts'
import type { Place, PlaceId } from '../../../domain/place.ts'
import type { RosterList } from '../../../domain/roster/columns.ts'
import type { AccountId } from '../../../domain/visit.ts'
import type { ImportBegun, ImportId, ImportSeen } from '../roster-store.ts'
import { insertAreas, insertPlaces } from './roster.ts'
import { rowToArea, rowToPlace } from './rows.ts'
import { withinAreas } from './scope.ts'
import { inPieces, inStream, type Database, type StreamWriter } from './streams.ts'

export async function beginImport(db: Database, begun: ImportBegun): Promise<AccountId> {
  await db
    .insertInto('imports')
    .values(begun)
    .onConflict((row) => row.column('id').doNothing())
    .execute()
  const { account } = await db.selectFrom('imports').select('account').where('id', '=', begun.id).executeTakeFirstOrThrow()
  return account
}

export async function importPlaces(
  db: Database,
  { town, villages, id }: { town: string; villages: readonly AreaCode[]; id: ImportId },
  predecessors: readonly AreaCode[],
  settle: (known: readonly Place[], numbered: readonly PlaceId[]) => readonly Place[],
): Promise<void> {
  await inStream(db, town, async (stream) => {
    const rows = await stream.run
      .selectFrom('places')
      .selectAll()
      .where('town', '=', town)
      // An id begins with the village that gave it, whatever that has become since.
      .where((row) => withinAreas(row, 'id', [...new Set([...villages, ...predecessors.map((code) => code.slice(0, 12))])]))
      .execute()
    const known = rows.filter((row) => row.gone === 0).map(rowToPlace)
    const numbered = rows.map((row) => row.id)
    const put = settle(known, numbered)
    const before = new Map(known.map((place) => [place.id, place]))
    await keepBefore(stream, { town, id, list: 'places' }, put.map((place) => [place.id, before.get(place.id) ?? null]))
    await insertPlaces(stream, town, put)
  })
}

export async function importAreas(
  db: Database,
  { town, id }: { town: string; id: ImportId },
  settle: (known: readonly Area[]) => readonly Area[],
): Promise<void> {
  await inStream(db, town, async (stream) => {
    const rows = await stream.run.selectFrom('areas').selectAll().where('town', '=', town).where('gone', '=', 0).execute()
    const known = rows.map(rowToArea)
    const put = settle(known)
    const before = new Map(known.map((area) => [area.code, area]))
    await keepBefore(stream, { town, id, list: 'areas' }, put.map((area) => [area.code, before.get(area.code) ?? null]))
    await insertAreas(stream, town, put)
  })
}

/** What stood there before the import, and not before its second try. */
async function keepBefore(
  { run }: StreamWriter,
  { town, id, list }: { town: string; id: ImportId; list: RosterList },
  rows: readonly (readonly [key: string, before: Area | Place | null])[],
): Promise<void> {
  for (const piece of inPieces(rows)) {
    await run
      .insertInto('import_rows')
      .values(piece.map(([key, before]) => ({ town, import: id, list, key, before: before && JSON.stringify(before) })))
      .onConflict((row) => row.columns(['town', 'import', 'list', 'key']).doNothing())
      .execute()
  }
}

export async function imports(db: Database, most: number): Promise<ImportSeen[]> {
  return withCounts(db, await begunImports(db).orderBy('at', 'desc').limit(most).execute())
}

export async function importSeen(db: Database, id: ImportId): Promise<ImportSeen | null> {
  const [seen] = await withCounts(db, await begunImports(db).where('imports.id', '=', id).execute())
  return seen ?? null
}

function begunImports(db: Database) {
  return db
    .selectFrom('imports')
    .leftJoin('accounts', 'accounts.id', 'imports.account')
    .select(['imports.id', 'imports.account', 'list', 'file', 'at', 'undone', 'accounts.name as by'])
}

type Begun = Awaited<ReturnType<ReturnType<typeof begunImports>['execute']>>

async function withCounts(db: Database, begun: Begun): Promise<ImportSeen[]> {
  if (begun.length === 0) return []
  const touched = await db
    .selectFrom('import_rows')
    .select((row) => [
      'import',
      'town',
      row.fn.countAll<number>().as('rows'),
      row.fn.count<number>('before').as('changed'),
    ])
    .where('import', 'in', begun.map(({ id }) => id))
    .groupBy(['import', 'town'])
    .orderBy('town')
    .execute()
  return begun.map(({ by, ...one }) => {
    const towns = touched.filter((row) => row.import === one.id)
    const changed = towns.reduce((sum, row) => sum + row.changed, 0)
    const added = towns.reduce((sum, row) => sum + row.rows, 0) - changed
    return { ...one, by: by ?? one.account, added, changed, towns: towns.map((row) => row.town) }
  })
}

/** Codes of areas and ids of places that an import has put on the roster of a town. */
async function addedBy(db: Database, town: string, id: ImportId): Promise<{ areas: AreaCode[]; places: PlaceId[] }> {
  const rows = await db
    .selectFrom('import_rows')
    .select(['list', 'key'])
    .where('town', '=', town)
    .where('import', '=', id)
    .where('before', 'is', null)
    .execute()
  const keys = (list: RosterList) => rows.filter((row) => row.list === list).map((row) => row.key)
  return { areas: keys('areas'), places: keys('places') }
}

/** Visits at places that the import brought: with one of them they have become part of the log. */
export async function visitsAt(db: Database, town: string, id: ImportId): Promise<number> {
  const { n } = await db
    .selectFrom('versions')
    .select((row) => row.fn.count<number>('visit').distinct().as('n'))
    .where('town', '=', town)
    .where(
      sql<boolean>`place in (select key from import_rows where town = ${town} and import = ${id} and list = 'places' and before is null)`,
    )
    .executeTakeFirstOrThrow()
  return n
}

/** Rows that a later import changed again, and places and areas that stand in areas which this import brought. */
export async function builtUpon(db: Database, town: string, id: ImportId): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from import_rows mine
      join import_rows later on later.town = mine.town and later.list = mine.list and later.key = mine.key
      join imports i on i.id = later.import and i.undone is null
      join imports own on own.id = mine.import
    where mine.town = ${town} and mine.import = ${id} and later.import <> ${id} and i.at >= own.at
      and i.id > case when i.at = own.at then own.id else '' end`.execute(db)
  const { areas, places } = await addedBy(db, town, id)
  if (areas.length === 0) return rows[0]?.n ?? 0
  const [ownAreas, ownPlaces] = [new Set(areas), new Set(places)]
  const inside = await db
    .selectFrom('places')
    .select('id')
    .where('town', '=', town)
    .where('gone', '=', 0)
    .where((row) => withinAreas(row, 'area', areas.filter((area) => areaPrefix(area).length >= town.length)))
    .execute()
  const below = await db
    .selectFrom('areas')
    .select('code')
    .where('town', '=', town)
    .where('gone', '=', 0)
    .where((row) => withinAreas(row, 'code', areas))
    .execute()
  const others = inside.filter((row) => !ownPlaces.has(row.id)).length + below.filter((row) => !ownAreas.has(row.code)).length
  return (rows[0]?.n ?? 0) + others
}

/** Areas of the town that have ended since, or ended in one that this import brought: what it put there has moved on. */
export async function reorganisedSince(db: Database, town: string, id: ImportId): Promise<number> {
  const { areas } = await addedBy(db, town, id)
  const { n } = await db
    .selectFrom('successions')
    .innerJoin('imports', (join) => join.on('imports.id', '=', id).onRef('imports.at', '<=', 'successions.at'))
    .select((row) => row.fn.countAll<number>().as('n'))
    .where((row) => row.or([row('successions.town', '=', town), row('successor', 'in', areas)]))
    .executeTakeFirstOrThrow()
  return n
}
