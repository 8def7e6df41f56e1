import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { localDay } from '../../src/domain/day.ts'
import { clockSigns } from '../../src/domain/signs.ts'
import { readCounts } from '../../src/phone/record-book/counts.ts'
import { readMine } from '../../src/phone/record-book/records.ts'
import { readVisitsById } from '../../src/phone/record-book/visits-by-id.ts'
import { people } from '../contract/api/office.ts'
import { aPlace, gridOne } from '../contract/field.ts'
import { SmallOffice } from '../support/small-office.ts'

const day = 86_400_000

let office: SmallOffice
beforeAll(async () => {
  office = await SmallOffice.open()
}, 120_000)
afterAll(() => office.close())
const zone = process.env['TZ']
afterEach(() => {
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
})

const clocks: Record<string, () => number[]> = {
  'stands in 1980': () => Array.from({ length: 6 }, (_, n) => Date.UTC(1980, 0, 6) + n * 60_000),
  'is two years ahead': () => Array.from({ length: 6 }, (_, n) => Date.now() + 2 * 365 * day + n * 60_000),
  'jumps about': () => [0, -400 * day, 3 * day, -1, 700 * day, -46 * 365 * day].map((wrong) => Date.now() + wrong),
}

test.each(Object.entries(clocks))('fault 35: a phone whose clock %s loses nothing, is refused nothing, and keeps the order in which things were done', async (_, times) => {
  const phone = await office.phone(people.worker)
  const saved: string[] = []
  for (const [n, now] of times().entries()) {
    phone.now = () => now
    saved.push((await phone.log(aPlace(gridOne, n + 1))).hash)
    // Now and then it reaches the office in between.
    if (n % 2 === 1) await phone.sync()
  }
  expect(await readCounts(phone.book)).toMatchObject({ waiting: 0, attention: 0 })
  const pulled = await office.lookInside((store) => store.pull([gridOne], new Map(), { places: 100, versions: 100 }))
  const kept = pulled.versions.filter(({ version: { device } }) => device === phone.book.device)
  expect(kept.map(({ hash }) => hash)).toEqual(saved)
  expect(kept.map(({ version: { sequence } }) => sequence)).toEqual([1, 2, 3, 4, 5, 6])
  // What the clock said stays as it was; the office's own receipt stands beside it.
  for (const { version, received } of kept) {
    expect(times().some((now) => Math.abs(now - version.at) < 10_000)).toBe(true)
    expect(Math.abs(received - Date.now())).toBeLessThan(120_000)
  }
  // And the office sees which of them cannot be: all but those whose clock was right, or wrong by little.
  const looked = await readVisitsById(phone.book, kept.map(({ version: { visit } }) => visit))
  const signs = clockSigns(Array.from(looked.values(), ({ visit, author, version, received }) => ({ ...version, visit, author, received, logged: null, place: null, photos: [] })))
  const wrong = kept.filter(({ version: { at }, received }) => at > received + 600_000 || at < received - 366 * day)
  expect(wrong.length).toBeGreaterThanOrEqual(4)
  expect(signs.flatMap(({ visits }) => visits)).toEqual(wrong.map(({ version: { visit } }) => visit))
  const mine = (await readMine(phone.book, 'all')).filter(({ version: { device } }) => device === phone.book.device)
  expect(mine.map(({ hash }) => hash)).toEqual(saved.toReversed())
  expect(new Set(mine.map(({ state }) => state))).toEqual(new Set(['sent']))
}, 60_000)

test('fault 35: a phone set to the zone of Kiritimati logs the day it is in Guangxi', async () => {
  const phone = await office.phone(people.worker)
  const lateEvening = Date.UTC(2026, 10, 29, 15, 30)
  process.env['TZ'] = 'Pacific/Kiritimati'
  expect(new Date(lateEvening).getDate()).toBe(30)
  const { version } = await phone.log(aPlace(gridOne), {}, lateEvening)
  expect(version).toMatchObject({ day: 20261129, zone: 'Asia/Shanghai', at: lateEvening })
  expect(localDay(lateEvening, 'Pacific/Kiritimati')).toBe(20261130)
  expect(await phone.sync()).toBeNull()
  expect(await readCounts(phone.book)).toMatchObject({ waiting: 0, attention: 0 })
}, 60_000)
