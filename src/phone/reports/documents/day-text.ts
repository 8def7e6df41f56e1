import { localDay, localMinutes } from '../../../domain/day.ts'
import { dayText } from '../../../domain/report/period-words.ts'

/** For example 2026年9月17日17:05, by the clock of the office. */
export function momentText(instant: number): string {
  const minutes = localMinutes(instant)
  return `${dayText(localDay(instant))}${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}
