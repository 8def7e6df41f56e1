import { townOf, type Area, type AreaCode } from '../../../domain/area.ts'
import type { Campaign } from '../../../domain/campaign.ts'
import type { Place, PlaceId } from '../../../domain/place.ts'
import { areasNamed, campaignAfter } from '../../../domain/reorganisation/campaign-after.ts'
import type { Succession } from '../../../domain/succession.ts'
import type { PlacedNote } from '../audit-store.ts'
import type { Standing } from '../reorganisation-store.ts'
import { appendAudit } from './audit.ts'
import { putCampaigns } from './campaigns.ts'
import { insertPlaces, putAreas } from './roster.ts'
import { rowToCampaign, rowToPlace } from './rows.ts'
import { areasAbove } from './scope.ts'
import { byTown, inPieces, inStream, isOneOf, type Database } from './streams.ts'

/** What became of each code that ends. */
type Successors = ReadonlyMap<AreaCode, AreaCode>

/**
 * First the successions: from then on a phone that still holds the old codes is understood. Then what stands in the old
 * areas, each time put into its new town before it leaves the old one: a reader may meet it twice, never not at all.
 */
export async function reorganise(
  db: Database,
  successions: readonly Succession[],
  newAreas: readonly Area[],
  { at, note, recorded }: { readonly at: number; readonly note: PlacedNote | undefined; readonly recorded: () => Promise<void> },
): Promise<void> {
  await putAreas(db, newAreas)
  const towns = byTown(successions, ({ from }) => townOf(from))
  // Broken off after the first of them it is noted, and noted once more by the same call that then goes on from there.
  for (const [i, [town, rows]] of towns.entries()) await record(db, town, rows, at, i === 0 ? note : undefined)
  await recorded()
  const successors = new Map(successions.map(({ from, to }) => [from, to]))
  for (const [town, rows] of towns) await movePlaces(db, town, new Map(rows.map(({ from, to }) => [from, to])))
  await moveCampaigns(db, successors)
  for (const [town, rows] of towns) await endAreas(db, town, rows.map(({ from }) => from))
}

export async function standingIn(db: Database, codes: readonly AreaCode[]): Promise<Standing> {
  let places = 0
  for (const [town, here] of byTown(codes, townOf)) places += (await placesIn(db, town, here)).length
  return { places, campaigns: (await campaignsNaming(db, new Set(codes))).length }
}

async function record(db: Database, town: string, rows: readonly Succession[], at: number, note?: PlacedNote): Promise<void> {
  await inStream(db, town, async ({ run }) => {
    for (const piece of inPieces(rows)) {
      await run
        .insertInto('successions')
        .values(piece.map(({ from, to, day }) => ({ town, code: from, successor: to, day, at })))
        .onConflict((row) => row.columns(['town', 'code']).doNothing())
        .execute()
    }
    if (note) await appendAudit(run, [note])
  })
}

/**
 * Until none is left: a place that was changed, or came, while the others were on their way is taken along in the next
 * round, as it stands then.
 */
async function movePlaces(db: Database, town: string, successors: Successors): Promise<void> {
  const arrived = new Set<PlaceId>()
  for (;;) {
    await moveWithin(db, town, successors)
    const codes = [...successors].flatMap(([from, to]) => (townOf(to) === town ? [] : [from]))
    const leaving = await placesIn(db, town, codes)
    if (leaving.length === 0) return
    const moving = leaving.map((place) => inItsNewArea(place, successors))
    for (const [to, places] of byTown(moving, ({ area }) => townOf(area))) {
      await inStream(db, to, async (stream) => {
        // After a first try that broke off, what has arrived may have been changed there since.
        const there = await livingIn(stream.run, to, places)
        await insertPlaces(stream, to, places.filter(({ id }) => arrived.has(id) || !there.has(id)))
      })
    }
    for (const { id } of moving) arrived.add(id)
    await leave(db, town, leaving)
  }
}

/** What stays in its town is read and written in one transaction. */
async function moveWithin(db: Database, town: string, successors: Successors): Promise<void> {
  const codes = [...successors].flatMap(([from, to]) => (townOf(to) === town ? [from] : []))
  await inStream(db, town, async (stream) => {
    const places = await placesIn(stream.run, town, codes)
    await insertPlaces(stream, town, places.map((place) => inItsNewArea(place, successors)))
  })
}

/** Takes away those that still stand as they were when they were put into their new town. */
async function leave(db: Database, town: string, left: readonly Place[]): Promise<void> {
  const before = new Map(left.map((place) => [place.id, JSON.stringify(place)]))
  await inStream(db, town, async ({ run, next }) => {
    const now = await placesIn(run, town, new Set(left.map(({ area }) => area)))
    for (const { id } of now.filter((place) => JSON.stringify(place) === before.get(place.id))) {
      await run.updateTable('places').set({ gone: 1, change: next() }).where('town', '=', town).where('id', '=', id).execute()
    }
  })
}

function inItsNewArea(place: Place, successors: Successors): Place {
  return { ...place, area: successors.get(place.area) ?? place.area }
}

async function moveCampaigns(db: Database, successors: Successors): Promise<void> {
  const moving = await campaignsNaming(db, successors)
  const moved = moving.map((campaign) => campaignAfter(campaign, (area) => successors.get(area) ?? area))
  await putCampaigns(db, moved)
  const left = moving.filter(({ area }, i) => townOf(moved[i]?.area ?? area) !== townOf(area))
  for (const [town, here] of byTown(left, ({ area }) => townOf(area))) {
    // Under the same id it comes from its new town, and to nobody from the old one any more.
    await inStream(db, town, async ({ run }) => {
      await run.deleteFrom('campaigns').where('town', '=', town).where(isOneOf('id', here.map(({ id }) => id))).execute()
    })
  }
}

async function endAreas(db: Database, town: string, codes: readonly AreaCode[]): Promise<void> {
  await inStream(db, town, async ({ run, next }) => {
    const there = await run
      .selectFrom('areas')
      .select('code')
      .where('town', '=', town)
      .where(isOneOf('code', codes))
      .where('gone', '=', 0)
      .execute()
    for (const { code } of there) {
      await run.updateTable('areas').set({ gone: 1, change: next() }).where('town', '=', town).where('code', '=', code).execute()
    }
  })
}

async function placesIn(db: Database, town: string, codes: Iterable<AreaCode>): Promise<Place[]> {
  const rows = await db.selectFrom('places').selectAll().where('town', '=', town).where(isOneOf('area', codes)).where('gone', '=', 0).execute()
  return rows.map(rowToPlace)
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

/** Campaigns for one of these areas, or with a target in one: those of the county too, which asks each town its own. */
async function campaignsNaming(db: Database, codes: { has(code: AreaCode): boolean; keys(): Iterable<AreaCode> }): Promise<Campaign[]> {
  const named = [...codes.keys()]
  const found: Campaign[] = []
  for (const town of new Set([...named, ...areasAbove(named)].map(townOf))) {
    const rows = await db.selectFrom('campaigns').selectAll().where('town', '=', town).where('gone', '=', 0).execute()
    found.push(...rows.map(rowToCampaign).filter((campaign) => areasNamed(campaign).some((area) => codes.has(area))))
  }
  return found
}
