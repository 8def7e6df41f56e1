import { sql, type ExpressionBuilder, type ExpressionWrapper, type Selectable, type SqlBool } from 'kysely'
import type { AreaCode } from '../../../domain/area.ts'
import type { PlaceId } from '../../../domain/place.ts'
import type { VersionHash } from '../../../domain/visit.ts'
import type { Pulled, PullLimits } from '../store.ts'
import { rowToArea, rowToCampaign, rowToPlace, rowToVersion } from './rows.ts'
import { areasAbove, seenFrom, streamsOf, withinAreas, type Sight } from './scope.ts'
import { isOneOf, type Database } from './streams.ts'
import type { Tables } from './tables.ts'

/** Tables that a reader pulls, each row with its change number in the town's stream. */
const kinds = ['areas', 'places', 'campaigns', 'versions'] as const
type Kind = (typeof kinds)[number]
type Row = Selectable<Tables[Kind]> & { change: number }
type Window = { readonly town: string; readonly after: number; readonly upTo: number }

/**
 * The last number of each stream is read before its rows, and rows beyond it are left for the next time: what
 * commits in between is never passed by.
 */
export async function pull(
  db: Database,
  sight: Sight,
  after: ReadonlyMap<string, number>,
  limits: PullLimits,
  held: ReadonlySet<VersionHash> = new Set(),
): Promise<Pulled> {
  const scope = { ...sight, above: areasAbove(sight.areas) }
  const streams = await streamsOf(db, scope.areas, [...scope.above, ...scope.predecessors])
  const found: Record<Kind, Row[]> = { areas: [], places: [], campaigns: [], versions: [] }
  const reached = new Map<string, number>()
  let more = false
  for (const { town, last } of streams) {
    const from = after.get(town) ?? 0
    reached.set(town, from)
    if (more || from >= last) continue
    const window = { town, after: from, upTo: last }
    const pages = new Map<Kind, Row[]>()
    let end = last
    for (const kind of await kindsBehind(db, window)) {
      const room = (kind === 'versions' ? limits.versions : limits.places) - found[kind].length
      const rows = await rowsBehind(db, kind, scope, window, room + 1, held)
      // The first row that finds no room ends the page for all kinds: the number stands for all of them.
      const left = rows[room]
      if (left) end = Math.min(end, left.change - 1)
      pages.set(kind, rows)
    }
    for (const [kind, rows] of pages) found[kind].push(...rows.filter((row) => row.change <= end))
    reached.set(town, end)
    more = end < last
  }
  const foundAreas = found.areas as Found<'areas'>[]
  const foundPlaces = found.places as Found<'places'>[]
  const foundCampaigns = found.campaigns as Found<'campaigns'>[]
  const gone = foundPlaces.filter(isGone).map(({ id }) => id)
  return {
    areas: foundAreas.filter(isThere).map(rowToArea),
    places: foundPlaces.filter(isThere).map(rowToPlace),
    gone: {
      areas: foundAreas.filter(isGone).map(({ code }) => code),
      places: await withoutMoved(db, gone, streams, scope),
      campaigns: foundCampaigns.filter(isGone).map(({ id }) => id),
    },
    campaigns: foundCampaigns.filter(isThere).map(rowToCampaign),
    versions: (found.versions as Found<'versions'>[]).map(rowToVersion),
    reached,
    more,
    remaining: more ? await rowsLeft(db, scope, streams, reached) : 0,
    ahead: [...after].some(([town, change]) => change > (streams.find((stream) => stream.town === town)?.last ?? 0)),
  }
}

type Found<K extends Kind> = Selectable<Tables[K]>

const isGone = ({ gone }: { readonly gone: number }) => gone === 1
const isThere = ({ gone }: { readonly gone: number }) => gone === 0

interface Scope extends Sight {
  readonly above: readonly AreaCode[]
}

/** A place that left one town for another is gone only to those who see the first and not the second. */
async function withoutMoved(
  db: Database,
  gone: readonly PlaceId[],
  streams: readonly { town: string }[],
  { areas }: Scope,
): Promise<PlaceId[]> {
  if (gone.length === 0) return []
  const elsewhere = await db
    .selectFrom('places')
    .select('id')
    .where(isOneOf('town', streams.map(({ town }) => town)))
    .where(isOneOf('id', gone))
    .where('gone', '=', 0)
    .where((row) => withinAreas(row, 'area', areas))
    .execute()
  const there = new Set(elsewhere.map(({ id }) => id))
  return gone.filter((id) => !there.has(id))
}

/** The tables in which anything lies behind the number: mostly visits alone, and the others are not paged through. */
async function kindsBehind(db: Database, { town, after, upTo }: Window): Promise<Kind[]> {
  const exists = kinds.map(
    (kind) =>
      sql`case when exists (select 1 from ${sql.table(kind)} where town = ${town} and change > ${after} and change <= ${upTo})
        then 1 else 0 end as ${sql.ref(kind)}`,
  )
  const { rows } = await sql<Record<Kind, 0 | 1>>`select ${sql.join(exists)}`.execute(db)
  return kinds.filter((kind) => rows[0]?.[kind] === 1)
}

async function rowsBehind(
  db: Database,
  kind: Kind,
  scope: Scope,
  { town, after, upTo }: Window,
  most: number,
  held: ReadonlySet<VersionHash>,
): Promise<Row[]> {
  const behind = db
    .selectFrom(kind)
    .selectAll()
    .where('town', '=', town)
    .where('change', '>', after)
    .where('change', '<=', upTo)
    .where((row) => visible(row, kind, scope))
    .orderBy('change')
    .limit(most)
  // What the reader holds is left out by the store: the rows would be read and unpacked for nothing.
  const wanted = kind === 'versions' && held.size > 0 ? behind.where((row) => row.not(isOneOf('hash', held))) : behind
  return wanted.execute()
}

async function rowsLeft(
  db: Database,
  scope: Scope,
  streams: readonly { town: string; last: number }[],
  reached: ReadonlyMap<string, number>,
): Promise<number> {
  let left = 0
  for (const { town, last } of streams) {
    for (const kind of kinds) {
      const row = await db
        .selectFrom(kind)
        .select(sql<number>`count(*)`.as('rows'))
        .where('town', '=', town)
        .where('change', '>', reached.get(town) ?? 0)
        .where('change', '<=', last)
        .where((each) => visible(each, kind, scope))
        .executeTakeFirstOrThrow()
      left += row.rows
    }
  }
  return left
}

type Visible = ExpressionBuilder<Tables, Kind>

/** Areas and campaigns are seen from below as well as from above, places and visits from above only. */
function visible(row: Visible, kind: Kind, scope: Scope): ExpressionWrapper<Tables, Kind, SqlBool> {
  const { areas, above } = scope
  if (kind === 'versions') return seenFrom(row, 'area', scope)
  const column = kind === 'areas' ? 'code' : 'area'
  const own = withinAreas(row, column, areas)
  if (above.length === 0 || kind === 'places') return own
  return row.or([own, row(column, 'in', above)])
}
