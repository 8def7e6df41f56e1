import type { Page } from '@playwright/test'
import type { Role } from '../../src/domain/people.ts'
import { test } from '../support/field-day.ts'

const sizes = [
  { width: 360, height: 740 },
  { width: 412, height: 915 },
  { width: 1440, height: 900 },
] as const
const looks = ['light', 'dark', 'large'] as const

for (const size of sizes) {
  for (const look of looks) {
    test(`screens of a worker, ${size.width}x${size.height}, ${look}`, async ({ day }) => {
      const phone = await day.phone({ screen: size, colourScheme: look === 'dark' ? 'dark' : 'light' })
      await phone.signInDemo('worker')
      if (look === 'large') await enlarge(await phone.open('/me'))
      const conflict = day.seen.versions.find(({ standing }) => standing === 'conflict')?.version.visit
      const door = day.place('12组 37号').id
      const log = `/log?place=${door}`
      const screens = {
        today: '/',
        map: '/map',
        'map-place': `/map?place=${door}`,
        log,
        'log-school': `/log?place=${day.place('民范小学').id}`,
        records: '/records',
        conflict: `/records/${conflict}`,
        me: '/me',
        join: '/join/ABC234',
      }
      for (const [name, path] of Object.entries(screens)) {
        const page = await phone.open(path)
        if (path === log) await page.getByText('已见面', { exact: true }).tap()
        await shoot(page, `${name}-${size.width}x${size.height}-${look}`)
      }
    })
  }
}

for (const identity of ['supervisor', 'county'] satisfies Role[]) {
  test(`screens of a ${identity}`, async ({ day }) => {
    const phone = await day.phone({ screen: { width: 1440, height: 900 } })
    await phone.open('/')
    await shoot(phone.page, 'sign-in-1440x900-light')
    await phone.signInDemo(identity)
    for (const [name, path] of Object.entries({ today: '/', map: '/map', me: '/me' })) {
      await shoot(await phone.open(path), `${identity}-${name}-1440x900-light`)
    }
  })
}

const readmeFolder = process.env['GRIDWALK_README_PICTURES']
if (readmeFolder) {
  test('the two pictures of the README', async ({ day }) => {
    const phone = await day.phone({ screen: { width: 412, height: 915 } })
    await phone.signInDemo('worker')
    await settled(await phone.open('/'))
    await phone.page.screenshot({ path: `${readmeFolder}/today.png` })
    await settled(await phone.open(`/map?place=${day.place('12组 37号').id}`))
    await phone.page.screenshot({ path: `${readmeFolder}/map.png` })
  })
}

async function enlarge(page: Page): Promise<void> {
  await page.getByText('大字').tap()
  await page.locator('html[data-size=large]').waitFor()
}

/** All there and still: fonts, what is loaded lazily, and the map's tiles. */
async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor()
  await page.evaluate(() => document.fonts.ready)
  let before: Buffer = Buffer.alloc(0)
  for (let still = 0; still < 2; ) {
    const now = await page.screenshot()
    still = now.equals(before) ? still + 1 : 0
    before = now
  }
}

async function shoot(page: Page, name: string): Promise<void> {
  await settled(page)
  await page.screenshot({ path: `screenshots/${name}.png` })
}
