import { expect, test } from 'vitest'
import { plainPeriodsOn, type PlainPeriod } from './periods.ts'

const today = 20260117
const periodOf = (id: PlainPeriod, own = {}) => plainPeriodsOn(today, own)[id]

test('the months and years around new year', () => {
  expect(periodOf('last-month')).toEqual({ from: 20251201, to: 20251231 })
  expect(periodOf('last-year')).toEqual({ from: 20250101, to: 20251231 })
})

test('days of one’s own: the last thirty at first, and never the wrong way round', () => {
  expect(periodOf('days')).toEqual({ from: 20251219, to: 20260117 })
  expect(periodOf('days', { from: 20260110, to: 20260105 })).toEqual({ from: 20260105, to: 20260110 })
  expect(periodOf('days', { from: 20260230, to: 20260110 }).from).toBe(20251212)
})
