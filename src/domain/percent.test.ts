import { expect, test } from 'vitest'
import { pointsBetween, toPercent } from './percent.ts'

test('a rate has one decimal, halves go up', () => {
  expect([0, 0.5396, 0.12345, 0.1235, 1].map(toPercent)).toEqual([0, 54, 12.3, 12.4, 100])
  expect(toPercent(6465 / 11980)).toBe(54)
})

test('a difference is that of the printed rates', () => {
  expect(pointsBetween(0.5104, 0.5396)).toBe(3)
  expect(pointsBetween(0.9, 0.3271)).toBe(-57.3)
  expect(Object.is(pointsBetween(0.50001, 0.5), 0)).toBe(true)
})
