import { dayParts, isLocalDay, type LocalDay } from '../../domain/day.ts'

/** As a date input holds it: 2026-09-17. */
export function inputOf(day: LocalDay): string {
  const { year, month, date } = dayParts(day)
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}

/** Null for what is no day. */
export function dayOf(text: string): LocalDay | null {
  const day = Number(text.replaceAll('-', ''))
  return isLocalDay(day) ? day : null
}
