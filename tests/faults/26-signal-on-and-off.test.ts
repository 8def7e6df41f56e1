import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { visitTo } from '../../src/phone/record-book/for-tests.ts'
import { keepPhoto } from '../../src/phone/record-book/photos.ts'
import { readCounts } from '../../src/phone/record-book/counts.ts'
import { saveVisit } from '../../src/phone/record-book/save-visit.ts'
import { people } from '../contract/api/office.ts'
import { aPlace, gridOne } from '../contract/field.ts'
import type { BarePhone } from '../support/bare-phone.ts'
import { madeUpPhoto } from '../support/made-up-photo.ts'
import { shownPhoto, storedRows } from '../support/office-store.ts'
import { giveTimersBack, secondsUntil, takeTimers } from '../support/phone-time.ts'
import { seededRandom } from '../support/seeded-random.ts'
import { SmallOffice } from '../support/small-office.ts'

let office: SmallOffice
let phone: BarePhone
beforeAll(async () => {
  office = await SmallOffice.open()
}, 120_000)
afterAll(() => office.close())
beforeEach(async () => {
  office.link.calm()
  phone = await office.phone(people.worker)
  takeTimers()
})
afterEach(() => {
  phone.kill()
  giveTimersBack()
})

const save = async (n: number, photos: Parameters<typeof visitTo>[1] = {}) =>
  (await saveVisit(phone.book, visitTo(aPlace(gridOne, 1 + (n % 12)), photos), { position: null, now: Date.now() })).visit

test('fault 26: with signal on and off every second, at any moment of a run, the queue reaches zero and each visit stands once', async () => {
  const random = seededRandom()
  const visits: string[] = []
  for (let n = 0; n < 40; n++) visits.push(await save(n))
  const photo = await keepPhoto(phone.book, madeUpPhoto(80_000))
  visits.push(await save(40, { photos: [photo] }))
  phone.keepInStep()
  const everySecond = async () => {
    for (let turns = random.whole(0, 30); turns > 0; turns--) await new Promise((resolve) => setImmediate(resolve))
    office.link.set(office.link.state === 'open' ? 'cut' : 'open')
    if (office.link.state === 'open') globalThis.window.dispatchEvent(new Event('online'))
  }
  const empty = async () => {
    const { waiting, photosWaiting } = await readCounts(phone.book)
    return waiting + photosWaiting === 0
  }
  await secondsUntil(phone, empty, { each: everySecond })
  expect(await storedRows(office.data, visits)).toHaveLength(visits.length)
  expect(await shownPhoto(office.data, photo.hash)).not.toBeNull()
}, 120_000)
