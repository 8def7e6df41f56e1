import { addDays, monthOf, yearOf, type LocalDay, type Period } from '../../domain/day.ts'

export const plainPeriods = ['month', 'year', 'days', 'all'] as const
export type PlainPeriod = (typeof plainPeriods)[number]

/** This month, this year, the last thirty days, and everything. */
export function plainPeriodsOn(today: LocalDay): Record<PlainPeriod, Period> {
  return {
    month: monthOf(today),
    year: yearOf(today),
    days: { from: addDays(today, -29), to: today },
    all: { from: 19000101, to: 29991231 },
  }
}
