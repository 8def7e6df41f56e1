import { townOf, type AreaCode } from '../../../domain/area.ts'
import type { Campaign } from '../../../domain/campaign.ts'
import { campaignAfter } from '../../../domain/reorganisation/campaign-after.ts'
import type { UndoBlocked, UndoObstacle } from '../../../domain/reorganisation/undo.ts'
import { placesIn } from './move-places.ts'
import { account } from './people.ts'
import type { Reorganised } from './reorganised.ts'
import { campaignsNaming } from './reorganise.ts'
import { rowToAccount } from './rows.ts'
import { areasAbove } from './scope.ts'
import { byTown, isOneOf, type Database } from './streams.ts'

/** What was built on a reorganisation since and would have no ground without it; the first of it that is found. */
export async function whatStandsInTheWay(db: Database, of: Reorganised): Promise<UndoBlocked | null> {
  const counts: readonly (readonly [UndoObstacle, () => Promise<number>])[] = [
    ['visited', () => visitedSince(db, of)],
    ['imported', () => importedSince(db, of)],
    ['sealed', () => slipsSince(db, of, areasAbove(of.newAreas), ['month-sealed'])],
    ['written', () => slipsSince(db, of)],
    ['granted', () => grantedSince(db, of)],
    ['campaign-set', () => campaignsSince(db, of)],
  ]
  for (const [why, countOf] of counts) {
    const count = await countOf()
    if (count > 0) return { why, count }
  }
  return null
}

/** Visits at places that moved, under the code they moved to. Those under the old code have their area again. */
export async function visitedSince(db: Database, { at, newAreas, moved }: Reorganised): Promise<number> {
  let count = 0
  for (const [town, codes] of byTown(newAreas, townOf)) {
    const { n } = await db
      .selectFrom('versions')
      .select((row) => row.fn.count<number>('visit').distinct().as('n'))
      .where('town', '=', town)
      .where(isOneOf('area', codes))
      .where(isOneOf('place', moved.keys()))
      .where('received', '>=', at)
      .executeTakeFirstOrThrow()
    count += n
  }
  return count
}

/** Rows of imports since, not taken back, in the new areas; and whatever else came into one that would end. */
async function importedSince(db: Database, { at, newAreas, made, moved }: Reorganised): Promise<number> {
  const ending = new Set(made)
  const found = new Set<string>()
  for (const [town, codes] of byTown(newAreas, townOf)) {
    const there = await placesIn(db, town, codes)
    const rows = await db
      .selectFrom('import_rows')
      .innerJoin('imports', 'imports.id', 'import_rows.import')
      .select('key')
      .where('import_rows.town', '=', town)
      .where(isOneOf('key', [...codes, ...there.map(({ id }) => id)]))
      .where('undone', 'is', null)
      .where('imports.at', '>=', at)
      .execute()
    const came = there.filter(({ id, area }) => ending.has(area) && !moved.has(id))
    for (const key of [...rows.map((row) => row.key), ...came.map(({ id }) => id)]) found.add(key)
  }
  return found.size
}

/** Rounds, proposals, checks, running totals for the very areas that something moved to. */
async function slipsSince(db: Database, { at, newAreas }: Reorganised, also: readonly AreaCode[] = [], kinds: readonly string[] = []): Promise<number> {
  let count = 0
  for (const [town, codes] of byTown([...new Set([...newAreas, ...also])], townOf)) {
    const slips = db
      .selectFrom('slips')
      .select((row) => row.fn.countAll<number>().as('n'))
      .where('town', '=', town)
      .where(isOneOf('area', codes))
      .where('received', '>=', at)
    const { n } = await (kinds.length === 0 ? slips : slips.where(isOneOf('kind', kinds))).executeTakeFirstOrThrow()
    count += n
  }
  return count
}

/** Accounts whose areas were changed again, and others that were given an area which would end. */
async function grantedSince(db: Database, { people, made }: Reorganised): Promise<number> {
  let count = 0
  for (const [id, { before, after }] of people) {
    const now = (await account(db, id))?.areas.join(' ')
    if (now !== undefined && now !== before.join(' ') && now !== after.join(' ')) count += 1
  }
  const rows = made.length === 0 ? [] : await db.selectFrom('accounts').selectAll().execute()
  return count + rows.filter((row) => !people.has(row.id) && rowToAccount(row).areas.some((area) => made.includes(area))).length
}

/** Campaigns whose targets were changed again, and others that name an area which would end. */
async function campaignsSince(db: Database, { campaigns, made, newAreas, successor }: Reorganised): Promise<number> {
  const naming = await campaignsNaming(db, [...newAreas])
  const changed = naming.filter((campaign) => {
    const before = campaigns.get(campaign.id)
    return before && targetsOf(campaign) !== targetsOf(before) && targetsOf(campaign) !== targetsOf(campaignAfter(before, successor))
  })
  const set = (await campaignsNaming(db, made)).filter(({ id }) => !campaigns.has(id))
  return changed.length + set.length
}

function targetsOf({ area, shares = [], counts = [] }: Campaign): string {
  return JSON.stringify([area, shares, counts])
}
