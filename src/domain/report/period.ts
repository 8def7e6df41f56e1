import type { Campaign } from '../campaign.ts'
import { addDays, dayParts, daysBetween, monthOf, yearOf, type LocalDay, type Period } from '../day.ts'
import type { Comparison } from './figure-key.ts'
import type { PeriodKind, ReportPeriod } from './report.ts'

/** 截至 counts from the first record on: nothing was logged before this day. */
const beginning: LocalDay = 19000101

export function reportPeriod(kind: PeriodKind, period: Period, campaign: string | null = null): ReportPeriod {
  return { kind, from: kind === 'as-of' ? beginning : period.from, to: period.to, campaign }
}

/** What a report is usually about, seen from `today`: nothing that lies wholly ahead. The latest of each kind first. */
export function reportPeriods(campaigns: readonly Campaign[], today: LocalDay): ReportPeriod[] {
  const { year } = dayParts(today)
  const months = Array.from({ length: 12 }, (_, back) => monthBefore(today, back))
  const halves = [halfOf(year, 1), halfOf(year, 2), halfOf(year - 1, 1), halfOf(year - 1, 2)].filter(({ from }) => from <= today)
  const begun = campaigns.filter(({ period }) => period.from <= today).sort((a, b) => b.period.from - a.period.from)
  return [
    ...months.map((month) => reportPeriod('month', month)),
    ...halves.sort((a, b) => b.from - a.from).map((half) => reportPeriod('half', half)),
    reportPeriod('year-to-date', { from: yearOf(today).from, to: today }),
    reportPeriod('year', yearOf(today)),
    reportPeriod('year', yearOf(addDays(yearOf(today).from, -1))),
    ...begun.map(({ id, period }) => reportPeriod('campaign', period, id)),
    reportPeriod('as-of', { from: beginning, to: today }),
  ]
}

/**
 * What a period is compared with: 环比, the stretch before it (a month with the month, a half year with the half year);
 * 同比, the same one a year before. Null where there is no such stretch: nothing lies before 截至, and a year that is not
 * over has no other one before it of the same days.
 */
export function comparedPeriod(period: ReportPeriod, against: Comparison): Period | null {
  const { kind, from, to } = period
  switch (kind) {
    case 'as-of':
      return null
    case 'month':
      return against === 'last' ? monthOf(addDays(from, -1)) : monthOf(yearBefore(from))
    case 'half':
      return against === 'last' ? halfBefore(from) : sameHalf(yearBefore(from))
    case 'year':
      return yearOf(addDays(from, -1))
    case 'year-to-date':
      return against === 'last' ? null : { from: yearBefore(from), to: yearBefore(to) }
    case 'days':
    case 'campaign':
      return against === 'year' ? { from: yearBefore(from), to: yearBefore(to) } : stretchBefore(period)
  }
}

/** All days whose visits a report of this period needs. */
export function periodsNeeded(period: ReportPeriod): Period[] {
  const own = { from: period.from, to: period.to }
  const others = (['last', 'year'] as const).flatMap((against) => comparedPeriod(period, against) ?? [])
  return [own, ...others]
}

/** The same date a year earlier; of 29 February the 28th. */
export function yearBefore(day: LocalDay): LocalDay {
  return day % 10_000 === 229 ? day - 10_001 : day - 10_000
}

function stretchBefore({ from, to }: Period): Period {
  const end = addDays(from, -1)
  return { from: addDays(end, -daysBetween(from, to)), to: end }
}

function monthBefore(day: LocalDay, months: number): Period {
  let month = monthOf(day)
  for (let i = 0; i < months; i++) month = monthOf(addDays(month.from, -1))
  return month
}

function halfOf(year: number, half: 1 | 2): Period {
  return half === 1 ? { from: year * 10_000 + 101, to: year * 10_000 + 630 } : { from: year * 10_000 + 701, to: year * 10_000 + 1231 }
}

function sameHalf(day: LocalDay): Period {
  const { year, month } = dayParts(day)
  return halfOf(year, month <= 6 ? 1 : 2)
}

function halfBefore(from: LocalDay): Period {
  return sameHalf(addDays(from, -1))
}
