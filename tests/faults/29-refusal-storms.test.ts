import { expect, test } from 'vitest'
import { readCounts } from '../../src/phone/record-book/counts.ts'
import { readSyncState } from '../../src/phone/sync/status.ts'
import { aPlace, gridOne } from '../contract/field.ts'
import type { BarePhone } from '../support/bare-phone.ts'
import { storedRows } from '../support/office-store.ts'
import { onAPhone } from '../support/on-a-phone.ts'
import { secondsUntil } from '../support/phone-time.ts'
import type { SmallOffice } from '../support/small-office.ts'

const sync = { begins: 'POST /api/sync' }
const anHour = 3_600

let office: SmallOffice
let phone: BarePhone
onAPhone((itsOffice, itsPhone) => ([office, phone] = [itsOffice, itsPhone]), { timers: true })

async function saveSome(count: number): Promise<string[]> {
  const visits: string[] = []
  for (let n = 0; n < count; n++) {
    visits.push((await phone.log(aPlace(gridOne, 1 + (n % 12)))).visit)
  }
  return visits
}
const allSent = async () => (await readCounts(phone.book)).waiting === 0

test.each([
  ['413 of a proxy', { status: 413 }],
  ['429', { status: 429, headers: { 'retry-after': '20' } }],
  ['500 of a proxy', { status: 500 }],
  ['503', { status: 503, headers: { 'retry-after': '2' } }],
])('fault 29: through an hour of %s the phone asks seldom, keeps everything, and sends it all afterwards', async (_, answer) => {
  const visits = await saveSome(24)
  office.link.answerInstead(sync, answer)
  phone.keepInStep()
  const before = office.link.answered
  let seconds = 0
  await secondsUntil(phone, () => seconds >= anHour, { step: 5, each: async () => (seconds += 5) })
  const asked = office.link.answered - before
  expect(asked).toBeGreaterThan(4)
  // Less than once a minute; without backing off it would be thousands.
  expect(asked).toBeLessThanOrEqual(60)
  await secondsUntil(phone, () => readSyncState().phase === 'trouble')
  expect(await readCounts(phone.book)).toMatchObject({ waiting: 24, attention: 0 })

  office.link.answerInstead(sync, null)
  await secondsUntil(phone, allSent, { step: 5, most: 1_800 })
  expect(await storedRows(office.data, visits)).toHaveLength(24)
}, 120_000)

test('fault 29: past a proxy that lets through nothing large everything arrives, in pieces as small as it takes', async () => {
  office.link.answerInstead({ ...sync, over: 2_600 }, { status: 413, body: '<h1>Request Entity Too Large</h1>' })
  const visits = await saveSome(150)
  const before = office.link.answered
  expect(await phone.sync()).toBeNull()
  expect(office.link.answered - before).toBeGreaterThan(0)
  expect(office.link.answered - before).toBeLessThan(20)
  expect(await storedRows(office.data, visits)).toHaveLength(150)
}, 120_000)

test('fault 29: an office that asked to be left alone is not asked before, whatever happens on the phone', async () => {
  office.link.answerInstead(sync, { status: 429, headers: { 'retry-after': '300' } })
  phone.keepInStep()
  const before = office.link.answered
  await secondsUntil(phone, () => office.link.answered === before + 1)
  let seconds = 0
  await secondsUntil(phone, () => seconds >= 290, {
    each: async () => {
      if ((seconds += 1) % 30 === 0) await saveSome(1)
      globalThis.window.dispatchEvent(new Event('online'))
    },
  })
  expect(office.link.answered).toBe(before + 1)
  office.link.answerInstead(sync, null)
  await secondsUntil(phone, allSent, { most: 600 })
}, 120_000)
