import { afterEach, beforeEach, expect, test } from 'vitest'
import { readCounts } from '../../src/phone/record-book/counts.ts'
import { readMine } from '../../src/phone/record-book/records.ts'
import { people } from '../contract/api/office.ts'
import { aPlace, gridOne } from '../contract/field.ts'
import { storedRows } from '../support/office-store.ts'
import { seededRandom } from '../support/seeded-random.ts'
import { SmallOffice } from '../support/small-office.ts'

const sync = { begins: 'POST /api/sync ' }

let office: SmallOffice
beforeEach(async () => {
  office = await SmallOffice.open()
}, 60_000)
afterEach(() => office.close())

test('fault 21: visits whose answer was lost, whole or in its middle, are sent again and stand at the office once, twenty times', async () => {
  const random = seededRandom()
  const phone = await office.phone(people.worker)
  const visits: string[] = []
  for (let round = 0; round < 20; round++) {
    for (let n = 0; n < random.whole(1, 3); n++) {
      const place = aPlace(gridOne, random.whole(1, 12))
      visits.push((await phone.log(place)).visit)
    }
    if (random.next() < 0.5) office.link.swallowReplies(sync)
    else office.link.cutReplyAfter(sync, random.whole(1, 400))
    expect(await phone.sync()).toMatchObject({ why: 'no-signal' })
    expect(await readCounts(phone.book)).not.toMatchObject({ waiting: 0 })
    expect(await storedRows(office.data, visits)).toHaveLength(visits.length)
    expect(await phone.sync()).toBeNull()
    expect(await readCounts(phone.book)).toMatchObject({ waiting: 0, attention: 0 })
  }
  expect(await storedRows(office.data, visits)).toHaveLength(visits.length)
  expect(new Set((await readMine(phone.book, 'all')).map(({ state }) => state))).toEqual(new Set(['sent']))
}, 120_000)
