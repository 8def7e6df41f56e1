import { dayParts, localDay, localMinutes, type LocalDay, type Period } from '../day.ts'
import type { ReportPeriod } from './report.ts'

/** 2026年9月17日; the year is left out where it is the `yearSaid`. */
export function dayText(day: LocalDay, yearSaid: number | null = null): string {
  const { year, month, date } = dayParts(day)
  return `${year === yearSaid ? '' : `${year}年`}${month}月${date}日`
}

/** 2026年9月17日17:05, by the clock of the office; of milliseconds since 1970 UTC. */
export function momentText(moment: number): string {
  const minutes = localMinutes(moment)
  return `${dayText(localDay(moment))}${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

/** 2026年9月1日至30日, 2026年9月20日至10月8日, or one day. */
export function spanText({ from, to }: Period): string {
  if (from === to) return dayText(from)
  const [first, last] = [dayParts(from), dayParts(to)]
  const sameMonth = first.year === last.year && first.month === last.month
  return `${dayText(from)}至${sameMonth ? `${last.date}日` : dayText(to, first.year)}`
}

/** What a period is called in a title: 2026年9月, 2026年上半年, 2026年, 截至2026年9月17日, or its days. */
export function periodName(period: ReportPeriod): string {
  const { year, month } = dayParts(period.from)
  switch (period.kind) {
    case 'month':
      return `${year}年${month}月`
    case 'half':
      return `${year}年${halfName(period)}`
    case 'year':
      return `${year}年`
    case 'as-of':
      return `截至${dayText(period.to)}`
    case 'days':
    case 'year-to-date':
    case 'campaign':
      return spanText(period)
  }
}

/**
 * How a sentence about the period begins, in a report that is dated `day`: 本月 and 今年以来 only where they are true on
 * that day; a report on last month says 8月份. `campaign`: its name, as far as it is known.
 */
export function periodBeginning(period: ReportPeriod, day: LocalDay, campaign: string | null): string {
  const now = dayParts(day)
  const { year, month } = dayParts(period.from)
  const yearUnlessNow = year === now.year ? '' : `${year}年`
  switch (period.kind) {
    case 'month':
      return year === now.year && month === now.month ? '本月' : `${yearUnlessNow}${month}月份`
    case 'half':
      return yearUnlessNow + halfName(period)
    case 'year':
      return year === now.year ? '今年以来' : `${year}年全年`
    case 'year-to-date':
      return year === now.year ? '今年以来' : spanText(period)
    case 'as-of':
      return `截至${dayText(period.to, now.year)}`
    case 'campaign':
      return `${campaign ?? '专项行动'}期间`
    case 'days':
      return period.from === period.to ? dayText(period.from, now.year) : '期间'
  }
}

function halfName({ from }: Period): string {
  return dayParts(from).month <= 6 ? '上半年' : '下半年'
}
