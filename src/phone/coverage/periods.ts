import type { Campaign } from '../../domain/campaign.ts'
import { addDays, isInPeriod, isLocalDay, monthOf, yearOf, type LocalDay, type Period } from '../../domain/day.ts'

export const plainPeriods = ['month', 'last-month', 'year', 'last-year', 'days'] as const
export type PlainPeriod = (typeof plainPeriods)[number]

export interface PeriodChoice {
  /** `campaign:ID` or one of the plain ones. */
  readonly id: string
  readonly period: Period
  readonly campaign: Campaign | null
}

/** Campaigns that have begun, the latest first, then months and years, then days of one's own. */
export function periodChoices(campaigns: readonly Campaign[], today: LocalDay, own: Partial<Period>): PeriodChoice[] {
  const begun = campaigns.filter(({ period }) => period.from <= today).sort((a, b) => b.period.from - a.period.from)
  const month = monthOf(today)
  const plain: Record<PlainPeriod, Period> = {
    month,
    'last-month': monthOf(addDays(month.from, -1)),
    year: yearOf(today),
    'last-year': yearOf(addDays(yearOf(today).from, -1)),
    days: ownDays(own, today),
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

/** The last thirty days until somebody says otherwise; days the wrong way round are turned. */
function ownDays({ from, to }: Partial<Period>, today: LocalDay): Period {
  const last = to !== undefined && isLocalDay(to) ? to : today
  const first = from !== undefined && isLocalDay(from) ? from : addDays(last, -29)
  return { from: Math.min(first, last), to: Math.max(first, last) }
}
