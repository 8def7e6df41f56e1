import { townOf, type Area, type AreaCode } from '../../../domain/area.ts'
import type { Campaign } from '../../../domain/campaign.ts'
import { areasNamed, campaignAfter } from '../../../domain/reorganisation/campaign-after.ts'
import type { Succession } from '../../../domain/succession.ts'
import type { PlacedNote } from '../audit-store.ts'
import type { Reorganising, Standing } from '../reorganisation-store.ts'
import { appendAudit } from './audit.ts'
import { putCampaigns } from './campaigns.ts'
import { changeAccount } from './change-account.ts'
import { movePlaces, placesIn } from './move-places.ts'
import { account } from './people.ts'
import { keepRows, type AreasOfPerson, type Moments } from './reorganised-rows.ts'
import { insertAreas } from './roster.ts'
import { rowToArea, rowToCampaign } from './rows.ts'
import { areasAbove } from './scope.ts'
import { byTown, inPieces, inStream, isOneOf, type Database, type StreamWriter } from './streams.ts'

/** What became of each code that ends. */
type Successors = ReadonlyMap<AreaCode, AreaCode>

/**
 * First the successions: from then on a phone that still holds the old codes is understood. Then what stands in the old
 * areas. People come last: till then both codes let them work. What stood before is kept, so that it can be put back.
 */
export async function reorganise(
  db: Database,
  { successions, newAreas, people }: Reorganising,
  { at, note, recorded }: { readonly at: number; readonly note?: PlacedNote | undefined; readonly recorded: () => Promise<void> },
): Promise<void> {
  for (const [town, areas] of byTown(newAreas, ({ code }) => townOf(code))) await make(db, town, areas, at)
  const moments = new Map<AreaCode, number>()
  // Broken off after the first of them it is noted, and noted once more by the same call that then goes on from there.
  for (const [i, [town, rows]] of byTown(successions, ({ from }) => townOf(from)).entries()) {
    for (const [code, moment] of await record(db, town, rows, at, i === 0 ? note : undefined)) moments.set(code, moment)
  }
  await recorded()
  await moveAll(db, successions, moments)
  for (const { account: changed, alsoLost } of people) {
    const before = (await account(db, changed.id))?.areas ?? []
    const [ended, ...more] = [...before, ...alsoLost].filter((area) => moments.has(area))
    if (ended !== undefined) {
      const stood: AreasOfPerson = { before, after: changed.areas }
      await keepRows(db, townOf(ended), 'people', [{ at: latest([ended, ...more], moments), key: changed.id, before: JSON.stringify(stood) }])
    }
    await changeAccount(db, changed, at, alsoLost)
  }
}

/** Everything that stands in the areas that end, to where it now belongs; done twice it is as if done once. */
export async function moveAll(db: Database, successions: readonly Succession[], moments: Moments): Promise<void> {
  const successors = new Map(successions.map(({ from, to }) => [from, to]))
  const towns = byTown([...successors.keys()], townOf)
  for (const [town, codes] of towns) {
    await movePlaces(db, town, {
      find: (run) => placesIn(run, town, codes),
      areaOf: ({ area }) => successors.get(area) ?? area,
      keep: (run, places) =>
        keepRows(run, town, 'places', places.map(({ id, area }) => ({ at: latest([area], moments), key: id, before: area }))),
    })
  }
  await moveCampaigns(db, successors, moments)
  for (const [town, codes] of towns) await endAreas(db, town, codes, moments)
}

export async function standingIn(db: Database, codes: readonly AreaCode[]): Promise<Standing> {
  let places = 0
  for (const [town, here] of byTown(codes, townOf)) places += (await placesIn(db, town, here)).length
  return { places, campaigns: (await campaignsNaming(db, codes)).length }
}

/** Campaigns for one of these areas, or with a target in one: those of the county too, which asks each town its own. */
export async function campaignsNaming(db: Database, codes: Iterable<AreaCode>): Promise<Campaign[]> {
  const named = new Set(codes)
  const found: Campaign[] = []
  for (const town of new Set([...named, ...areasAbove([...named])].map(townOf))) {
    const rows = await db.selectFrom('campaigns').selectAll().where('town', '=', town).where('gone', '=', 0).execute()
    found.push(...rows.map(rowToCampaign).filter((campaign) => areasNamed(campaign).some((area) => named.has(area))))
  }
  return found
}

/** Puts campaigns where they now belong: under the same id, and to nobody from the old town any more. */
export async function replaceCampaigns(db: Database, before: readonly Campaign[], now: readonly Campaign[]): Promise<void> {
  await putCampaigns(db, now)
  const towns = new Map(now.map(({ id, area }) => [id, townOf(area)]))
  const left = before.filter(({ id, area }) => towns.get(id) !== townOf(area))
  for (const [town, here] of byTown(left, ({ area }) => townOf(area))) {
    await inStream(db, town, async ({ run }) => {
      await run.deleteFrom('campaigns').where('town', '=', town).where(isOneOf('id', here.map(({ id }) => id))).execute()
    })
  }
}

async function make(db: Database, town: string, areas: readonly Area[], at: number): Promise<void> {
  await inStream(db, town, async (stream) => {
    const there = new Set((await livingAreas(stream.run, town, areas.map(({ code }) => code))).map(({ code }) => code))
    const made = areas.filter(({ code }) => !there.has(code))
    await keepRows(stream.run, town, 'areas', made.map(({ code }) => ({ at, key: code, before: null })))
    await insertAreas(stream, town, areas)
  })
}

/** Resolves to when each code ended: what was recorded before keeps its moment. */
async function record(db: Database, town: string, rows: readonly Succession[], at: number, note?: PlacedNote): Promise<[AreaCode, number][]> {
  return inStream(db, town, async ({ run }) => {
    for (const piece of inPieces(rows)) {
      await run
        .insertInto('successions')
        .values(piece.map(({ from, to, day }) => ({ town, code: from, successor: to, day, at })))
        .onConflict((row) => row.columns(['town', 'code']).doNothing())
        .execute()
    }
    if (note) await appendAudit(run, [note])
    const recorded = await run
      .selectFrom('successions')
      .select(['code', 'at'])
      .where('town', '=', town)
      .where(isOneOf('code', rows.map(({ from }) => from)))
      .execute()
    return recorded.map((row) => [row.code, row.at])
  })
}

async function moveCampaigns(db: Database, successors: Successors, moments: Moments): Promise<void> {
  const moving = await campaignsNaming(db, successors.keys())
  for (const [town, here] of byTown(moving, ({ area }) => townOf(area))) {
    const rows = here.map((campaign) => ({ at: latest(areasNamed(campaign), moments), key: campaign.id, before: JSON.stringify(campaign) }))
    await keepRows(db, town, 'campaigns', rows)
  }
  await replaceCampaigns(db, moving, moving.map((campaign) => campaignAfter(campaign, (area) => successors.get(area) ?? area)))
}

async function endAreas(db: Database, town: string, codes: readonly AreaCode[], moments: Moments): Promise<void> {
  await inStream(db, town, async (stream) => {
    const there = await livingAreas(stream.run, town, codes)
    await keepRows(stream.run, town, 'areas', there.map((area) => ({ at: latest([area.code], moments), key: area.code, before: JSON.stringify(area) })))
    await takeOff(stream, town, there.map(({ code }) => code))
  })
}

/** Each takes a number of its own: phones hear that it is gone as they hear of any other change. */
export async function takeOff({ run, next }: StreamWriter, town: string, codes: readonly AreaCode[]): Promise<void> {
  for (const code of codes) {
    await run.updateTable('areas').set({ gone: 1, change: next() }).where('town', '=', town).where('code', '=', code).execute()
  }
}

async function livingAreas(db: Database, town: string, codes: Iterable<AreaCode>): Promise<Area[]> {
  const rows = await db.selectFrom('areas').selectAll().where('town', '=', town).where(isOneOf('code', codes)).where('gone', '=', 0).execute()
  return rows.map(rowToArea)
}

/** The last reorganisation that any of these codes ended in. */
function latest(codes: readonly AreaCode[], moments: Moments): number {
  return Math.max(...codes.flatMap((code) => moments.get(code) ?? []))
}
