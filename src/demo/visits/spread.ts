import type { LocalDay } from '../../domain/day.ts'
import type { Random } from '../random.ts'

/** Cuts a walk into days of uneven length, in order. */
export function spreadOver<T>(
  walk: readonly T[],
  days: readonly LocalDay[],
  random: Random,
): { day: LocalDay; part: T[] }[] {
  const weights = days.map(() => random.between(0.5, 1.5))
  const sum = weights.reduce((a, b) => a + b, 0)
  let done = 0
  let start = 0
  return days.map((day, i) => {
    done += weights[i] as number
    const end = i === days.length - 1 ? walk.length : Math.round((walk.length * done) / sum)
    const part = walk.slice(start, end)
    start = end
    return { day, part }
  })
}

/** Some of the days, in order of time. */
export function someDays(days: readonly LocalDay[], count: number, random: Random): LocalDay[] {
  return random
    .shuffle(days)
    .slice(0, count)
    .sort((a, b) => a - b)
}
