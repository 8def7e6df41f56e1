import { addDays, dayParts, weekday, type LocalDay } from '../../domain/day.ts'
import type { Random } from '../random.ts'

/** Milliseconds since 1970 UTC; the whole county keeps UTC+8 all year. */
export function instantOf(day: LocalDay, minute: number, second = 0): number {
  const { year, month, date } = dayParts(day)
  return Date.UTC(year, month - 1, date, 0, minute - 480, second)
}

const morning = { from: 500, to: 700 }
const pauses = [
  { at: 700, on: 880 },
  { at: 1060, on: 1140 },
]
/** Last save of the day so far; see `lastMorning`. */
const soFar = { from: 510, to: 585 }

/** Minutes since midnight at which a worker saves `count` visits on one day: morning, afternoon, evening. */
export function walkingMinutes(count: number, random: Random): number[] {
  const longest = Math.max(4, Math.min(16, 460 / count))
  let minute = random.int(morning.from, morning.from + 40)
  return Array.from({ length: count }, () => {
    minute += random.int(3, Math.round(longest))
    for (const pause of pauses) if (minute > pause.at && minute < pause.on) minute = pause.on + random.int(0, 20)
    return minute
  })
}

/** Of the last day only the early morning has passed when the demo is looked at. */
export function lastMorning(count: number, random: Random): number[] {
  return Array.from({ length: count }, () => random.int(soFar.from, soFar.to)).sort((a, b) => a - b)
}

/** The same walk told for the evening before, for who looks at the demo earlier than that. */
export function eveningBefore(day: LocalDay, minute: number): { day: LocalDay; minute: number } {
  return { day: addDays(day, -1), minute: minute + 555 }
}

/** Monday to Friday, outside the summer and the winter holidays. */
export function isSchoolDay(day: LocalDay): boolean {
  const { month, date } = dayParts(day)
  const summer = (month === 7 && date > 5) || month === 8
  const winter = (month === 1 && date > 20) || (month === 2 && date < 20)
  return !summer && !winter && weekday(day) !== 0 && weekday(day) !== 6
}
