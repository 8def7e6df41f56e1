import { expect, test } from 'vitest'
import type { PhotoRef } from '../../src/domain/visit.ts'
import { keepPhoto } from '../../src/phone/record-book/photos.ts'
import { readCounts } from '../../src/phone/record-book/counts.ts'
import { aPlace, gridOne } from '../contract/field.ts'
import type { BarePhone } from '../support/bare-phone.ts'
import { madeUpPhoto } from '../support/made-up-photo.ts'
import { shownPhoto, storedRows } from '../support/office-store.ts'
import { onAPhone } from '../support/on-a-phone.ts'
import { secondsUntil } from '../support/phone-time.ts'
import { seededRandom } from '../support/seeded-random.ts'
import type { SmallOffice } from '../support/small-office.ts'

let office: SmallOffice
let phone: BarePhone
onAPhone((itsOffice, itsPhone) => ([office, phone] = [itsOffice, itsPhone]), { timers: true })

const save = async (n: number, photos: readonly PhotoRef[] = []) => (await phone.log(aPlace(gridOne, 1 + (n % 12)), { photos })).visit

test('fault 26: with signal on and off every second, at any moment of a run, the queue reaches zero and each visit stands once', async () => {
  const random = seededRandom()
  const visits: string[] = []
  for (let n = 0; n < 40; n++) visits.push(await save(n))
  const photo = await keepPhoto(phone.book, madeUpPhoto(80_000))
  visits.push(await save(40, [photo]))
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
