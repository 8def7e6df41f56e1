import { expect, test } from 'vitest'
import { readCounts } from '../../src/phone/record-book/counts.ts'
import { readMine } from '../../src/phone/record-book/records.ts'
import { aPlace, gridOne } from '../contract/field.ts'
import type { BarePhone } from '../support/bare-phone.ts'
import { setAsideWhy, storedRows } from '../support/office-store.ts'
import { onAPhone } from '../support/on-a-phone.ts'
import type { SmallOffice } from '../support/small-office.ts'

let office: SmallOffice
let phone: BarePhone
onAPhone((itsOffice, itsPhone) => ([office, phone] = [itsOffice, itsPhone]))

/** Eleven visits wait; the first of them, as it lies in the queue, is spoiled. */
async function withPoison(spoil: (text: string) => string): Promise<{ poison: string; others: string[] }> {
  const visits: string[] = []
  for (let n = 1; n <= 11; n++) {
    visits.push((await phone.log(aPlace(gridOne, n))).visit)
  }
  const { outbox } = phone.book.database
  const first = (await outbox.toCollection().first())!
  await outbox.put({ ...first, text: spoil(first.text) })
  const [poison = '', ...others] = visits
  return { poison, others }
}

const poisons = {
  'has a field that no app of ours writes': (text: string) => text.replace('{', '{"__proto__":{"role":"county"},"extra":1,'),
  'lacks half of its fields': (text: string) => `{"visit":${JSON.stringify((JSON.parse(text) as { visit: string }).visit)}}`,
  'counts minus four leaflets': (text: string) => text.replace('"count":2', '"count":-4'),
}

test.each(Object.entries(poisons))('fault 30: a record first in the queue that %s: the others pass in the same run, and worker and office see it', async (_, spoil) => {
  const before = await office.lookInside((store) => store.counts())
  const { poison, others } = await withPoison(spoil)
  expect(await phone.sync()).toBeNull()
  expect(await storedRows(office.data, others)).toHaveLength(10)
  expect(await readCounts(phone.book)).toMatchObject({ waiting: 0, attention: 1 })
  expect(await readMine(phone.book, 'attention')).toMatchObject([{ visit: poison, why: 'unreadable' }])
  expect(await setAsideWhy(office.data, poison)).toEqual(['unreadable'])
  expect(await office.lookInside((store) => store.counts())).toMatchObject({ visits: before.visits + 10, setAside: before.setAside + 1 })
  // Nothing is lost of it: the phone still shows it, once; another run goes well and sets nothing aside again.
  expect((await readMine(phone.book, 'all')).filter(({ visit }) => visit === poison)).toHaveLength(1)
  expect(await phone.sync()).toBeNull()
  expect(await office.lookInside((store) => store.counts())).toMatchObject({ setAside: before.setAside + 1 })
}, 60_000)

test('fault 30: a record that is no JSON at all is passed over, waits on the phone, and holds up nothing', async () => {
  const { poison, others } = await withPoison(() => '{"visit":')
  expect(await phone.sync()).toMatchObject({ why: 'bad-request' })
  expect(await storedRows(office.data, others)).toHaveLength(10)
  expect(await readCounts(phone.book)).toMatchObject({ waiting: 1 })
  expect(await readMine(phone.book, 'here')).toMatchObject([{ visit: poison }])
}, 60_000)
