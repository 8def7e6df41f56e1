import { isLocalDay, dayParts, type LocalDay } from '../../domain/day.ts'

/** As a date field writes it: 2026-09-17. */
export function toIsoDay(day: LocalDay): string {
  const { year, month, date } = dayParts(day)
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}

/** Null while the field is empty or half typed. */
export function fromIsoDay(text: string): LocalDay | null {
  const day = Number(text.replaceAll('-', ''))
  return isLocalDay(day) ? day : null
}
