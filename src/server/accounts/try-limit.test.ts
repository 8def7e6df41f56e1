import { expect, test } from 'vitest'
import { createTryLimit } from './try-limit.ts'

const minute = 60_000
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const startOf = (n: number) => [n, n / 31, n / 961].map((part) => letters[Math.floor(part) % 31]).join('')

function fail(limit: ReturnType<typeof createTryLimit>, times: number, address: (n: number) => string, now = 0) {
  for (let n = 0; n < times; n++) limit.failed(address(n), `${startOf(n)}AAA`, now)
}

test('five wrong codes of one beginning from one address, then no more for a quarter of an hour', () => {
  const limit = createTryLimit()
  for (let n = 0; n < 5; n++) {
    expect(limit.allows('10.0.0.1', 'ABCAAA', n)).toBe(true)
    limit.failed('10.0.0.1', 'ABCAAA', n)
  }
  expect(limit.allows('10.0.0.1', 'abc999', minute)).toBe(false)
  expect(limit.allows('10.0.0.1', 'ABDAAA', minute)).toBe(true)
  expect(limit.allows('10.0.0.2', 'ABCAAA', minute)).toBe(true)
  expect(limit.allows('10.0.0.1', 'ABCAAA', 15 * minute + 5)).toBe(true)
})

test('thousands of wrong codes from one address do not hold back who comes from there with another', () => {
  const limit = createTryLimit()
  fail(limit, 4_000, () => '10.0.0.1')
  expect(limit.allows('10.0.0.1', 'ZZZAAA', 1)).toBe(true)
})

test('five thousand wrong codes from one address, then none from there for a quarter of an hour', () => {
  const limit = createTryLimit()
  fail(limit, 5_000, () => '10.0.0.1')
  expect(limit.allows('10.0.0.1', 'ZZZAAA', 1)).toBe(false)
  expect(limit.allows('10.0.0.2', 'ZZZAAA', 1)).toBe(true)
  expect(limit.allows('10.0.0.1', 'ZZZAAA', 15 * minute)).toBe(true)
})

test('twenty thousand from one address, then none from there until the next day', () => {
  const limit = createTryLimit()
  for (let quarter = 0; quarter < 5; quarter++) fail(limit, 4_000, () => '10.0.0.1', quarter * 15 * minute)
  expect(limit.allows('10.0.0.1', 'ZZZAAA', 12 * 60 * minute)).toBe(false)
  expect(limit.allows('10.0.0.1', 'ZZZAAA', 24 * 60 * minute)).toBe(true)
})

test('a flood from everywhere holds back who has failed, lets in who has not, and fills no memory', () => {
  const limit = createTryLimit()
  const from = (n: number) => `10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`
  fail(limit, 21_000, from)
  expect(limit.allows(from(20_999), 'ZZZAAA', 1)).toBe(false)
  expect(limit.allows('10.9.9.9', 'ZZZAAA', 1)).toBe(true)
  expect(limit.size).toBeLessThanOrEqual(20_000)
})

test('a customer with a whole IPv6 network counts as one', () => {
  const limit = createTryLimit()
  fail(limit, 5_000, (n) => `2001:db8:1:2::${n.toString(16)}`)
  expect(limit.allows('2001:db8:1:2::ffff', 'ZZZAAA', 1)).toBe(false)
  expect(limit.allows('2001:db8:1:3::1', 'ZZZAAA', 1)).toBe(true)
})
