import { expect, test } from 'vitest'
import { createTryLimit } from './try-limit.ts'

const minute = 60_000
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const startOf = (n: number) => `${letters[n % 31]}${letters[Math.floor(n / 31) % 31]}`

function fail(limit: ReturnType<typeof createTryLimit>, times: number, address: (n: number) => string, now = 0) {
  for (let n = 0; n < times; n++) limit.failed(address(n), `${startOf(n)}AAAA`, now)
}

test('five wrong codes of one beginning from one address, then no more for a quarter of an hour', () => {
  const limit = createTryLimit()
  for (let n = 0; n < 5; n++) {
    expect(limit.allows('10.0.0.1', 'ABAAAA', n)).toBe(true)
    limit.failed('10.0.0.1', 'ABAAAA', n)
  }
  expect(limit.allows('10.0.0.1', 'ab9999', minute)).toBe(false)
  expect(limit.allows('10.0.0.1', 'CDAAAA', minute)).toBe(true)
  expect(limit.allows('10.0.0.2', 'ABAAAA', minute)).toBe(true)
  expect(limit.allows('10.0.0.1', 'ABAAAA', 15 * minute + 5)).toBe(true)
})

test('sixty wrong codes from one address, then none from there', () => {
  const limit = createTryLimit()
  fail(limit, 60, () => '10.0.0.1')
  expect(limit.allows('10.0.0.1', 'ZZAAAA', 1)).toBe(false)
  expect(limit.allows('10.0.0.2', 'ZZAAAA', 1)).toBe(true)
})

test('a flood from everywhere holds back who has failed, and lets in who has not', () => {
  const limit = createTryLimit()
  fail(limit, 700, (n) => `10.1.${n >> 8}.${n & 255}`)
  expect(limit.allows('10.1.0.1', 'ZZAAAA', 1)).toBe(false)
  expect(limit.allows('10.9.9.9', 'ZZAAAA', 1)).toBe(true)
})

test('a customer with a whole IPv6 network counts as one', () => {
  const limit = createTryLimit()
  fail(limit, 60, (n) => `2001:db8:1:2::${n.toString(16)}`)
  expect(limit.allows('2001:db8:1:2::ffff', 'ZZAAAA', 1)).toBe(false)
  expect(limit.allows('2001:db8:1:3::1', 'ZZAAAA', 1)).toBe(true)
})
