import { expect, test } from 'vitest'
import { phoneNeeds, silentDays } from './phone-care.ts'

const now = 1_795_000_000_000
const day = 86_400_000
const well = { app: '0.2.0', waiting: 0, persisted: true, lastSync: now - 1_000 }

test('a phone that is well needs nothing', () => {
  expect(phoneNeeds(well, now, '0.2.0')).toEqual([])
  expect(phoneNeeds({ ...well, waiting: 5 }, now, '0.2.0')).toEqual([])
  expect(phoneNeeds({ ...well, persisted: false }, now, '0.2.0')).toEqual([])
})

test('silence counts from three whole days on, what waits on it from one', () => {
  expect(phoneNeeds({ ...well, lastSync: now - 3 * day }, now, '0.2.0')).toEqual(['silent'])
  expect(phoneNeeds({ ...well, lastSync: now - 3 * day + 1 }, now, '0.2.0')).toEqual([])
  expect(phoneNeeds({ ...well, waiting: 1, lastSync: now - day }, now, '0.2.0')).toEqual(['waiting'])
})

test('several needs at once come with the most pressing first', () => {
  const worst = { app: '0.1.9', waiting: 2, persisted: false, lastSync: now - 9 * day }
  expect(phoneNeeds(worst, now, '0.2.0')).toEqual(['silent', 'waiting', 'not-kept', 'old-version'])
})

test.each([
  ['0.1.9', '0.2.0', true],
  ['0.2.0', '0.2.0', false],
  ['0.10.0', '0.2.0', false],
  ['1.0.0', '0.2.0', false],
  ['test', '0.2.0', false],
])('version %s against %s is older: %s', (app, version, older) => {
  expect(phoneNeeds({ ...well, app }, now, version)).toEqual(older ? ['old-version'] : [])
})

test('a clock set back makes nobody silent for less than no days', () => {
  expect(silentDays({ lastSync: now + day }, now)).toBe(0)
})
