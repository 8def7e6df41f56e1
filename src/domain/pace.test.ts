import { expect, test } from 'vitest'
import { campaignSteps, paceClass, quarters } from './pace.ts'

const campaign = { period: { from: 20260901, to: 20260930 }, targetShare: 0.9 }
const day17 = campaignSteps(campaign, 20260917)

test('on day 17 of 30 a target of 90 % asks for 51 % today', () => {
  expect(day17).toEqual({ behind: 0.45, onPace: 0.51, ahead: 0.7 })
})

test('far behind, behind, on pace and ahead each get their own shading', () => {
  expect(paceClass({ covered: 3, expected: 15 }, day17)).toBe('far-behind')
  expect(paceClass({ covered: 50, expected: 100 }, day17)).toBe('behind')
  expect(paceClass({ covered: 24, expected: 43 }, day17)).toBe('on-pace')
  expect(paceClass({ covered: 23, expected: 27 }, day17)).toBe('ahead')
})

test('where nothing is expected nobody is behind', () => {
  expect(paceClass({ covered: 0, expected: 0 }, day17)).toBeNull()
})

test('on the first day an untouched village is not yet a blind spot', () => {
  const first = campaignSteps(campaign, 20260901)
  expect(paceClass({ covered: 0, expected: 40 }, first)).not.toBe('far-behind')
})

test('before a campaign begins an untouched village is on pace', () => {
  expect(paceClass({ covered: 0, expected: 40 }, campaignSteps(campaign, 20260820))).toBe('on-pace')
})

test('when a campaign is over only who reached the target is ahead', () => {
  const over = campaignSteps(campaign, 20261020)
  expect(paceClass({ covered: 89, expected: 100 }, over)).toBe('behind')
  expect(paceClass({ covered: 90, expected: 100 }, over)).toBe('ahead')
})

test('without a target the shadings are quarters', () => {
  expect([0, 24, 25, 50, 74, 75, 100].map((covered) => paceClass({ covered, expected: 100 }, quarters))).toEqual([
    'far-behind', 'far-behind', 'behind', 'on-pace', 'on-pace', 'ahead', 'ahead',
  ])
})
