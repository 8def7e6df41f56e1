import { expect } from '@playwright/test'
import { lostOf } from '../../src/domain/phones.ts'
import type { PeopleReply } from '../../src/protocol/people.ts'
import { readBook } from '../support/book.ts'
import { Client } from '../support/client.ts'
import { test } from '../support/field-day.ts'

test('fault 09: after its storage was cleared the app starts clean, and the office is told what may be lost', async ({ day }) => {
  const phone = await day.phone()
  const page = await phone.signInDemo('worker')
  const device = (await readBook(page)).facts['device'] as string
  expect(device).toEqual(expect.any(String))
  // What it last said of itself, before everything on it went.
  day.link.set('cut')
  const last = new Client(day.server.url, device)
  await last.signIn('/api/demo/sign-in', { identity: 'worker' })
  await last.sync({ report: { waiting: 3, persisted: false } })
  const session = await phone.context.newCDPSession(page)
  const { origin } = new URL(page.url())
  await page.goto('about:blank')
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' })
  day.link.set('open')
  const anew = await phone.signInDemo('worker')
  expect((await readBook(anew)).outbox).toEqual([])

  const reply = (await (await (await day.client('supervisor')).fetch('/api/people')).json()) as PeopleReply
  expect(lostOf(reply.people.find(({ account }) => account.id === day.seen.account.id)?.devices ?? [])).toBe(3)
})
