/**
 * The worker's local day as an integer yyyymmdd, for example 20260917. Stored as such, so that a month or a
 * year is a plain range and no time zone is ever applied twice.
 */
export type LocalDay = number

/** First and last day, both included. */
export interface Period {
  readonly from: LocalDay
  readonly to: LocalDay
}

export const defaultZone = 'Asia/Shanghai'

/** The day an instant (milliseconds since 1970 UTC) falls on in an IANA zone; an unknown zone throws RangeError. */
export function localDay(instant: number, zone: string = defaultZone): LocalDay {
  return fromUtc(instant + aheadOf(instant, zone))
}

/** Minutes since local midnight, 0 to 1439. */
export function localMinutes(instant: number, zone: string = defaultZone): number {
  const local = new Date(instant + aheadOf(instant, zone))
  return local.getUTCHours() * 60 + local.getUTCMinutes()
}

export function dayParts(day: LocalDay): { year: number; month: number; date: number } {
  return { year: Math.floor(day / 10_000), month: Math.floor(day / 100) % 100, date: day % 100 }
}

/** As date fields of a browser and most programs write it: 2026-09-17. */
export function isoDay(day: LocalDay): string {
  const { year, month, date } = dayParts(day)
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}

/** The day that such a text names; null for an empty one and for what is no day of the calendar. */
export function readIsoDay(text: string): LocalDay | null {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Number(text.replaceAll('-', '')) : Number.NaN
  return isLocalDay(day) ? day : null
}

/** Whether the integer names a day of the calendar. */
export function isLocalDay(day: number): boolean {
  return Number.isInteger(day) && day >= 19000101 && day <= 29991231 && fromUtc(toUtc(day)) === day
}

export function addDays(day: LocalDay, days: number): LocalDay {
  return fromUtc(toUtc(day) + days * millisecondsPerDay)
}

/** Days from `a` to `b`; negative when b is earlier. */
export function daysBetween(a: LocalDay, b: LocalDay): number {
  return Math.round((toUtc(b) - toUtc(a)) / millisecondsPerDay)
}

/** 0 Sunday to 6 Saturday. */
export function weekday(day: LocalDay): number {
  return new Date(toUtc(day)).getUTCDay()
}

export function isInPeriod(day: LocalDay, period: Period): boolean {
  return day >= period.from && day <= period.to
}

export function monthOf(day: LocalDay): Period {
  const { year, month } = dayParts(day)
  const first = year * 10_000 + month * 100 + 1
  const nextMonth = month === 12 ? (year + 1) * 10_000 + 101 : first + 100
  return { from: first, to: addDays(nextMonth, -1) }
}

export function yearOf(day: LocalDay): Period {
  const { year } = dayParts(day)
  return { from: year * 10_000 + 101, to: year * 10_000 + 1231 }
}

const millisecondsPerDay = 86_400_000

// Calendar arithmetic on UTC midnights: no zone has a say in it, so no day is ever skipped or doubled.
function toUtc(day: LocalDay): number {
  const { year, month, date } = dayParts(day)
  return Date.UTC(year, month - 1, date)
}

function fromUtc(instant: number): LocalDay {
  const d = new Date(instant)
  return d.getUTCFullYear() * 10_000 + (d.getUTCMonth() + 1) * 100 + d.getUTCDate()
}

const millisecondsPerQuarter = 900_000

const formats = new Map<string, Intl.DateTimeFormat>()
/** The one asked for last in each zone. */
const offsets = new Map<string, { readonly quarter: number; readonly ahead: number }>()

/**
 * How far the clocks of a zone are ahead of UTC, milliseconds. Every screen asks, again and again, and the browser takes
 * its time to say; clocks are set on a quarter of an hour, so an answer holds until the next one.
 */
function aheadOf(instant: number, zone: string): number {
  const quarter = Math.floor(instant / millisecondsPerQuarter)
  const known = offsets.get(zone)
  if (known?.quarter === quarter) return known.ahead
  const { year, month, day, hour, minute, second } = partsIn(instant, zone)
  const ahead = Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000
  offsets.set(zone, { quarter, ahead })
  return ahead
}

function partsIn(instant: number, zone: string) {
  let format = formats.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      hourCycle: 'h23',
    })
    formats.set(zone, format)
  }
  const found: Record<string, number> = {}
  for (const part of format.formatToParts(instant)) found[part.type] = Number(part.value)
  const { year = Number.NaN, month = Number.NaN, day = Number.NaN, hour = Number.NaN, minute = Number.NaN, second = Number.NaN } = found
  return { year, month, day, hour, minute, second }
}
