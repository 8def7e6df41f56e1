import { expect, test } from 'vitest'
import { isLocalDay, type Period } from '../day.ts'
import { comparedPeriod, periodsNeeded, reportPeriod, reportPeriods } from './period.ts'
import type { PeriodKind } from './report.ts'

test.each<[PeriodKind, Period, Period | null, Period | null]>([
  ['month', { from: 20260301, to: 20260331 }, { from: 20260201, to: 20260228 }, { from: 20250301, to: 20250331 }],
  ['month', { from: 20240201, to: 20240229 }, { from: 20240101, to: 20240131 }, { from: 20230201, to: 20230228 }],
  ['month', { from: 20260101, to: 20260131 }, { from: 20251201, to: 20251231 }, { from: 20250101, to: 20250131 }],
  ['half', { from: 20260101, to: 20260630 }, { from: 20250701, to: 20251231 }, { from: 20250101, to: 20250630 }],
  ['half', { from: 20260701, to: 20261231 }, { from: 20260101, to: 20260630 }, { from: 20250701, to: 20251231 }],
  ['year', { from: 20260101, to: 20261231 }, { from: 20250101, to: 20251231 }, { from: 20250101, to: 20251231 }],
  ['year-to-date', { from: 20240101, to: 20240229 }, null, { from: 20230101, to: 20230228 }],
  ['days', { from: 20260910, to: 20260919 }, { from: 20260831, to: 20260909 }, { from: 20250910, to: 20250919 }],
  ['campaign', { from: 20260901, to: 20260930 }, { from: 20260802, to: 20260831 }, { from: 20250901, to: 20250930 }],
  ['as-of', { from: 20260101, to: 20260731 }, null, null],
])('%s %j is compared with %j and %j', (kind, period, last, year) => {
  const chosen = reportPeriod(kind, period)
  expect(comparedPeriod(chosen, 'last')).toEqual(last)
  expect(comparedPeriod(chosen, 'year')).toEqual(year)
  const needed = periodsNeeded(chosen)
  expect(needed).toHaveLength(1 + Number(last !== null) + Number(year !== null))
  for (const { from, to } of needed) expect([isLocalDay(from), isLocalDay(to), from <= to]).toEqual([true, true, true])
})

test('what can be chosen has begun, and 截至 counts from the first record on', () => {
  const campaign = { id: 'c', name: '宣传月', period: { from: 20260901, to: 20260930 }, area: '450126000000', kind: 'household', targetShare: 0.85 }
  const later = { ...campaign, id: 'd', period: { from: 20261001, to: 20261031 } }
  const chosen = reportPeriods([campaign, later], 20260917)
  expect(chosen.filter(({ kind }) => kind === 'month')).toHaveLength(12)
  expect(chosen[0]).toEqual({ kind: 'month', from: 20260901, to: 20260930, campaign: null })
  expect(chosen.filter(({ kind }) => kind === 'half').map(({ from }) => from)).toEqual([20260701, 20260101, 20250701, 20250101])
  expect(chosen.filter((one) => one.campaign).map((one) => one.campaign)).toEqual(['c'])
  expect(chosen.at(-1)).toEqual({ kind: 'as-of', from: 19000101, to: 20260917, campaign: null })
  expect(chosen.every(({ from }) => from <= 20260917)).toBe(true)
})
