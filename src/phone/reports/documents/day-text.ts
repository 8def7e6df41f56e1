import { dayParts, localDay, localMinutes, type LocalDay } from '../../../domain/day.ts'

/** As official papers write a day: Arabic, unpadded. */
export function dayText(day: LocalDay): string {
  const { year, month, date } = dayParts(day)
  return `${year}年${month}月${date}日`
}

/** For example 2026年9月17日17:05, by the clock of the office. */
export function momentText(instant: number): string {
  const minutes = localMinutes(instant)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${dayText(localDay(instant))}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}
