import { expect, test, type Page } from '@playwright/test'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { townOf } from '../../src/domain/area.ts'
import { localDay } from '../../src/domain/day.ts'
import type { Place } from '../../src/domain/place.ts'
import { blindSpots } from '../../src/phone/words/blind-spots.ts'
import { reorganisation as words } from '../../src/phone/words/reorganisation.ts'
import { visit as visitWords } from '../../src/phone/words/records.ts'
import { roster } from '../../src/phone/words/roster.ts'
import { signIn } from '../../src/phone/words/sign-in.ts'
import { today as todayWords } from '../../src/phone/words/today.ts'
import { makeCode } from '../../src/server/one-time-code.ts'
import { openSqliteStore } from '../../src/server/store/sqlite/open.ts'
import { accessibilityFaults } from '../support/accessibility.ts'
import { readBook } from '../support/book.ts'
import { temporaryFolder } from '../support/demo-data.ts'
import { Link } from '../support/link.ts'
import { Phone } from '../support/phone.ts'
import { seededRandom } from '../support/seeded-random.ts'
import { Server } from '../support/server.ts'
import { madeUpCountyOf, mapping, newTownOf, oldVillage, workerOf, type MadeUpCounty } from '../support/twenty-two-towns.ts'
import { chooseOutcome, save, startLogAt } from '../support/worker-steps.ts'
import { holding, zh } from '../support/words.ts'

/** The worker who is out without signal: of the village that is merged into another of the third new town. */
const [awayTown, awayVillage] = [15, 3]
const tableName = '对照表.csv'

test('22 towns become 12 by one table; a phone that was away hands in its visit under the old code, and it counts once', async () => {
  test.setTimeout(420_000)
  const folders = [await temporaryFolder(), await temporaryFolder(), await temporaryFolder()] as const
  const [data, deskProfile, phoneProfile] = folders
  const { made, codes } = await seedOffice(data)
  const server = await Server.start({ data, env: { GRIDWALK_DEMO: 'off', GRIDWALK_COUNTY: '450126' } })
  const link = await new Link(server.port).open()
  const door = made.places.find(({ id }) => id.startsWith(oldVillage(awayTown, awayVillage))) as Place
  const standpoint = { latitude: door.latitude, longitude: door.longitude, accuracy: 12 }
  const desk = await Phone.start({ url: server.url, profile: deskProfile, standpoint, screen: { width: 1440, height: 900 } })
  const phone = await Phone.start({ url: link.url, profile: phoneProfile, standpoint })
  try {
    await comeIn(phone, codes.worker)
    await expect(phone.page.getByRole('region', { name: zh(todayWords.nearest) }).getByRole('link').first()).toBeVisible()
    await worksWithoutSignal(phone.page)
    link.set('cut')
    await startLogAt(phone.page, door)
    await chooseOutcome(phone.page, 'met')
    await save(phone.page)

    const office = await comeIn(desk, codes.county)
    await office.goto('/roster')
    await office.getByRole('link', { name: zh(words.open) }).tap()
    const template = office.waitForEvent('download')
    await office.getByRole('button', { name: zh(words.template) }).tap()
    expect((await template).suggestedFilename()).toBe(`${zh(words.templateFile)}.xlsx`)
    await bringTable(office, data, mapping.map(([from, to]) => `${from},,${to},2026-01-01`))
    await expectFigures(office, [[words.areas.zh, 220], [words.newGrids.zh, 132], [words.places.zh, 660], [words.people.zh, 88], [words.faulty.zh, 0]])
    expect(await accessibilityFaults(office)).toEqual([])
    expect(await visitsStored(server)).toBe(made.visits.length)
    await applyTable(office)
    // Taken back while nothing stands on it, and brought once more.
    await office.getByRole('button', { name: zh(words.other) }).tap()
    await office.getByRole('button', { name: holding('撤回') }).tap()
    await office.getByRole('button', { name: zh(roster.undoYes) }).tap()
    await expect(office.getByRole('heading', { name: zh(words.last) })).toBeHidden({ timeout: 60_000 })
    await bringTable(office, data, mapping.map(([from, to]) => `${from},,${to},2026-01-01`))
    await expectFigures(office, [[words.areas.zh, 220], [words.places.zh, 660], [words.people.zh, 88]])
    await applyTable(office)

    link.set('open')
    await phone.page.goto('/records')
    await expect.poll(() => visitsStored(server), { timeout: 60_000 }).toBe(made.visits.length + 1)
    await expect.poll(async () => (await readBook(phone.page)).outbox.length).toBe(0)
    const book = await readBook(phone.page)
    const [logged] = book.versions.filter(({ version }) => version.place === door.id && version.device !== `phone-of-${workerOf(awayTown, awayVillage)}`)
    expect(logged?.version.area).toBe(door.area)
    await phone.page.goto(`/records/${logged?.version.visit}`)
    await expect(phone.page.getByText(zh(visitWords.areaThenAndNow, { old: '老15镇3村', now: '新3镇1村' }))).toBeVisible()

    await office.reload()
    await expect(office.getByRole('row', { name: holding('老15镇3村', '新3镇1村') })).toBeVisible()
    await expectCoverage(office, recount(made, door))
    await expectBlindSpotsByTown(office)
  } finally {
    await phone.close()
    await desk.close()
    link.close()
    await server.kill()
    for (const folder of folders) await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
})

/** A county is looked at by town first, then by village of the town. */
async function expectBlindSpotsByTown(page: Page): Promise<void> {
  await page.goto('/blind-spots')
  const towns = page.getByLabel(zh(blindSpots.town))
  const villages = page.getByLabel(zh(blindSpots.village))
  await expect(towns.getByRole('option')).toHaveCount(1 + new Set(mapping.map(([, to]) => townOf(to))).size)
  await expect(villages).toHaveCount(0)
  await towns.selectOption({ index: 1 })
  await expect(page).toHaveURL(/area=\d{9}000$/)
  await villages.selectOption({ index: 1 })
  await expect(page).toHaveURL(/area=\d{12}$/)
  await page.reload()
  await expect(towns).not.toHaveValue('')
  await expect(villages).not.toHaveValue('')
  await villages.selectOption({ index: 0 })
  await expect(page).toHaveURL(/area=\d{9}000$/)
}

async function seedOffice(data: string) {
  const store = await openSqliteStore(join(data, 'gridwalk.sqlite'))
  const now = Date.now()
  const made = madeUpCountyOf(seededRandom(), { today: localDay(now), at: now - 3_600_000 })
  await store.putAreas([...made.areas, ...made.newAreas])
  await store.putPlaces(made.places)
  for (const account of made.accounts) await store.putAccount(account)
  for (const town of new Set(made.visits.map(({ area }) => townOf(area)))) {
    const here = made.visits.filter(({ area }) => townOf(area) === town)
    await store.storeVersions(town, here.map((version) => ({ version, received: now })))
  }
  const worker = (await makeCode(store, workerOf(awayTown, awayVillage), now)).code
  const county = (await makeCode(store, 'county', now)).code
  await store.close()
  return { made, codes: { worker, county } }
}

async function comeIn(phone: Phone, code: string): Promise<Page> {
  const page = await phone.open(`/join/${code}`)
  await page.getByRole('button', { name: zh(signIn.enter) }).tap()
  await page.getByRole('heading', { level: 1, name: zh(todayWords.title) }).waitFor()
  await page.getByRole('main').getByRole('region').first().waitFor({ timeout: 90_000 })
  return page
}

async function applyTable(page: Page): Promise<void> {
  await page.getByRole('button', { name: zh(words.apply) }).tap()
  await expect(page.getByRole('heading', { name: zh(words.done) })).toBeVisible({ timeout: 60_000 })
}

async function worksWithoutSignal(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    const { active } = await navigator.serviceWorker.ready
    return active?.state === 'activated' && navigator.serviceWorker.controller !== null
  })
}

async function bringTable(page: Page, data: string, rows: readonly string[]): Promise<void> {
  const file = join(data, tableName)
  await writeFile(file, ['虚构县区划调整对照表,,,', '旧代码,旧名称,新代码,生效日期', ...rows].join('\r\n'))
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: zh(words.choose) }).tap()
  await (await choosing).setFiles(file)
  await page.getByRole('heading', { name: holding(tableName) }).waitFor({ timeout: 60_000 })
}

async function expectFigures(page: Page, figures: readonly (readonly [string, number])[]): Promise<void> {
  for (const [name, n] of figures) {
    const figure = page.getByRole('term').filter({ hasText: new RegExp(`^${name}$`) }).locator('..')
    await expect(figure.getByRole('definition')).toHaveText(String(n))
  }
}

async function visitsStored(server: Server): Promise<number> {
  return ((await (await fetch(`${server.url}/api/health`)).json()) as { counts: { visits: number } }).counts.visits
}

/** Doors and covered doors of each new town, by the doors alone. */
function recount({ places, visits, homeOf }: MadeUpCounty, also: Place): Map<string, readonly [number, number]> {
  const met = new Set([...visits.filter(({ outcome }) => outcome === 'met').map(({ place }) => place), also.id])
  const inTown = (n: number) => places.filter(({ id }) => newTownOf(homeOf.get(id)?.town ?? 0) === n)
  return new Map(
    Array.from({ length: 12 }, (_, i) => {
      const doors = inTown(i + 1)
      return [`新${i + 1}镇`, [doors.length, doors.filter(({ id }) => met.has(id)).length]] as const
    }),
  )
}

async function expectCoverage(page: Page, expected: ReadonlyMap<string, readonly [number, number]>): Promise<void> {
  await page.goto('/coverage')
  const rows = page.getByRole('table').locator('tbody tr')
  await expect(rows).toHaveCount(expected.size)
  const number = (text = '') => Number(text.replaceAll(/[^\d]/g, ''))
  await expect
    .poll(async () => {
      const told = new Map<string, readonly [number, number]>()
      for (const row of await rows.all()) {
        const name = (await row.getByRole('rowheader').getByRole('link').innerText()).split('\n')[0] ?? ''
        const cells = await row.getByRole('cell').allTextContents()
        told.set(name, [number(cells[1]), number(cells[2])])
      }
      return [...told].toSorted(([a], [b]) => (a < b ? -1 : 1))
    })
    .toEqual([...expected].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
