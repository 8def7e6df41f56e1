import { expect, type Page } from '@playwright/test'
import sharp from 'sharp'
import { map as words } from '../../src/phone/words/map.ts'
import { marks } from '../../src/phone/words/ui.ts'
import { test } from '../support/field-day.ts'
import { holding, zh } from '../support/words.ts'

test('the map is painted alike in browsers that have no canvas out of sight, and anew when something is left out', async ({ day }) => {
  const phone = await day.phone()
  const page = await phone.signInDemo('worker')
  await phone.open('/map')
  const painted = await settled(page)
  expect(inked(painted)).toBeGreaterThan(0.02)

  const never = page.getByRole('group', { name: zh(words.legend) }).getByRole('button', { name: holding(zh(marks.never)) })
  await never.tap()
  await expect.poll(async () => unlike(painted, await picture(page)), { timeout: 20_000 }).toBeGreaterThan(0.001)
  await never.tap()
  await expect.poll(async () => unlike(painted, await picture(page)), { timeout: 20_000 }).toBeLessThan(0.0005)

  await phone.context.addInitScript(() => Reflect.deleteProperty(globalThis, 'OffscreenCanvas'))
  await phone.open('/map')
  expect(await page.evaluate(() => 'OffscreenCanvas' in globalThis)).toBe(false)
  expect(unlike(painted, await settled(page))).toBeLessThan(0.005)
})

test('in large text nothing that the map begins with lies under its tools', async ({ day }) => {
  const phone = await day.phone()
  const page = await phone.signInDemo('worker')
  await phone.open('/me')
  await page.getByText('大字').tap()
  await phone.open('/map')
  expect(inked(await settled(page))).toBeGreaterThan(0.02)
  const buttons = [words.key, words.whereAmI].map((name) => page.getByRole('button', { name: zh(name) }))
  const [first, last] = await Promise.all(buttons.map((button) => button.boundingBox()))
  if (!first || !last) throw new Error('the map has no tools')
  await page.getByRole('button').evaluateAll((all) => all.forEach((button) => (button.style.visibility = 'hidden')))
  const clip = { x: first.x, y: first.y, width: first.width, height: last.y + last.height - first.y }
  // The crosses of the paper are thin and pale.
  expect(inked(await raw(await page.screenshot({ clip })))).toBeLessThan(0.003)
})

/** The middle of the map, where nothing lies over it. */
async function picture(page: Page): Promise<Buffer> {
  await expect(page.getByRole('application', { name: zh(words.canvas) }).locator('canvas.leaflet-tile-loaded').first()).toBeVisible()
  return raw(await page.screenshot({ clip: { x: 30, y: 160, width: 250, height: 320 } }))
}

function raw(png: Buffer): Promise<Buffer> {
  return sharp(png).removeAlpha().raw().toBuffer()
}

/** Two looks at it, a while apart, that are the same. */
async function settled(page: Page): Promise<Buffer> {
  let before = await picture(page)
  await expect
    .poll(async () => {
      const last = before
      before = await picture(page)
      return inked(before) > 0.02 && before.equals(last)
    }, { intervals: [500] })
    .toBe(true)
  return before
}

/** The part of the pixels that are not as the paper in the first corner. */
function inked(pixels: Buffer): number {
  return share(pixels, (at) => differ(pixels, at, pixels, 0))
}

function unlike(a: Buffer, b: Buffer): number {
  return share(a, (at) => differ(a, at, b, at))
}

function share(pixels: Buffer, is: (at: number) => boolean): number {
  let count = 0
  for (let at = 0; at < pixels.length; at += 3) count += Number(is(at))
  return count / (pixels.length / 3)
}

/** Edges of letters may come out a little lighter or darker. */
function differ(a: Buffer, at: number, b: Buffer, other: number): boolean {
  return [0, 1, 2].some((channel) => Math.abs((a[at + channel] ?? 0) - (b[other + channel] ?? 0)) > 48)
}
