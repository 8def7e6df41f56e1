import { expect, type Page } from '@playwright/test'
import { readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { app } from '../../src/phone/words/app.ts'
import { frame } from '../../src/phone/words/frame.ts'
import { updateOffer } from '../../src/phone/words/update-offer.ts'
import { logVisit, noteWords } from '../../src/phone/words/log-visit.ts'
import { map } from '../../src/phone/words/map.ts'
import { outcomeWords } from '../../src/phone/words/visits.ts'
import { readBook } from '../support/book.ts'
import { FieldDay, test } from '../support/field-day.ts'
import { copyOfBuild, keptFiles, release, versionsOn } from '../support/next-version.ts'
import { storedRows } from '../support/office-store.ts'
import { oneDay } from '../support/one-day.ts'
import type { Phone } from '../support/phone.ts'
import { buildFolder } from '../support/server.ts'
import { zh } from '../support/words.ts'
import { chooseOutcome, save, savedVisit, startLogAt } from '../support/worker-steps.ts'

let build: string
const theDay = oneDay(async () => {
  build = await copyOfBuild()
  return FieldDay.begin({ build })
})
let phone: Phone
let page: Page
test.afterAll(() => rm(build, { recursive: true }))

const version = (of: Page) => of.locator(versionsOn).count()
const note = (of: Page) => of.getByRole('textbox', { name: zh(noteWords.label) })
const offer = (of: Page) => of.getByRole('complementary', { name: zh(updateOffer.title) })
const partOf = async (name: RegExp) => {
  const folder = join(build, 'phone', 'assets')
  const [part] = (await readdir(folder)).filter((each) => name.test(each))
  return join(folder, part as string)
}

/** Asks for a new version, and tells what has become of it: `installed` and waiting, or `redundant`. */
function lookForVersion(of: Page): Promise<ServiceWorkerState> {
  return of.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    await registration.update()
    const worker = registration.installing ?? registration.waiting
    if (!worker) throw new Error('there is no new version')
    return new Promise<ServiceWorkerState>((resolve) => {
      const look = () => ['installed', 'redundant'].includes(worker.state) && resolve(worker.state)
      worker.addEventListener('statechange', look)
      look()
    })
  })
}

test('fault 15: every file that a phone is to keep is in the build and is served', async () => {
  const files = keptFiles(await readFile(join(buildFolder, 'phone', 'service-worker.js'), 'utf8'))
  expect(files.length).toBeGreaterThan(50)
  for (const file of files) {
    const reply = await fetch(`${theDay().server.url}/${file}`)
    const type = reply.headers.get('content-type') ?? ''
    expect([file, reply.status, type.includes('text/html')]).toEqual([file, 200, file.endsWith('.html')])
    expect((await reply.arrayBuffer()).byteLength, file).toBeGreaterThan(0)
  }
})

test('fault 15: a version of which one file is missing never takes over, and the old one goes on without signal', async () => {
  phone = await theDay().phone()
  page = await phone.moveIn('worker')
  await release(build)
  const part = await partOf(/^records-.*[.]js$/)
  await rename(part, `${part}.away`)
  expect(await lookForVersion(page)).toBe('redundant')
  theDay().link.set('cut')
  page = await phone.open('/records')
  await expect(page.getByRole('heading', { level: 1, name: zh(frame.records) })).toBeVisible()
  await expect(page.getByRole('heading', { name: zh(app.brokenTitle) })).toHaveCount(0)
  await expect(offer(page)).toHaveCount(0)
  expect(await version(page)).toBe(0)
  theDay().link.set('open')
  await rename(`${part}.away`, part)
})

test('fault 12: a new version is offered, waits as long as one likes, and takes over without losing what was typed or what waits', async () => {
  // The app itself comes through; nothing that it says to the office does.
  await phone.context.route('**/api/**', (route) => route.abort())
  await startLogAt(page, theDay().place('12组 37号'))
  await chooseOutcome(page, 'met')
  await save(page)
  const visit = savedVisit(page)

  await test.step('offered, and put off', async () => {
    expect(await lookForVersion(page)).toBe('installed')
    page = await phone.open('/records')
    await expect(offer(page)).toBeVisible()
    await page.getByRole('button', { name: zh(updateOffer.later) }).tap()
    await expect(offer(page)).toHaveCount(0)
    page = await phone.open('/map')
    expect(await version(page)).toBe(0)
  })
  await test.step('nothing is loaded again while a form is half filled', async () => {
    await startLogAt(page, theDay().place('12组 38号'))
    await expect(offer(page)).toHaveCount(0)
    await chooseOutcome(page, 'met')
    await note(page).fill('下回带一张横幅')
    await page.evaluate(() => navigator.serviceWorker.ready.then((registration) => registration.update()))
    await expect(note(page)).toHaveValue('下回带一张横幅')
    expect(await version(page)).toBe(0)
  })
  await test.step('taken with a form half filled and a visit waiting', async () => {
    page = await phone.open('/')
    await page.getByRole('button', { name: zh(updateOffer.apply) }).tap()
    await expect.poll(() => version(page).catch(() => 0)).toBe(1)
    // As a person does, who sees the screen before tapping on.
    await page.getByRole('main').getByRole('region').first().waitFor()
    page = await phone.open('/log')
    await expect(note(page)).toHaveValue('下回带一张横幅')
    await expect(page.getByRole('radio', { name: zh(outcomeWords.met) })).toBeChecked()
    expect((await readBook(page)).outbox).toHaveLength(1)
    await save(page)
  })
  await phone.context.unroute('**/api/**')
  page = await phone.open()
  await expect.poll(async () => (await readBook(page)).outbox, { timeout: 60_000 }).toEqual([])
  const { versions } = await readBook(page)
  const kept = versions.filter(({ version: each }) => each.note === '下回带一张横幅')
  expect(kept).toHaveLength(1)
  expect(await storedRows(theDay().data, [visit, kept[0]?.version.visit ?? ''])).toHaveLength(2)
})

test('fault 13: an old window that asks for a part that a deploy took away is loaded again once, with its form', async () => {
  await page.getByRole('link', { name: zh(frame.log), exact: true }).first().tap()
  await chooseOutcome(page, 'absent')
  await note(page).fill('院门锁着')
  await release(build)
  const other = await phone.context.newPage()
  await other.goto('/')
  expect(await lookForVersion(other)).toBe('installed')
  await other.getByRole('button', { name: zh(updateOffer.apply) }).tap()
  await expect.poll(() => version(other).catch(() => 0)).toBe(2)
  await other.close()
  // A part that the browser happens to hold would serve once more.
  const session = await phone.context.newCDPSession(page)
  await session.send('Network.clearBrowserCache')

  let loads = 0
  page.on('load', () => (loads += 1))
  await expect(note(page)).toHaveValue('院门锁着')
  await page.getByRole('button', { name: zh(logVisit.close) }).tap()
  await page.getByRole('link', { name: zh(frame.map), exact: true }).first().tap()
  await expect(page.getByRole('heading', { level: 1, name: zh(map.title) })).toBeVisible()
  expect(loads).toBe(1)
  expect(await version(page)).toBe(2)
  theDay().link.set('cut')
  page = await phone.open('/log')
  await expect(note(page)).toHaveValue('院门锁着')
  theDay().link.set('open')
})

test('fault 13: a part that is missing for good leads to a page that says so, and to a new try only for another version, never round and round', async () => {
  page = await phone.open()
  const session = await phone.context.newCDPSession(page)
  let loads = 0
  page.on('load', () => (loads += 1))
  const missMe = async () => {
    await page.evaluate(async () => {
      sessionStorage.clear()
      for (const name of await caches.keys()) {
        const cache = await caches.open(name)
        for (const request of await cache.keys()) if (/[/]me-[^/]+[.]js/.test(request.url)) await cache.delete(request)
      }
    })
    await session.send('Network.clearBrowserCache')
    loads = 0
    await page.getByRole('link', { name: zh(frame.me), exact: true }).first().tap()
    await expect(page.getByRole('heading', { name: zh(app.brokenTitle) })).toBeVisible()
  }
  await rm(await partOf(/^me-.*[.]js$/))
  await missMe()
  await expect(page.getByText(zh(app.brokenNote))).toBeVisible()
  expect(loads).toBe(0)

  await release(build)
  page = await phone.open()
  await missMe()
  await expect.poll(() => loads).toBe(1)
  await expect(page.getByText(zh(app.brokenNote))).toBeVisible()
})
