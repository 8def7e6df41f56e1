import { dayParts, type LocalDay } from '../../domain/day.ts'
import type { Campaign } from '../../domain/campaign.ts'
import { reportPeriods } from '../../domain/report/period.ts'
import type { ReportKind, ReportPeriod } from '../../domain/report/report.ts'
import { reportPeriodWords as words } from '../words/reports.ts'
import type { Say } from '../words/say.tsx'

export interface PeriodOption {
  readonly value: string
  readonly label: string
  /** Null where the author names the days. */
  readonly period: ReportPeriod | null
}

/** What a report may be about, and days of one's own at the end. */
export function periodOptions(campaigns: readonly Campaign[], today: LocalDay, say: Say): PeriodOption[] {
  const offered = reportPeriods(campaigns, today).map((period) => ({ value: idOf(period), label: labelOf(period, campaigns, say), period }))
  return [...offered, { value: 'days', label: say(words.days), period: null }]
}

/** What a report of the kind is mostly about: a 月报 on the month before, a 年终总结 on the year. */
export function usualPeriod(kind: ReportKind, options: readonly PeriodOption[]): PeriodOption | undefined {
  const ofKind = (wanted: ReportPeriod['kind']) => options.filter(({ period }) => period?.kind === wanted)
  switch (kind) {
    case 'month_meeting':
      return ofKind('month')[1]
    case 'brief':
      return ofKind('campaign')[0] ?? ofKind('month')[0]
    case 'half_sum':
      return ofKind('half')[0]
    case 'year_sum':
      return ofKind('year')[0]
    case 'to_date':
      return ofKind('as-of')[0]
    case 'work_sum':
    case 'report':
      return ofKind('year-to-date')[0]
  }
}

function idOf({ kind, from, campaign }: ReportPeriod): string {
  return campaign === null ? `${kind}:${from}` : `campaign:${campaign}`
}

function labelOf({ kind, from, campaign }: ReportPeriod, campaigns: readonly Campaign[], say: Say): string {
  const { year, month } = dayParts(from)
  const date = { year: String(year), month: String(month) }
  switch (kind) {
    case 'month':
      return say(words.month, date)
    case 'half':
      return say(month <= 6 ? words['half-1'] : words['half-2'], date)
    case 'year':
      return say(words.year, date)
    case 'campaign':
      return campaigns.find(({ id }) => id === campaign)?.name ?? ''
    case 'year-to-date':
      return say(words['year-to-date'])
    case 'as-of':
      return say(words['as-of'])
    case 'days':
      return say(words.days)
  }
}
