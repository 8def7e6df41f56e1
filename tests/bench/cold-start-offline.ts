import type { Page } from '@playwright/test'
import { rm } from 'node:fs/promises'
import { temporaryFolder } from '../support/demo-data.ts'
import { FieldDay } from '../support/field-day.ts'
import { Phone } from '../support/phone.ts'
import { addressOf, buildPage } from './build-page.ts'
import { compared, median, type Measure } from './measure.ts'

const rounds = 9

/** From the tap on the icon to a usable today screen, server dead, against an empty React page with the same service worker. */
export async function coldStartOffline(): Promise<Measure[]> {
  const day = await FieldDay.begin()
  const server = await buildPage('empty', true)
  const profile = await temporaryFolder()
  const empty = await Phone.start({ url: addressOf(server), profile, standpoint: { latitude: 23.2206, longitude: 108.8046 } })
  const app = await day.phone()
  try {
    await keepEverything(await app.signInDemo('worker'))
    await keepEverything(await empty.open())
    await day.server.kill()
    day.link.set('cut')
    await server.close()

    const appTimes: number[] = []
    const emptyTimes: number[] = []
    for (let round = 0; round < rounds; round++) {
      appTimes.push(await startTime(app, '[href^="/log?place="]'))
      emptyTimes.push(await startTime(empty, 'h1'))
    }
    const value = median(appTimes)
    return [compared({ name: 'cold-start-offline', unit: 'ms', value, baseline: median(emptyTimes), budget: 1.5 })]
  } finally {
    await empty.close()
    await day.end()
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function keepEverything(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
}

/** Milliseconds from the start of the navigation until the element stands, in a new tab. */
async function startTime(phone: Phone, selector: string): Promise<number> {
  const before = phone.page
  const page = await phone.context.newPage()
  await before.close()
  await phone.throttle(4)
  await page.goto('/', { waitUntil: 'commit' })
  const time = await page.waitForFunction(
    (wanted) => (document.querySelector(wanted) ? performance.now() : null),
    selector,
    { polling: 'raf' },
  )
  // A page that is slowed down keeps a processor busy even when it rests, and would be in the way of the other phone.
  await phone.throttle(1)
  return Number(await time.jsonValue())
}
