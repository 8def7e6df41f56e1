import type { Campaign } from '../../domain/campaign.ts'
import type { RecordBook } from './book.ts'
import { write } from './write.ts'

/** Takes the office's answer about one campaign into the book at once; it comes down again with the next sync. Throws BookError. */
export async function keepCampaign(book: RecordBook, id: string, campaign: Campaign | null): Promise<void> {
  const { campaigns } = book.database
  await write(book, [campaigns], async (tell) => {
    if (campaign) {
      await campaigns.put(campaign)
      tell({ what: 'roster', areas: [], places: [], campaigns: [campaign] })
    } else {
      await campaigns.delete(id)
      tell({ what: 'everything' })
    }
  })
}
