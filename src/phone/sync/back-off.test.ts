import { expect, test } from 'vitest'
import { backOff } from './back-off.ts'

const latest = () => 1
const minute = 60_000

test('each failure doubles the longest wait, up to a quarter of an hour', () => {
  expect([1, 2, 3, 4, 5, 6, 60].map((failures) => backOff(failures, null, latest))).toEqual(
    [0.5, 1, 2, 4, 8, 15, 15].map((minutes) => minutes * minute),
  )
})

test('the wait is anywhere up to that, but never nothing', () => {
  expect(backOff(3, null, () => 0.5)).toBe(minute)
  expect(backOff(3, null, () => 0)).toBe(1_000)
})

test('the office is never asked before it said', () => {
  expect(backOff(1, 120, () => 0)).toBe(2 * minute)
  expect(backOff(1, 1, latest)).toBe(30_000)
})
