import { isAreaCode, isWithin, type AreaCode } from './area.ts'
import type { Campaign } from './campaign.ts'
import { shareTargets } from './campaign-targets.ts'
import { addDays, isLocalDay, type LocalDay, type Period } from './day.ts'
import { covers, type Account } from './people.ts'
import type { Vocabulary } from './vocabulary.ts'

/** All of a campaign but the id. */
export type WantedCampaign = Omit<Campaign, 'id'>

export type Stage = 'coming' | 'running' | 'over'

export function stageOf({ period }: { readonly period: Period }, today: LocalDay): Stage {
  if (today < period.from) return 'coming'
  return today <= period.to ? 'running' : 'over'
}

/** Offices run campaigns, each in its own areas and inside them: a worker none, a supervisor none for the county. */
export function mayRunCampaign(account: Pick<Account, 'role' | 'areas'>, area: AreaCode): boolean {
  return account.role !== 'worker' && covers(account, area)
}

/**
 * Whether a campaign may become `wanted`: its area stays, and so does the first day once it has begun, because what
 * was asked and done since then is not to be argued away.
 */
export function mayBecome(before: Campaign, wanted: WantedCampaign, today: LocalDay): boolean {
  return before.area === wanted.area && (stageOf(before, today) === 'coming' || before.period.from === wanted.period.from)
}

/** A campaign that ran is closed with today, and what it reached stays; null for one that has not begun: it goes. */
export function ended<C extends Pick<Campaign, 'period'>>(campaign: C, today: LocalDay): C | null {
  const { from, to } = campaign.period
  return stageOf(campaign, today) === 'coming' ? null : { ...campaign, period: { from, to: Math.min(to, today) } }
}

/**
 * What is wrong with a campaign. `period`: no days, days that do not exist, or more than a year of them.
 * `other-area`: a target outside its area. `unknown-word`: a kind, or a form with its unit, that the office does not
 * have. `twice`: two targets for the same thing. `amount`: a share or a count that is none.
 */
export const campaignFaults = ['period', 'other-area', 'unknown-word', 'twice', 'amount'] as const
export type CampaignFault = (typeof campaignFaults)[number]

export function faultOf(wanted: WantedCampaign, vocabulary: Vocabulary): CampaignFault | null {
  const { period, area, counts = [] } = wanted
  const shares = shareTargets(wanted)
  const asked = [...shares, ...counts]
  if (!isLocalDay(period.from) || !isLocalDay(period.to)) return 'period'
  if (period.to < period.from || period.to > addDays(period.from, 366)) return 'period'
  if (!asked.every((target) => isAreaCode(target.area) && isWithin(target.area, area))) return 'other-area'
  if (!shares.every(({ kind }) => vocabulary.placeKinds.has(kind))) return 'unknown-word'
  if (!counts.every(({ form, unit }) => vocabulary.forms.has(form) && vocabulary.forms.of(form).units.includes(unit))) return 'unknown-word'
  const names = asked.map((target) => ('kind' in target ? `${target.kind} ${target.area}` : `${target.form} ${target.unit} ${target.area}`))
  if (new Set(names).size < names.length) return 'twice'
  if (!shares.every(({ share }) => share > 0 && share <= 1)) return 'amount'
  return counts.every(({ count }) => Number.isSafeInteger(count) && count > 0) ? null : 'amount'
}
