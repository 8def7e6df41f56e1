import { townOf } from '../../../domain/area.ts'
import type { Campaign } from '../../../domain/campaign.ts'
import { campaignToRow, rowToCampaign } from './rows.ts'
import { byTown, inPieces, inStream, lastOfEach, type Database } from './streams.ts'

export async function putCampaigns(db: Database, campaigns: readonly Campaign[]): Promise<void> {
  for (const [town, rows] of byTown(campaigns, (campaign) => townOf(campaign.area))) {
    await inStream(db, town, async ({ run, next }) => {
      for (const piece of inPieces(lastOfEach(rows, ({ id }) => id))) {
        await run
          .insertInto('campaigns')
          .values(piece.map((campaign) => ({ town, change: next(), gone: 0, ...campaignToRow(campaign) })))
          .onConflict((row) =>
            row.columns(['town', 'id']).doUpdateSet((new_) => ({
              change: new_.ref('excluded.change'),
              area: new_.ref('excluded.area'),
              name: new_.ref('excluded.name'),
              from_day: new_.ref('excluded.from_day'),
              to_day: new_.ref('excluded.to_day'),
              kind: new_.ref('excluded.kind'),
              target_share: new_.ref('excluded.target_share'),
              shares: new_.ref('excluded.shares'),
              counts: new_.ref('excluded.counts'),
              gone: 0,
            })),
          )
          .execute()
      }
    })
  }
}

/** By its id alone: campaigns are few, and an id must not stand for two of them, even in two towns. */
export async function campaignById(db: Database, id: string): Promise<Campaign | null> {
  const row = await db.selectFrom('campaigns').selectAll().where('id', '=', id).where('gone', '=', 0).executeTakeFirst()
  return row ? rowToCampaign(row) : null
}

/** The row stays, so that phones hear of it. */
export async function removeCampaign(db: Database, { id, area }: Pick<Campaign, 'id' | 'area'>): Promise<void> {
  const town = townOf(area)
  await inStream(db, town, async ({ run, next }) => {
    await run.updateTable('campaigns').set({ gone: 1, change: next() }).where('town', '=', town).where('id', '=', id).execute()
  })
}
