import { dayParts, isLocalDay, type LocalDay } from '../../domain/day.ts'

/** A day as the browser's own date field takes it: 2026-09-17. */
export function fieldOfDay(day: LocalDay): string {
  const { year, month, date } = dayParts(day)
  return [String(year), String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-')
}

/** Null while the field is empty or holds no day. */
export function dayOfField(text: string): LocalDay | null {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Number(text.replaceAll('-', '')) : Number.NaN
  return isLocalDay(day) ? day : null
}
