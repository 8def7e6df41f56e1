import type { AreaCode } from '../area.ts'
import { addDays, dayParts, isInPeriod, monthOf, weekday, type LocalDay } from '../day.ts'
import type { Report, ReportPeriod } from './report.ts'

/**
 * The first working day of a month, as far as a calendar alone tells: no weekend and none of the statutory holidays that
 * have a fixed date (State Council rules in force since 2025). Holidays of the lunar calendar, days off in exchange and
 * weekends worked are decided anew each year and are not known here, so a draft may be ready a few days before anybody works.
 */
export function firstWorkingDay(year: number, month: number): LocalDay {
  let day = year * 10_000 + month * 100 + 1
  while (weekday(day) === 0 || weekday(day) === 6 || isFixedHoliday(day)) day = addDays(day, 1)
  return day
}

export interface DueDraft {
  /** The same on every phone of the office and at every start, so that the draft is made once only. */
  readonly id: string
  readonly area: AreaCode
  readonly period: ReportPeriod
}

/** What a draft has to be compared with: reports there are, and as ids those that were thrown away. */
type Known = Pick<Report, 'id'> & Partial<Pick<Report, 'kind' | 'area' | 'period'>>

/**
 * The 月报 that is due for an area: of the month before, from the first working day on. Null where it was ever made, or
 * where its author began one of that month already.
 */
export function monthlyDraftDue(today: LocalDay, area: AreaCode, known: Iterable<Known>): DueDraft | null {
  const month = monthDue(today)
  const id = draftId(area, month.from)
  for (const report of known) {
    if (report.id === id) return null
    const isOfTheMonth = report.period?.from === month.from && report.period.to === month.to
    if (report.area === area && report.kind === 'month_meeting' && isOfTheMonth) return null
  }
  return { id, area, period: { ...month, kind: 'month', campaign: null } }
}

const fixedHolidays: readonly { readonly from: number; readonly to: number }[] = [
  // 元旦, 劳动节, 国庆节: month and date
  { from: 101, to: 101 },
  { from: 501, to: 502 },
  { from: 1001, to: 1003 },
]

function isFixedHoliday(day: LocalDay): boolean {
  return fixedHolidays.some((holiday) => isInPeriod(day % 10_000, holiday))
}

function monthDue(today: LocalDay) {
  const { year, month } = dayParts(today)
  const last = monthOf(addDays(monthOf(today).from, -1))
  return today >= firstWorkingDay(year, month) ? last : monthOf(addDays(last.from, -1))
}

/** Shaped like a uuid v7 of the moment the month began, with the area where others have chance. */
function draftId(area: AreaCode, monthBegins: LocalDay): string {
  const { year, month } = dayParts(monthBegins)
  const time = Date.UTC(year, month - 1, 1).toString(16).padStart(12, '0')
  const digits = area.padStart(15, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8${digits.slice(0, 3)}-${digits.slice(3)}`
}
