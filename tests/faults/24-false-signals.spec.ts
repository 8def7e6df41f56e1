import { expect } from '@playwright/test'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { me } from '../../src/phone/words/me.ts'
import { readBook } from '../support/book.ts'
import { test } from '../support/field-day.ts'
import { oneDay } from '../support/one-day.ts'
import type { Phone } from '../support/phone.ts'
import { chooseOutcome, save, startLogAt } from '../support/worker-steps.ts'
import { zh } from '../support/words.ts'

/* What a network says of itself is not to be believed. */
const theDay = oneDay()
let phone: Phone
const heardElsewhere: IncomingHttpHeaders[] = []
const elsewhere = createServer((request, response) => {
  heardElsewhere.push(request.headers)
  response.end('<h1>Please log in</h1>')
})

test.beforeAll(async () => {
  await new Promise<void>((resolve) => {
    elsewhere.listen(0, '127.0.0.1', resolve)
  })
  phone = await theDay().phone()
  await phone.moveIn('worker')
})
test.afterAll(() => void elsewhere.close())

async function logAt(name: string): Promise<void> {
  await startLogAt(phone.page, theDay().place(name))
  await chooseOutcome(phone.page, 'met')
  await save(phone.page)
}
const waiting = async () => (await readBook(phone.page)).outbox.length
const sendNow = () => phone.page.getByRole('button', { name: zh(me.sendNow) }).tap()

test('fault 24: no captive portal, whether it answers 200 with a page, sends elsewhere or says 511, takes anything out of the queue or hears who we are elsewhere', async () => {
  const location = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/login`
  const portals = [
    { status: 200, headers: { 'content-type': 'text/html' }, body: '<h1>Please log in</h1>' },
    { status: 302, headers: { location } },
    { status: 307, headers: { location } },
    { status: 511, headers: { 'content-type': 'text/html' }, body: '<h1>Network Authentication Required</h1>' },
  ]
  theDay().link.set('portal')
  await logAt('12组 38号')
  await phone.page.goto('/me')
  for (const portal of portals) {
    theDay().link.portal = portal
    const before = theDay().link.portalled
    await sendNow()
    await expect.poll(() => theDay().link.portalled).toBeGreaterThan(before)
    await expect(phone.page.getByText(zh(me.noSignalNote))).toBeVisible()
    expect(await waiting()).toBe(1)
  }
  expect(heardElsewhere.filter((headers) => headers.cookie !== undefined || headers['x-gridwalk'] !== undefined)).toEqual([])

  theDay().link.set('open')
  await sendNow()
  await expect(phone.page.getByRole('heading', { name: zh(me.allSentTitle) })).toBeVisible()
  expect(await waiting()).toBe(0)
})

test('fault 27: over a connection that stands without a byte the app starts, saves at once, and sends when bytes flow again, without a reload', async () => {
  theDay().link.set('silent')
  await logAt('12组 39号')
  expect(await waiting()).toBe(1)
  await phone.page.goto('/me')
  theDay().link.set('open')
  await sendNow()
  await expect.poll(waiting).toBe(0)
})

test('fault 25: a browser that says it is offline sends all the same, and one that says it is online loses nothing without signal', async () => {
  await phone.page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'onLine', { get: () => !location.search.includes('lies=offline') })
  })
  await phone.page.goto(`/log?place=${theDay().place('12组 40号').id}&lies=offline`)
  expect(await phone.page.evaluate(() => navigator.onLine)).toBe(false)
  await chooseOutcome(phone.page, 'met')
  await save(phone.page)
  await expect.poll(waiting).toBe(0)

  theDay().link.set('cut')
  await logAt('12组 41号')
  expect(await phone.page.evaluate(() => navigator.onLine)).toBe(true)
  expect(await waiting()).toBe(1)
  await phone.page.goto('/me')
  theDay().link.set('open')
  await sendNow()
  await expect.poll(waiting).toBe(0)
})
