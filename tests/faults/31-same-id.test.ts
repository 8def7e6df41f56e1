import { afterAll, beforeAll, expect, test } from 'vitest'
import { correctVisit, settleConflict } from '../../src/phone/record-book/correct-visit.ts'
import { visitTo } from '../../src/phone/record-book/for-tests.ts'
import { readVisit } from '../../src/phone/record-book/records.ts'
import { people } from '../contract/api/office.ts'
import { aPlace, aVersion, gridOne } from '../contract/field.ts'
import { aSlip } from '../support/slips.ts'
import { Client } from '../support/client.ts'
import { storedRows } from '../support/office-store.ts'
import { SmallOffice } from '../support/small-office.ts'

let office: SmallOffice
beforeAll(async () => {
  office = await SmallOffice.open()
}, 120_000)
afterAll(() => office.close())

test('fault 31: two phones correct one visit without knowing of each other: both versions stay, both phones show the conflict, deciding ends it', async () => {
  const [one, other] = [await office.phone(people.worker, 'one'), await office.phone(people.worker, 'other')]
  const { visit } = await one.log(aPlace(gridOne))
  await one.sync()
  await other.sync()
  const said = (installs: number) => visitTo(aPlace(gridOne), { installs })
  const first = await correctVisit(one.book, visit, said(2), 'two it was', Date.now())
  const second = await correctVisit(other.book, visit, said(3), 'three it was', Date.now())
  for (const phone of [one, other, one]) expect(await phone.sync()).toBeNull()

  expect(await storedRows(office.data, [visit])).toHaveLength(3)
  for (const { book } of [one, other]) {
    const seen = await readVisit(book, visit)
    expect(seen?.shown).toMatchObject({ state: 'attention', why: 'conflict', hash: second.hash })
    expect(seen?.versions.filter(({ why }) => why === 'conflict').map(({ hash }) => hash)).toEqual(
      expect.arrayContaining([first.hash, second.hash]),
    )
  }

  await settleConflict(one.book, visit, first.hash, Date.now())
  for (const phone of [one, other]) expect(await phone.sync()).toBeNull()
  for (const { book } of [one, other]) {
    const seen = await readVisit(book, visit)
    expect(seen?.shown).toMatchObject({ state: 'sent', version: { installs: 2 } })
    expect(seen?.versions).toHaveLength(4)
  }
}, 60_000)

test('fault 31: one id with two contents, as no app of ours makes it: nothing is overwritten, both stand and contradict each other', async () => {
  const phone = new Client(office.server.url, 'phone-1')
  phone.takeSession(await office.session(people.worker))
  const version = aVersion()
  const other = { ...version, sequence: version.sequence + 1_000, installs: 9 }
  expect((await phone.push([version])).answers).toMatchObject([{ answer: 'stored' }])
  expect((await phone.push([other, version])).answers).toMatchObject([{ answer: 'conflict' }, { answer: 'known' }])
  expect(await storedRows(office.data, [version.visit])).toHaveLength(2)
  const seen = (await phone.pull()).versions.filter(({ version: { visit } }) => visit === version.visit)
  expect(new Map(seen.map(({ standing, version: { installs } }) => [standing, installs]))).toEqual(new Map([['conflict', 1], ['shown', 9]]))

  const slip = aSlip('place-proposed', { place: null, kind: 'household', name: '新房', latitude: 23.2, longitude: 108.8, accuracy: 9, size: 3, note: '' }, { author: 'worker-1', device: 'phone-1' })
  const send = async (content: unknown) =>
    ((await (await phone.post('/api/sync/slips', { device: 'phone-1', cursor: null, slips: [content] })).json()) as { answers: unknown[] }).answers
  expect(await send(slip)).toMatchObject([{ answer: 'stored' }])
  expect(await send({ ...slip, at: slip.at + 1 })).toMatchObject([{ answer: 'set-aside', why: 'other-content' }])
}, 60_000)
