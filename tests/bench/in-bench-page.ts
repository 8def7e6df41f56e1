import type { Page } from '@playwright/test'
import { rm } from 'node:fs/promises'
import { temporaryFolder } from '../support/demo-data.ts'
import { Phone } from '../support/phone.ts'
import { buildPage, addressOf } from './build-page.ts'

/** Runs some work in the page of the bench, on a phone with a quarter of this machine's speed. */
export async function inBenchPage<T>(work: (page: Page) => Promise<T>): Promise<T> {
  const server = await buildPage('page', false)
  const profile = await temporaryFolder()
  const phone = await Phone.start({ url: addressOf(server), profile, standpoint: { latitude: 23.2206, longitude: 108.8046 } })
  try {
    const page = await phone.open()
    await page.waitForFunction(() => 'bench' in globalThis)
    await phone.throttle(4)
    return await work(page)
  } finally {
    await phone.close()
    await server.close()
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}
