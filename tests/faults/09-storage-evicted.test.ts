import { afterAll, beforeAll, expect, test } from 'vitest'
import { lostOf } from '../../src/domain/phones.ts'
import type { PeopleReply } from '../../src/protocol/people.ts'
import { openOffice, people, type Office } from '../contract/api/office.ts'
import { aVersion } from '../contract/field.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const phonesOfTheWorker = async () => {
  const reply = await (await office.as(people.supervisor)).ask({ method: 'GET', url: '/api/people' })
  return reply.json<PeopleReply>().people.find(({ account }) => account.id === 'worker-1')?.devices ?? []
}

test('fault 09: a phone whose storage was cleared with unsent visits comes back under another name, and the office is told how many may be lost', async () => {
  const before = await office.as(people.worker)
  const sent = [aVersion(), aVersion()]
  // Five wait; two of them are answered by name, and wait no more whatever becomes of the phone.
  await before.sync({ device: 'phone-1', versions: sent, report: { waiting: 5, persisted: false } })
  expect(await phonesOfTheWorker()).toMatchObject([{ device: 'phone-1', waiting: 3 }])
  expect(lostOf(await phonesOfTheWorker())).toBe(0)
  office.clock.now += 3_600_000
  const anew = await (await office.as(people.worker)).sync({ device: 'phone-2' })
  expect(anew).toMatchObject({ fresh: true, answers: [] })
  expect(anew.versions.map(({ version }) => version.visit).sort()).toEqual(sent.map(({ visit }) => visit).sort())
  expect(lostOf(await phonesOfTheWorker())).toBe(3)
  // It was only in a drawer: what it brings is not lost.
  office.clock.now += 3_600_000
  await before.sync({ device: 'phone-1', versions: [aVersion()], report: { waiting: 1, persisted: false } })
  expect(lostOf(await phonesOfTheWorker())).toBe(0)
})
