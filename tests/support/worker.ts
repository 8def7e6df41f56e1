import { expect, type Page } from '@playwright/test'
import type { Place } from '../../src/domain/place.ts'
import type { VisitVersion } from '../../src/domain/visit.ts'
import type { Client } from './client.ts'
import type { FieldDay } from './field-day.ts'
import type { Phone, PhoneSettings } from './phone.ts'

/** The demo worker's grid as the office sees it before the day begins, with one place of each kind to go to. */
export async function gridOf(client: Client) {
  const seen = await client.pull()
  const named = (name: string) => {
    const place = seen.places.find((each) => each.name.startsWith(name))
    if (!place) throw new Error(`${name} is not in the demo`)
    return place
  }
  return { ...seen, door: named('12组 37号'), hamlet: named('12组 平坪屯'), school: named('民范小学') }
}

/** A worker's phone in front of a place, signed in, with the app and the grid on it. */
export async function phoneAt(day: FieldDay, place: Place, settings: Partial<PhoneSettings> = {}): Promise<Phone> {
  const { latitude, longitude } = place
  const phone = await day.phone({ ...settings, standpoint: { latitude, longitude, accuracy: 8 } })
  const page = await phone.signInDemo('worker')
  await controlled(page)
  return phone
}

/** The app can start without a network from here on. */
export async function controlled(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
}

/** Opens the log screen at a place; resolves when its form is there. */
export async function openLog(page: Page, place: Place): Promise<void> {
  await page.goto(`/log?place=${place.id}`)
  await expect(page.getByText(place.name, { exact: true }).first()).toBeVisible()
}

export async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: '保存到本机' }).tap()
  await expect(page.getByRole('heading', { name: '存好了' })).toBeVisible()
}

export async function logDoor(page: Page, place: Place): Promise<void> {
  await openLog(page, place)
  await page.getByRole('radio', { name: '已见面' }).check({ force: true })
  await save(page)
}

/** A photograph as a camera gives it: a JPEG with real content, larger than what the phone keeps. */
export async function photograph(page: Page): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  return { name: 'door.jpg', mimeType: 'image/jpeg', buffer: await page.screenshot({ type: 'jpeg', quality: 95, fullPage: true }) }
}

/** Versions of `seen` at a place by hash that were not there `before`. */
export function newAt(seen: readonly { version: VisitVersion; hash: string }[], before: readonly { hash: string }[]) {
  const old = new Set(before.map((each) => each.hash))
  return seen.filter((each) => !old.has(each.hash))
}
