import { paceShare, type CountTarget } from './campaign.ts'
import { addDays, daysBetween, type LocalDay, type Period } from './day.ts'
import { figuresOf, type FigureVisit } from './figures.ts'
import type { Vocabulary } from './vocabulary.ts'

export interface CountProgress {
  /** Done in the period until today. */
  readonly done: number
  readonly doneToday: number
  /** Some part of it was estimated in the field. */
  readonly estimated: boolean
  /** Where today should end, on a straight line from 0 to the target; null outside the period. */
  readonly pace: number | null
  /** How many more would be on pace today; negative when ahead, 0 outside the period. */
  readonly behind: number
}

/**
 * How far a count has come on `today`, of shown versions, one a visit. It counts what the report of the same days
 * and area says of this form in this unit, never another unit of it.
 */
export function countProgress(
  { form, unit, area, count }: CountTarget,
  period: Period,
  visits: Iterable<FigureVisit>,
  vocabulary: Vocabulary,
  today: LocalDay,
): CountProgress {
  const inside = [...visits]
  const sumOf = (days: Period) => {
    const { forms } = figuresOf(inside, vocabulary, { period: days, area })
    return forms.find((each) => each.form === form && each.unit === unit) ?? { count: 0, estimated: false }
  }
  const { count: done, estimated } = sumOf(period)
  const from = Math.max(period.from, today)
  const { count: doneToday } = sumOf({ from, to: Math.min(period.to, today) })
  const line = paceShare(count, period, today)
  const pace = line === null ? null : Math.round(line)
  return { done, doneToday, estimated, pace, behind: pace === null ? 0 : pace - done }
}

export interface Standing {
  /** What is to be reached, and how much of it is: in places, or in the unit of a form. */
  readonly target: number
  readonly done: number
  readonly doneToday: number
}

/**
 * How many a day from today on, today included, make the target; before the period a day of all its days. Today's
 * own do not lower it, so that it stands still through the day. Null when the days are over.
 */
export function neededPerDay({ target, done, doneToday }: Standing, period: Period, today: LocalDay): number | null {
  if (today > period.to) return null
  const days = daysBetween(Math.max(today, period.from), addDays(period.to, 1))
  return Math.max(0, Math.ceil((target - (done - doneToday)) / days))
}
