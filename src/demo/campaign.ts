import type { Campaign } from '../domain/campaign.ts'
import { addDays, type LocalDay } from '../domain/day.ts'
import { county } from './divisions.ts'

/** How far the campaign has come on the last day of the demo. */
export const campaignDay = 17
const campaignDays = 30

export function demoCampaign(lastDay: LocalDay): Campaign {
  const from = addDays(lastDay, 1 - campaignDay)
  return {
    id: 'demo-campaign',
    name: '反诈集中宣传月',
    period: { from, to: addDays(from, campaignDays - 1) },
    area: county.code,
    kind: 'household',
    targetShare: 0.9,
  }
}
