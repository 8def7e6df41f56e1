import { addDays, isLocalDay, monthOf, yearOf, type LocalDay, type Period } from '../../domain/day.ts'

export const plainPeriods = ['month', 'last-month', 'year', 'last-year', 'days'] as const
export type PlainPeriod = (typeof plainPeriods)[number]

/** Months and years, then days of one's own. */
export function plainPeriodsOn(today: LocalDay, own: Partial<Period>): Record<PlainPeriod, Period> {
  const month = monthOf(today)
  return {
    month,
    'last-month': monthOf(addDays(month.from, -1)),
    year: yearOf(today),
    'last-year': yearOf(addDays(yearOf(today).from, -1)),
    days: ownDays(own, today),
  }
}

/** The last thirty days until somebody says otherwise; days the wrong way round are turned. */
function ownDays({ from, to }: Partial<Period>, today: LocalDay): Period {
  const last = to !== undefined && isLocalDay(to) ? to : today
  const first = from !== undefined && isLocalDay(from) ? from : addDays(last, -29)
  return { from: Math.min(first, last), to: Math.max(first, last) }
}
