import { expect, test } from 'vitest'
import type { Campaign } from '../../domain/campaign.ts'
import { chosenPeriod, periodChoices } from './periods.ts'

const today = 20260117
const campaign: Campaign = {
  id: 'new-year',
  name: '春节前集中宣传',
  period: { from: 20260101, to: 20260131 },
  area: '450126000000',
  kind: 'household',
  targetShare: 0.9,
}
const periodOf = (id: string, own = {}) => chosenPeriod(periodChoices([], today, own), id, today).period

test('the months and years around new year', () => {
  expect(periodOf('last-month')).toEqual({ from: 20251201, to: 20251231 })
  expect(periodOf('last-year')).toEqual({ from: 20250101, to: 20251231 })
})

test('days of one’s own: the last thirty at first, and never the wrong way round', () => {
  expect(periodOf('days')).toEqual({ from: 20251219, to: 20260117 })
  expect(periodOf('days', { from: 20260110, to: 20260105 })).toEqual({ from: 20260105, to: 20260110 })
  expect(periodOf('days', { from: 20260230, to: 20260110 }).from).toBe(20251212)
})

test('the campaign that is on is what opens first, this month without one', () => {
  expect(chosenPeriod(periodChoices([campaign], today, {}), null, today).id).toBe('campaign:new-year')
  expect(chosenPeriod(periodChoices([campaign], 20260301, {}), null, 20260301).id).toBe('month')
})
