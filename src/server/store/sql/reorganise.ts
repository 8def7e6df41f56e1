import { townOf, type Area, type AreaCode } from '../../../domain/area.ts'
import type { Campaign } from '../../../domain/campaign.ts'
import type { Place, PlaceId } from '../../../domain/place.ts'
import type { Succession } from '../../../domain/succession.ts'
import type { Standing } from '../reorganisation-store.ts'
import { putCampaigns } from './campaigns.ts'
import { insertPlaces, putAreas } from './roster.ts'
import { rowToCampaign, rowToPlace } from './rows.ts'
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
  { at, recorded }: { readonly at: number; readonly recorded: () => void },
): Promise<void> {
  await putAreas(db, newAreas)
  const towns = byTown(successions, ({ from }) => townOf(from))
  for (const [town, rows] of towns) await record(db, town, rows, at)
  recorded()
  for (const [town, rows] of towns) {
    const successors = new Map(rows.map(({ from, to }) => [from, to]))
    await movePlaces(db, town, successors)
    await moveCampaigns(db, town, successors)
    await endAreas(db, town, successors)
  }
}

export async function standingIn(db: Database, codes: readonly AreaCode[]): Promise<Standing> {
  const standing = { places: 0, campaigns: 0 }
  for (const [town, here] of byTown(codes, townOf)) {
    standing.places += (await placesIn(db, town, here)).length
    standing.campaigns += (await campaignsIn(db, town, here)).length
  }
  return standing
}

async function record(db: Database, town: string, rows: readonly Succession[], at: number): Promise<void> {
  await inStream(db, town, async ({ run }) => {
    for (const piece of inPieces(rows)) {
      await run
        .insertInto('successions')
        .values(piece.map(({ from, to, day }) => ({ town, code: from, successor: to, day, at })))
        .onConflict((row) => row.columns(['town', 'code']).doNothing())
        .execute()
    }
  })
}

async function movePlaces(db: Database, town: string, successors: Successors): Promise<void> {
  const moving = (await placesIn(db, town, successors.keys())).map((place): Place => ({ ...place, area: successors.get(place.area) ?? place.area }))
  for (const [to, places] of byTown(moving, ({ area }) => townOf(area))) {
    await inStream(db, to, async (stream) => {
      // After a first try that broke off, what has arrived may have been changed there since.
      const there = to === town ? new Set<PlaceId>() : await livingIn(stream.run, to, places)
      await insertPlaces(stream, to, places.filter(({ id }) => !there.has(id)))
    })
  }
  const left = moving.filter(({ area }) => townOf(area) !== town)
  await inStream(db, town, async ({ run, next }) => {
    for (const { id } of left) {
      await run.updateTable('places').set({ gone: 1, change: next() }).where('town', '=', town).where('id', '=', id).execute()
    }
  })
}

async function moveCampaigns(db: Database, town: string, successors: Successors): Promise<void> {
  const moving = await campaignsIn(db, town, successors.keys())
  const now = (area: AreaCode) => successors.get(area) ?? area
  const moved = moving.map((campaign): Campaign => ({
    ...campaign,
    area: now(campaign.area),
    ...(campaign.shares && { shares: campaign.shares.map((share) => ({ ...share, area: now(share.area) })) }),
    ...(campaign.counts && { counts: campaign.counts.map((count) => ({ ...count, area: now(count.area) })) }),
  }))
  await putCampaigns(db, moved)
  const left = moving.filter(({ area }) => townOf(successors.get(area) ?? area) !== town)
  if (left.length === 0) return
  // Under the same id it comes from its new town, and to nobody from the old one any more.
  await inStream(db, town, async ({ run }) => {
    await run.deleteFrom('campaigns').where('town', '=', town).where(isOneOf('id', left.map(({ id }) => id))).execute()
  })
}

async function endAreas(db: Database, town: string, successors: Successors): Promise<void> {
  await inStream(db, town, async ({ run, next }) => {
    const there = await run
      .selectFrom('areas')
      .select('code')
      .where('town', '=', town)
      .where(isOneOf('code', successors.keys()))
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

async function campaignsIn(db: Database, town: string, codes: Iterable<AreaCode>) {
  const rows = await db.selectFrom('campaigns').selectAll().where('town', '=', town).where(isOneOf('area', codes)).where('gone', '=', 0).execute()
  return rows.map(rowToCampaign)
}
