import { expect, test } from 'vitest'
import { readCounts } from '../../src/phone/record-book/counts.ts'
import { office as liveOffice } from '../../src/phone/sync/office.ts'
import { readSyncState } from '../../src/phone/sync/status.ts'
import { aPlace, gridOne } from '../contract/field.ts'
import type { BarePhone } from '../support/bare-phone.ts'
import { storedRows } from '../support/office-store.ts'
import { onAPhone } from '../support/on-a-phone.ts'
import { secondsUntil } from '../support/phone-time.ts'
import type { SmallOffice } from '../support/small-office.ts'

let office: SmallOffice
let phone: BarePhone
onAPhone((itsOffice, itsPhone) => ([office, phone] = [itsOffice, itsPhone]), { timers: true })

const save = async () => (await phone.log(aPlace(gridOne))).visit
const allSent = async () => (await readCounts(phone.book)).waiting === 0

test('fault 27: connected but without a byte, a run gives up within half a minute, and the next one succeeds without a reload', async () => {
  phone.keepInStep()
  await secondsUntil(phone, () => readSyncState().phase === 'idle')
  office.link.set('silent')
  const visit = await save()
  const hangs = () => office.link.state === 'silent'
  expect(await secondsUntil(phone, () => readSyncState().phase === 'no-signal', { hangs })).toBeLessThanOrEqual(30)
  expect(await readCounts(phone.book)).toMatchObject({ waiting: 1 })
  // It goes on trying by itself, and each try ends.
  const before = phone.asked
  await secondsUntil(phone, () => phone.asked >= before + 3, { hangs })
  office.link.set('open')
  await secondsUntil(phone, allSent, { most: 1_800 })
  expect(await storedRows(office.data, [visit])).toHaveLength(1)
}, 120_000)

test.each([
  ['from its beginning', 0],
  ['after it had got on well', 1],
])('fault 27: a run that is stuck %s is given up by the watchdog, and what waits is sent by the next', async (_, stuckAt) => {
  let call = 0
  let stuck = false
  const once = {
    ...liveOffice,
    sync(body: string) {
      if (call++ !== stuckAt) return liveOffice.sync(body)
      stuck = true
      return new Promise<never>(() => undefined)
    },
  }
  // More than one request carries, so that there is a second one.
  for (let n = 0; n < 210; n++) await save()
  phone.keepInStep(once)
  await secondsUntil(phone, () => stuck)
  const visit = await save()
  await secondsUntil(phone, allSent, { most: 600 })
  expect(await storedRows(office.data, [visit])).toHaveLength(1)
}, 120_000)
