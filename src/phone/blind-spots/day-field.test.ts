import { expect, test } from 'vitest'
import { dayOfField, fieldOfDay } from './day-field.ts'

test('a day goes into the field and comes out as it was', () => {
  expect(fieldOfDay(20260907)).toBe('2026-09-07')
  expect(dayOfField('2026-09-07')).toBe(20260907)
})

test('an empty field and a day that is not in the calendar are no day', () => {
  expect(dayOfField('')).toBe(null)
  expect(dayOfField('2026-02-30')).toBe(null)
})
