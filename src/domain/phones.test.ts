import { expect, test } from 'vitest'
import { lostOf, lostOn, type Phone } from './phones.ts'

const phone = (changes: Partial<Phone> = {}): Phone => ({ waiting: 0, lastSync: 100, since: 0, cutOff: null, ...changes })
const cleared = phone({ waiting: 3 })

test('what waits on the only phone is not lost', () => {
  expect(lostOf([])).toBe(0)
  expect(lostOf([cleared])).toBe(0)
})

test('what waited when its owner began anew is probably gone', () => {
  expect(lostOn(cleared, [cleared, phone({ since: 200, lastSync: 200 })])).toBe(3)
  expect(lostOf([cleared, phone({ since: 200, lastSync: 300, waiting: 2 }), phone({ since: 400, lastSync: 400 })])).toBe(5)
})

test('a second phone that was there before loses nothing', () => {
  expect(lostOf([cleared, phone({ since: 50, lastSync: 500 })])).toBe(0)
})

test('a phone that comes again, or that the office is done with, is not mourned', () => {
  const anew = phone({ since: 200, lastSync: 200 })
  expect(lostOf([{ ...cleared, lastSync: 300 }, anew])).toBe(0)
  expect(lostOf([{ ...cleared, cutOff: 250 }, anew])).toBe(0)
})
