import { expect, test } from 'vitest'
import { loggedAt } from './logged-at.ts'

const morning = Date.UTC(2026, 8, 17, 1, 36)
const hex = morning.toString(16).padStart(12, '0')
const visit = `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000001`
const version = { visit, day: 20260917, at: morning, zone: 'Asia/Shanghai' }

test('a visit corrected days later keeps the time at which it was logged', () => {
  expect(loggedAt({ ...version, at: morning + 3 * 86_400_000 })).toBe(morning)
})

test('an id that tells another day gives way to the time of the version', () => {
  expect(loggedAt({ ...version, visit: '00000000-0000-7000-8000-000000000001' })).toBe(morning)
})

test('without a time that falls on its day, no time is shown', () => {
  expect(loggedAt({ ...version, day: 20260916 })).toBeNull()
  expect(loggedAt({ ...version, zone: 'Nowhere/Land' })).toBeNull()
})
