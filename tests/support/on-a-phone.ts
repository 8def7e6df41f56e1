import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { people } from '../contract/api/office.ts'
import type { BarePhone } from './bare-phone.ts'
import { giveTimersBack, takeTimers } from './phone-time.ts'
import { SmallOffice } from './small-office.ts'

/**
 * One small office for all tests of a file, its link calm before each, and for each a new phone of the worker's that
 * has synced once. With `timers` its seconds go by as secondsUntil lets them.
 */
export function onAPhone(give: (office: SmallOffice, phone: BarePhone) => void, { timers = false } = {}): void {
  let office: SmallOffice
  let phone: BarePhone
  beforeAll(async () => {
    office = await SmallOffice.open()
  }, 120_000)
  afterAll(() => office.close())
  beforeEach(async () => {
    office.link.calm()
    phone = await office.phone(people.worker)
    if (timers) takeTimers()
    give(office, phone)
  })
  afterEach(() => {
    phone.kill()
    if (timers) giveTimersBack()
  })
}
