import { gzipSync } from 'node:zlib'
import type { Response } from '@playwright/test'
import { FieldDay } from '../support/field-day.ts'
import { limited, type Measure } from './measure.ts'

/** What a phone fetches of JavaScript and CSS before the today screen of its first visit, and what it then keeps. */
export async function firstLoadAndPrecache(): Promise<Measure[]> {
  const day = await FieldDay.begin()
  try {
    const phone = await day.phone()
    const fetched: Response[] = []
    phone.page.on('response', (response) => fetched.push(response))
    await phone.page.addInitScript(noteWhenTodayStands)
    const page = await phone.signInDemo('worker')
    const before = new Set(await page.evaluate(askedForBefore, 'today-stands'))
    const programs = fetched.filter(
      (response) => ['script', 'stylesheet'].includes(response.request().resourceType()) && before.has(response.url()),
    )
    const bodies = await Promise.all(programs.map((response) => response.body()))
    if (bodies.length < 2) throw new Error('the app was not fetched')
    const firstLoad = bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0)

    await page.evaluate(() => navigator.serviceWorker.ready)
    const precache = await page.evaluate(async () => {
      const caches = await Promise.all((await globalThis.caches.keys()).map((name) => globalThis.caches.open(name)))
      const kept = await Promise.all(caches.map((cache) => cache.matchAll()))
      const sizes = await Promise.all(kept.flat().map(async (response) => (await response.blob()).size))
      return sizes.reduce((sum, size) => sum + size, 0)
    })
    if (precache === 0) throw new Error('nothing is kept for a start without signal')
    return [
      limited('first-load', firstLoad, 'bytes gzip', 150_000),
      limited('precache', precache, 'bytes', 1_200_000),
    ]
  } finally {
    await day.end()
  }
}

/** In the page. */
function noteWhenTodayStands(): void {
  const watch = new MutationObserver(() => {
    if (!document.querySelector('[href^="/log?place="]')) return
    watch.disconnect()
    performance.mark('today-stands')
  })
  watch.observe(document, { childList: true, subtree: true })
}

/** In the page: addresses of all that was asked for until then; what the app fetches for later is not waited for. */
function askedForBefore(mark: string): string[] {
  const [stood] = performance.getEntriesByName(mark)
  if (!stood) throw new Error('the today screen never stood')
  return performance.getEntriesByType('resource').flatMap(({ name, startTime }) => (startTime < stood.startTime ? [name] : []))
}
