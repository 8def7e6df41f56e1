import { isWithin, townOf, type AreaCode } from '../../../domain/area.ts'
import type { UndoBlocked } from '../../../domain/reorganisation/undo.ts'
import type { PlacedNote } from '../audit-store.ts'
import { appendAudit } from './audit.ts'
import { changeAccount } from './change-account.ts'
import { movePlaces, placesIn } from './move-places.ts'
import { account } from './people.ts'
import { readReorganised, type Reorganised } from './reorganised.ts'
import { forgetRows } from './reorganised-rows.ts'
import { campaignsNaming, moveAll, replaceCampaigns, takeOff } from './reorganise.ts'
import { insertAreas } from './roster.ts'
import { byTown, inStream, isOneOf, type Database } from './streams.ts'
import { lastReorganisation } from './successions.ts'
import { visitedSince, whatStandsInTheWay } from './undo-obstacles.ts'

/**
 * The way back of `reorganise`, town by town. All is looked at first. Should a visit arrive at one of the places just while
 * they go back, everything goes forward again: nothing stays half done for good. The successions go last, so that whatever
 * stopped it, it can be gone on with.
 */
export async function undoReorganisation(
  db: Database,
  { areas, at }: { readonly areas: readonly AreaCode[]; readonly at: number },
  { now, note, changed }: { readonly now: number; readonly note?: PlacedNote | undefined; readonly changed: () => Promise<void> },
): Promise<UndoBlocked | null> {
  const last = await lastReorganisation(db, areas)
  if (!last || last.at < at) return null
  if (last.at > at) return { why: 'reorganised', count: last.successions.length }
  const of = await readReorganised(db, last)
  if (!of) return { why: 'not-kept', count: last.successions.length }
  const blocked = await whatStandsInTheWay(db, of)
  if (blocked) return blocked
  for (const [town, ended] of byTown(of.ended, ({ code }) => townOf(code))) await inStream(db, town, (stream) => insertAreas(stream, town, ended))
  await movePlacesBack(db, of)
  await putCampaignsBack(db, of)
  const late = await visitedSince(db, of)
  if (late > 0) {
    await moveAll(db, of.successions, new Map(of.successions.map(({ from }) => [from, at])))
    return { why: 'visited', count: late }
  }
  for (const [town, made] of byTown(of.made, townOf)) await inStream(db, town, (stream) => takeOff(stream, town, made))
  for (const [id, { before }] of of.people) await giveAreasBack(db, id, before, now)
  const forgotten = byTown(of.successions.map(({ from }) => from), townOf)
  for (const [i, [town, codes]] of forgotten.entries()) await forgetSuccessions(db, town, codes, i === forgotten.length - 1 ? note : undefined)
  await changed()
  for (const town of of.towns) await forgetRows(db, town, at)
  return null
}

/** As they stand now, but for their area: what was corrected under an old code since stays. */
async function movePlacesBack(db: Database, { newAreas, moved, successor }: Reorganised): Promise<void> {
  for (const [town, codes] of byTown(newAreas, townOf)) {
    await movePlaces(db, town, {
      find: async (run) =>
        (await placesIn(run, town, codes)).filter(({ id, area }) => {
          const before = moved.get(id)
          return before !== undefined && before !== area && successor(before) === area
        }),
      areaOf: ({ id, area }) => moved.get(id) ?? area,
    })
  }
}

/** A campaign that was ended or renamed since stays so; its areas and targets are those of before. */
async function putCampaignsBack(db: Database, { campaigns, newAreas }: Reorganised): Promise<void> {
  const there = (await campaignsNaming(db, newAreas)).filter(({ id }) => campaigns.has(id))
  const back = there.map((campaign) => {
    const { area, shares = [], counts = [] } = campaigns.get(campaign.id) ?? campaign
    return { ...campaign, area, shares, counts }
  })
  await replaceCampaigns(db, there, back)
}

/** An area that is theirs again is no former one, or the next reorganisation would not see when it is left. */
async function giveAreasBack(db: Database, id: string, areas: readonly AreaCode[], now: number): Promise<void> {
  const person = await account(db, id)
  if (!person) return
  await changeAccount(db, { ...person, areas }, now)
  const former = await db.selectFrom('former_areas').select('area').where('account', '=', id).execute()
  const own = former.filter(({ area }) => areas.some((each) => isWithin(area, each)))
  await db.deleteFrom('former_areas').where('account', '=', id).where(isOneOf('area', own.map(({ area }) => area))).execute()
}

async function forgetSuccessions(db: Database, town: string, codes: readonly AreaCode[], note?: PlacedNote): Promise<void> {
  await inStream(db, town, async ({ run }) => {
    await run.deleteFrom('successions').where('town', '=', town).where(isOneOf('code', codes)).execute()
    if (note) await appendAudit(run, [note])
  })
}
