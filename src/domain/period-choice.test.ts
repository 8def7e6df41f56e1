import { expect, test } from 'vitest'
import type { Campaign } from './campaign.ts'
import { chosenPeriod, periodChoices } from './period-choice.ts'

const today = 20260117
const campaign: Campaign = {
  id: 'new-year',
  name: '春节前集中宣传',
  period: { from: 20260101, to: 20260131 },
  area: '450126000000',
  kind: 'household',
  targetShare: 0.9,
}
const month = { from: 20260101, to: 20260131 }
const on = (day: number) => periodChoices([campaign], { month }, day)

test('the campaign that is on is what opens first, this month without one', () => {
  expect(chosenPeriod(on(today), null, today).id).toBe('campaign:new-year')
  expect(chosenPeriod(on(20260301), null, 20260301).id).toBe('month')
})

test('what was chosen holds as long as it can be chosen', () => {
  expect(chosenPeriod(on(today), 'month', today)).toEqual({ id: 'month', period: month, campaign: null })
  expect(chosenPeriod(on(today), 'campaign:gone', today).id).toBe('campaign:new-year')
})

test('a campaign that has not begun is not offered', () => {
  expect(on(20251231).map(({ id }) => id)).toEqual(['month'])
})
