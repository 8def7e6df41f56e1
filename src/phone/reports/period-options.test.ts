import { expect, test } from 'vitest'
import { reportKinds } from '../../domain/report/report.ts'
import { createSay } from '../words/say.tsx'
import { periodOptions, usualPeriod } from './period-options.ts'

const campaign = { id: 'c', name: '集中宣传月', period: { from: 20260901, to: 20260930 }, area: '450126104000', kind: 'household', targetShare: 0.9, shares: [], counts: [] }
const options = periodOptions([campaign], 20260917, createSay('zh-CN'))

test('every period is told from every other, by name and by value', () => {
  expect(new Set(options.map(({ value }) => value)).size).toBe(options.length)
  expect(new Set(options.map(({ label }) => label)).size).toBe(options.length)
  expect(options.map(({ label }) => label)).toEqual(expect.arrayContaining(['2026年8月', '2026年上半年', '2026年全年', '集中宣传月', '今年以来', '自己选起止']))
})

test('each kind begins with what it is mostly about', () => {
  expect(reportKinds.filter((kind) => !usualPeriod(kind, options))).toEqual([])
  expect(usualPeriod('month_meeting', options)?.label).toBe('2026年8月')
  expect(usualPeriod('brief', options)?.label).toBe('集中宣传月')
  expect(usualPeriod('year_sum', options)?.label).toBe('2026年全年')
})
