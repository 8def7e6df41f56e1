import type { Campaign } from './campaign.ts'
import { isInPeriod, type LocalDay, type Period } from './day.ts'

/** A stretch of time that somebody may look at. */
export interface PeriodChoice {
  /** `campaign:ID`, or the name of a plain one. */
  readonly id: string
  readonly period: Period
  readonly campaign: Campaign | null
}

/** Campaigns that have begun, the latest first, then the plain ones in their order. */
export function periodChoices(
  campaigns: readonly Campaign[],
  plain: Readonly<Record<string, Period>>,
  today: LocalDay,
): PeriodChoice[] {
  const begun = campaigns.filter(({ period }) => period.from <= today).sort((a, b) => b.period.from - a.period.from)
  return [
    ...begun.map((campaign) => ({ id: `campaign:${campaign.id}`, period: campaign.period, campaign })),
    ...Object.entries(plain).map(([id, period]) => ({ id, period, campaign: null })),
  ]
}

/** What was chosen, as long as it can be chosen; else the campaign that is on, else the one called `month`. */
export function chosenPeriod(choices: readonly PeriodChoice[], id: string | null, today: LocalDay): PeriodChoice {
  const chosen =
    choices.find((choice) => choice.id === id) ??
    choices.find(({ campaign }) => campaign && isInPeriod(today, campaign.period)) ??
    choices.find((choice) => choice.id === 'month')
  if (!chosen) throw new RangeError('no period to choose from')
  return chosen
}
