import { expect, test } from 'vitest'
import { periodBeginning, periodName, spanText } from './period-words.ts'
import type { PeriodKind, ReportPeriod } from './report.ts'

const of = (kind: PeriodKind, from: number, to: number): ReportPeriod => ({ kind, from, to, campaign: null })

test.each<[ReportPeriod, number, string, string]>([
  [of('month', 20260901, 20260930), 20260917, '2026年9月', '本月'],
  [of('month', 20260901, 20260930), 20261009, '2026年9月', '9月份'],
  [of('month', 20251201, 20251231), 20260105, '2025年12月', '2025年12月份'],
  [of('half', 20260101, 20260630), 20260701, '2026年上半年', '上半年'],
  [of('half', 20250701, 20251231), 20260105, '2025年下半年', '2025年下半年'],
  [of('year', 20260101, 20261231), 20261220, '2026年', '今年以来'],
  [of('year', 20250101, 20251231), 20260105, '2025年', '2025年全年'],
  [of('year-to-date', 20260101, 20260917), 20260917, '2026年1月1日至9月17日', '今年以来'],
  [of('as-of', 19000101, 20260917), 20260918, '截至2026年9月17日', '截至9月17日'],
  [of('as-of', 19000101, 20251231), 20260105, '截至2025年12月31日', '截至2025年12月31日'],
  [of('days', 20260901, 20260910), 20260917, '2026年9月1日至10日', '期间'],
  [of('days', 20260912, 20260912), 20260917, '2026年9月12日', '9月12日'],
])('%j in a report of %i', (period, day, name, beginning) => {
  expect(periodName(period)).toBe(name)
  expect(periodBeginning(period, day, null)).toBe(beginning)
})

test('a campaign begins with its name', () => {
  const campaign = of('campaign', 20260901, 20261010)
  expect(periodBeginning(campaign, 20260917, '反诈集中宣传月')).toBe('反诈集中宣传月期间')
  expect(periodBeginning(campaign, 20260917, null)).toBe('专项行动期间')
})

test('a span says no year and no month twice', () => {
  expect(spanText({ from: 20251220, to: 20260110 })).toBe('2025年12月20日至2026年1月10日')
  expect(spanText({ from: 20260901, to: 20261010 })).toBe('2026年9月1日至10月10日')
})
