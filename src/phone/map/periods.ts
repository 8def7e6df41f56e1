import type { Campaign } from '../../domain/campaign.ts'
import { addDays, isInPeriod, monthOf, yearOf, type LocalDay, type Period } from '../../domain/day.ts'

export interface PeriodChoice {
  /** `campaign:ID` or one of the four plain ones. */
  readonly id: string
  readonly period: Period
  readonly campaign: Campaign | null
}

export const plainPeriods = ['month', 'year', 'days', 'all'] as const
export type PlainPeriod = (typeof plainPeriods)[number]

/** Campaigns that have begun, the latest first, then this month, this year, the last thirty days, and everything. */
export function periodChoices(campaigns: readonly Campaign[], today: LocalDay): PeriodChoice[] {
  const begun = campaigns.filter(({ period }) => period.from <= today).sort((a, b) => b.period.from - a.period.from)
  const plain: Record<PlainPeriod, Period> = {
    month: monthOf(today),
    year: yearOf(today),
    days: { from: addDays(today, -29), to: today },
    all: { from: 19000101, to: 29991231 },
  }
  return [
    ...begun.map((campaign) => ({ id: `campaign:${campaign.id}`, period: campaign.period, campaign })),
    ...plainPeriods.map((id) => ({ id, period: plain[id], campaign: null })),
  ]
}

/** What was chosen, as long as it can be chosen; else the campaign that is on, else this month. */
export function chosenPeriod(choices: readonly PeriodChoice[], id: string | null, today: LocalDay): PeriodChoice {
  const chosen =
    choices.find((choice) => choice.id === id) ??
    choices.find(({ campaign }) => campaign && isInPeriod(today, campaign.period)) ??
    choices.find((choice) => choice.id === 'month')
  if (!chosen) throw new RangeError('no period to choose from')
  return chosen
}
