import type { Language } from './say.tsx'

/** Days are local days as integers, for example 20260917; no zone is applied to them again. */
export function dayWords(day: number, language: Language, today: number = day): string {
  const year = Math.floor(day / 10_000) === Math.floor(today / 10_000) ? undefined : 'numeric'
  return format(language, { year, month: language === 'en' ? 'short' : 'long', day: 'numeric' }).format(dateOf(day))
}

export function weekdayWords(day: number, language: Language): string {
  return format(language, { weekday: 'long' }).format(dateOf(day))
}

/** 农历, for example 八月初七; empty where the phone does not know the calendar. */
export function lunarWords(day: number): string {
  const parts = new Intl.DateTimeFormat('zh-CN-u-ca-chinese', { month: 'long', day: 'numeric', timeZone: 'UTC' })
    .formatToParts(dateOf(day))
  const month = parts.find((part) => part.type === 'month')?.value ?? ''
  const date = lunarDays[Number.parseInt(parts.find((part) => part.type === 'day')?.value ?? '', 10) - 1]
  return month.endsWith('月') && date ? month + date : ''
}

/** Time of day in the zone of the county, for example 9:36. */
export function timeWords(instant: number, zone = 'Asia/Shanghai'): string {
  return new Intl.DateTimeFormat('en-GB', { hour: 'numeric', minute: '2-digit', timeZone: zone })
    .format(instant)
    .replace(/^0(?=\d:)/, '')
}

/** Minutes since local midnight as a time of day, for example 990 is 16:30. */
export function minuteWords(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

const lunarDigits = ['一', '二', '三', '四', '五', '六', '七', '八', '九']
const lunarDays = [
  ...lunarDigits.map((digit) => `初${digit}`),
  '初十',
  ...lunarDigits.map((digit) => `十${digit}`),
  '二十',
  ...lunarDigits.map((digit) => `廿${digit}`),
  '三十',
]

const formats = new Map<string, Intl.DateTimeFormat>()

function format(language: Language, options: Record<string, string | undefined>): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`
  let found = formats.get(key)
  if (!found) {
    found = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { ...options, timeZone: 'UTC' })
    formats.set(key, found)
  }
  return found
}

function dateOf(day: number): Date {
  return new Date(Date.UTC(Math.floor(day / 10_000), (Math.floor(day / 100) % 100) - 1, day % 100))
}
