import type { Page } from '@playwright/test'
import { rm } from 'node:fs/promises'
import { temporaryFolder } from '../support/demo-data.ts'
import { Phone } from '../support/phone.ts'
import { buildPage, addressOf } from './build-page.ts'

interface Wanted<T> {
  readonly page: 'page' | 'county'
  /** Done with all of this machine's speed. */
  readonly prepare?: (page: Page) => Promise<void>
  /** Done with a quarter of it, as on a cheap phone. */
  readonly work: (page: Page) => Promise<T>
}

/** Runs some work in a page of the bench, on a phone. */
export async function inBenchPage<T>({ page: name, prepare, work }: Wanted<T>): Promise<T> {
  const server = await buildPage(name, false)
  const profile = await temporaryFolder()
  const phone = await Phone.start({ url: addressOf(server), profile, standpoint: { latitude: 23.2206, longitude: 108.8046 } })
  try {
    const page = await phone.open()
    await page.waitForFunction((made) => made in globalThis, name === 'page' ? 'bench' : name)
    await prepare?.(page)
    await phone.throttle(4)
    return await work(page)
  } finally {
    await phone.close()
    await server.close()
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}
