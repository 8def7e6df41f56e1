import { expect, test } from 'vitest'
import { keepPhoto } from '../../src/phone/record-book/photos.ts'
import { readCounts } from '../../src/phone/record-book/counts.ts'
import type { PersonCode } from '../../src/protocol/people.ts'
import { people } from '../contract/api/office.ts'
import { aPlace, gridOne } from '../contract/field.ts'
import type { BarePhone } from '../support/bare-phone.ts'
import { Client } from '../support/client.ts'
import { madeUpPhoto } from '../support/made-up-photo.ts'
import { shownPhoto, storedRows } from '../support/office-store.ts'
import { onAPhone } from '../support/on-a-phone.ts'
import type { SmallOffice } from '../support/small-office.ts'

const week = 7 * 86_400_000

let office: SmallOffice
let phone: BarePhone
onAPhone((itsOffice, itsPhone) => ([office, phone] = [itsOffice, itsPhone]))

/** Three weeks of visits, one with a photo, that the phone could not send. */
async function weeksWithoutSignal() {
  office.link.set('cut')
  const visits: string[] = []
  for (let n = 0; n < 21; n++) {
    const now = Date.now() - 3 * week + n * 86_400_000
    visits.push((await phone.log(aPlace(gridOne, 1 + (n % 12)), {}, now)).visit)
  }
  const photo = await keepPhoto(phone.book, madeUpPhoto(50_000))
  visits.push((await phone.log(aPlace(gridOne), { photos: [photo] })).visit)
  expect(await phone.sync()).toMatchObject({ why: 'no-signal' })
  office.link.set('open')
  return { visits, photo }
}

async function newCode(): Promise<string> {
  const desk = new Client(office.server.url)
  desk.takeSession(await office.session(people.supervisor))
  return ((await (await desk.post('/api/people/worker-1/code', {})).json()) as PersonCode).code
}

const ends = {
  'has run out': async () => phone.takeSession(await office.session(people.worker, -3 * week)),
  'was ended by the office': () =>
    office.lookInside(async (store) => {
      await store.switchOff('worker-1', Date.now() - week)
      await store.switchOff('worker-1', null)
    }),
} as const

test.each(Object.entries(ends))('fault 28: a session that %s: three weeks of visits wait untouched and arrive as theirs after signing in', async (_, end) => {
  const { visits, photo } = await weeksWithoutSignal()
  await end()
  for (let tries = 0; tries < 5; tries++) expect(await phone.sync()).toMatchObject({ why: 'not-signed-in' })
  expect(await readCounts(phone.book)).toMatchObject({ waiting: 22, photosWaiting: 1, attention: 0 })
  expect(await storedRows(office.data, visits)).toEqual([])

  // A colleague comes in on the same phone before its owner does: nothing leaves under that name.
  phone.takeSession(await office.session(people.neighbour))
  expect(await phone.sync()).toMatchObject({ why: 'not-signed-in' })
  expect(await readCounts(phone.book)).toMatchObject({ waiting: 22, photosWaiting: 1 })

  expect(await phone.signIn(await newCode())).toMatchObject({ ok: true })
  expect(await phone.sync()).toBeNull()
  expect(await readCounts(phone.book)).toMatchObject({ waiting: 0, photosWaiting: 0, attention: 0 })
  const rows = await office.lookInside((store) => store.versionsOf(['450126104'], visits))
  expect(rows).toHaveLength(visits.length)
  expect(new Set(rows.map(({ author }) => author))).toEqual(new Set(['worker-1']))
  expect(await shownPhoto(office.data, photo.hash)).not.toBeNull()
}, 120_000)
