import type { Campaign } from '../domain/campaign.ts'
import type { envelope } from './messages.ts'

/** Reply to PUT and DELETE /api/campaigns/:id: how the campaign stands now; null when it was taken away. */
export interface CampaignReply {
  readonly envelope: typeof envelope
  readonly campaign: Campaign | null
}
