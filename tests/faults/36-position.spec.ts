import { expect } from '@playwright/test'
import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { distanceMetres, type Point } from '../../src/domain/place.ts'
import type { Position } from '../../src/domain/visit.ts'
import { placeWords } from '../../src/phone/words/log-visit.ts'
import { map as mapWords } from '../../src/phone/words/map.ts'
import { readBook } from '../support/book.ts'
import { test } from '../support/field-day.ts'
import { oneDay } from '../support/one-day.ts'
import type { Phone } from '../support/phone.ts'
import { chooseOutcome, save, startLogAt } from '../support/worker-steps.ts'
import { holding, zh } from '../support/words.ts'

/** A spot in 深圳, measured on a map service that shifts (test data of the eviltransform project). */
const wgs84: Point = { latitude: 22.543847, longitude: 113.912316 }
const gcj02: Point = { latitude: 22.540796131694766, longitude: 113.9171764808363 }

const theDay = oneDay()
let phone: Phone
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mM0b/hfDwAEgQH4kJvqtgAAAABJRU5ErkJggg==', 'base64')
const tiles = createServer((_request, response) => response.setHeader('content-type', 'image/png').end(png))

test.beforeAll(async () => {
  await new Promise<void>((resolve) => {
    tiles.listen(0, '127.0.0.1', resolve)
  })
  const url = `http://localhost:${(tiles.address() as AddressInfo).port}/{z}/{x}/{y}.png`
  const layer = { id: 'shifted', name: '偏移的底图', url, coordinates: 'gcj02', maxZoom: 18, attribution: '试' }
  const { data, server } = theDay()
  await writeFile(join(data, 'office.json'), JSON.stringify({ layers: [layer] }))
  await server.kill()
  await server.start()
  phone = await theDay().phone()
  await phone.signInDemo('worker')
})
test.afterAll(() => void tiles.close())

/** Logs a met household and tells what was kept of the position. */
async function logAt(name: string, ready: () => Promise<unknown> = async () => undefined): Promise<Position | null> {
  const place = theDay().place(name)
  await startLogAt(phone.page, place)
  await ready()
  await chooseOutcome(phone.page, 'met')
  await save(phone.page)
  return lastPositionAt(place.id)
}

async function lastPositionAt(place: string): Promise<Position | null> {
  const there = (await readBook(phone.page)).versions.filter(({ version }) => version.place === place)
  return there.map(({ version }) => version).toSorted((a, b) => a.at - b.at).at(-1)?.position ?? null
}

test('fault 36: with a position of three kilometres, without leave to ask, and with a phone that never answers, saving does not wait', async () => {
  await phone.context.setGeolocation({ ...wgs84, accuracy: 3_000 })
  expect(await logAt('12组 38号', () => phone.page.getByText(holding('误差 3.0 公里')).first().waitFor())).toMatchObject({ accuracy: 3_000 })

  await phone.page.addInitScript(() => {
    // Neither an answer nor an error, as some phones do indoors.
    if (location.search.includes('never')) Geolocation.prototype.getCurrentPosition = () => undefined
  })
  await phone.page.goto(`/log?place=${theDay().place('12组 39号').id}&never`)
  await phone.page.getByText(zh(placeWords.asking)).first().waitFor()
  await chooseOutcome(phone.page, 'met')
  await save(phone.page)
  expect(await lastPositionAt(theDay().place('12组 39号').id)).toBeNull()

  await phone.context.clearPermissions()
  expect(await logAt('12组 40号', () => phone.page.getByText(zh(placeWords.unknown)).first().waitFor())).toBeNull()
  await phone.context.grantPermissions(['geolocation'])
})

test('fault 36: on a base layer in GCJ-02 one stands within 10 m of the measured control point', async () => {
  await phone.context.setGeolocation({ ...wgs84, accuracy: 12 })
  const page = await phone.open('/map')
  await page.getByRole('button', { name: zh(mapWords.key) }).tap()
  await page.getByRole('radio', { name: '偏移的底图' }).locator('..').tap()
  await page.getByRole('button', { name: zh(mapWords.close) }).first().tap()
  await page.getByRole('button', { name: zh(mapWords.whereAmI) }).tap()
  await page.locator('.leaflet-marker-icon').waitFor({ state: 'attached' })
  // Where the marker stands on the tiles that lie beneath it, once the map has come to rest there. All looked at in one
  // moment: tiles come and go.
  const standsOn = () =>
    page.evaluate(() => {
      const marker = document.querySelector('.leaflet-marker-icon')?.getBoundingClientRect()
      for (const tile of document.querySelectorAll<HTMLImageElement>('img.leaflet-tile')) {
        const box = tile.getBoundingClientRect()
        if (!marker || marker.x < box.x || marker.y < box.y || marker.x > box.right || marker.y > box.bottom) continue
        return { src: tile.src, right: (marker.x - box.x) / box.width, down: (marker.y - box.y) / box.height }
      }
      return null
    })
  await expect
    .poll(async () => {
      const found = await standsOn()
      const [, z = 0, x = 0, y = 0] = (/(\d+)\/(\d+)\/(\d+)\.png/.exec(found?.src ?? '') ?? []).map(Number)
      return found ? distanceMetres(toPoint((x + found.right) / 2 ** z, (y + found.down) / 2 ** z), gcj02) : Infinity
    })
    .toBeLessThan(10)
})

/** Of web mercator, the whole world from 0 to 1. */
function toPoint(x: number, y: number): Point {
  return { latitude: (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI, longitude: x * 360 - 180 }
}
