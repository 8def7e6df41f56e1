import type { WantedCampaign } from '../../domain/campaign-change.ts'
import type { Campaign } from '../../domain/campaign.ts'
import type { CampaignReply } from '../../protocol/campaigns.ts'
import type { Refused } from './reply.ts'
import { ask } from './transport.ts'

export type { Refused } from './reply.ts'

/** How the campaign stands at the office now; null when it was taken away. */
export type CampaignAnswer = { readonly ok: true; readonly campaign: Campaign | null } | Refused

/** Sets a campaign, or changes the one with this id. The same again changes nothing. */
export function putCampaign(id: string, wanted: WantedCampaign): Promise<CampaignAnswer> {
  return send('PUT', id, wanted)
}

/** Closes one that runs with today; takes one away that has not begun. */
export function endCampaign(id: string): Promise<CampaignAnswer> {
  return send('DELETE', id)
}

async function send(method: 'PUT' | 'DELETE', id: string, wanted?: WantedCampaign): Promise<CampaignAnswer> {
  const reply = await ask<CampaignReply>(method, `/api/campaigns/${encodeURIComponent(id)}`, wanted)
  return reply.ok ? { ok: true, campaign: reply.body.campaign } : reply
}
