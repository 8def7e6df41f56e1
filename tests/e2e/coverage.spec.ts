import { expect, type Locator, type Page } from '@playwright/test'
import type { Place } from '../../src/domain/place.ts'
import { addDays, localDay } from '../../src/domain/day.ts'
import { coverage, figureWords, levelWords, listWords, tableWords } from '../../src/phone/words/coverage.ts'
import { frame } from '../../src/phone/words/frame.ts'
import { office } from '../../src/phone/words/office.ts'
import { outcomeWords } from '../../src/phone/words/visits.ts'
import type { Seen } from '../support/client.ts'
import { test } from '../support/field-day.ts'
import { holding, zh } from '../support/words.ts'

const screen = { width: 1440, height: 900 }

/** Counted anew from what the server tells the supervisor: by village, doors that were met in the days of the campaign. */
function recount({ places, versions }: Seen) {
  const today = localDay(Date.now())
  // The demo's campaign has come to its seventeenth day.
  const from = addDays(today, -16)
  const visits = versions
    .filter(({ standing, version }) => standing === 'shown' && version.change !== 'withdrawn')
    .map(({ version }) => version)
    .filter(({ day }) => day >= from && day <= today)
  const met = new Set(visits.filter(({ outcome }) => outcome === 'met' || outcome === 'held').map(({ place }) => place))
  const been = new Set(visits.map(({ place }) => place))
  const doors = places.filter(({ kind }) => kind === 'household')
  const count = (of: readonly Place[]) => ({
    expected: of.length,
    covered: of.filter(({ id }) => met.has(id)).length,
    tried: of.filter(({ id }) => been.has(id) && !met.has(id)).length,
    never: of.filter(({ id }) => !been.has(id)).length,
  })
  const codes = [...new Set(doors.map(({ area }) => area.slice(0, 12)))]
  const villages = codes.map((code) => count(doors.filter(({ area }) => area.startsWith(code))))
  const visited = new Set(doors.map(({ id }) => id))
  return { total: count(doors), villages, visits: visits.filter(({ place }) => visited.has(place)).length }
}

const number = (text: string) => Number(text.replaceAll(/[^\d]/g, ''))

/** The figures of a row as they stand there: expected, covered, tried, never. */
async function figuresOf(page: Page, row: number) {
  const cells = await page.getByRole('table').locator('tbody tr').nth(row).getByRole('cell').allTextContents()
  return { expected: number(cells[1] ?? ''), covered: number(cells[2] ?? ''), tried: number(cells.at(-2) ?? ''), never: number(cells.at(-1) ?? '') }
}

/** The mark of an area behind pace is read out after its name. */
async function nameIn(row: Locator): Promise<string> {
  const text = await row.getByRole('rowheader').getByRole('link').innerText()
  return text.split('\n')[0] ?? ''
}

test('the supervisor’s table says what a recount says, and every figure opens what it counts', async ({ day }) => {
  const { total, villages, visits } = recount(await (await day.client('supervisor')).pull())
  const phone = await day.phone({ screen })
  const page = await phone.signInDemo('supervisor')
  await page.getByRole('navigation', { name: zh(frame.navigation) }).getByRole('link', { name: zh(office.coverage) }).tap()
  const rows = page.getByRole('table').locator('tbody tr')
  await expect(rows).toHaveCount(villages.length)
  const told = await Promise.all(villages.map(async (_, i) => figuresOf(page, i)))
  const order = (a: { expected: number; never: number }, b: { expected: number; never: number }) => a.expected - b.expected || a.never - b.never
  expect(told.toSorted(order)).toEqual(villages.toSorted(order))
  const rates = told.map(({ covered, expected }) => covered / expected)
  expect(rates).toEqual(rates.toSorted((a, b) => a - b))

  const [worst] = told
  await rows.first().getByRole('link', { name: holding(zh(tableWords.rate)) }).tap()
  await expect(page.getByText(zh(listWords.count, { n: worst?.covered ?? Number.NaN, unit: '户' }))).toBeVisible()
  await page.goBack()
  await page.getByRole('list', { name: zh(figureWords.strip) }).getByRole('link', { name: holding(zh(figureWords.visits)) }).last().tap()
  await expect(page.getByText(zh(listWords.count, { n: visits, unit: zh(figureWords.times) }))).toBeVisible()
  await page.goBack()
  await page.getByRole('list', { name: zh(figureWords.strip) }).getByRole('link', { name: holding(zh(figureWords.never)) }).first().tap()
  await expect(page.getByText(zh(listWords.count, { n: total.never, unit: '户' }))).toBeVisible()
  const perPage = await page.getByRole('main').getByRole('listitem').count()
  const pages = Math.ceil(total.never / perPage)
  await page.goto(`/coverage/never?page=${pages}`)
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(total.never - (pages - 1) * perPage)
})

test('from the town down to a door and back, without signal', async ({ day }) => {
  const phone = await day.phone({ screen })
  await phone.moveIn('supervisor')
  const page = await phone.open('/coverage')
  const rows = page.getByRole('table').locator('tbody tr')
  await rows.first().waitFor()
  await day.loseSignal()
  await page.reload()
  const worst = rows.first()
  const name = await nameIn(worst)

  await worst.getByRole('button').tap()
  const hull = page.locator('svg a[aria-current=true]')
  await expect(hull).toHaveAccessibleName(holding(name))
  await hull.press('Enter')
  await expect(worst.getByRole('button')).toHaveAttribute('aria-pressed', 'false')

  await worst.getByRole('rowheader').getByRole('link').tap()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
  await expect(page.getByText(holding(zh(levelWords.grid))).first()).toBeVisible()
  const { tried } = await figuresOf(page, 0)
  const grid = await nameIn(rows.first())
  await rows.first().getByRole('link', { name: holding(grid, zh(tableWords.tried)) }).tap()
  const entries = page.getByRole('main').getByRole('listitem')
  await expect(entries).toHaveCount(tried)
  if (tried > 0) {
    await entries.first().getByRole('link').tap()
    await expect(page).toHaveURL(/\/records\//)
    await expect(page.getByRole('main')).toContainText(
      new RegExp([outcomeWords.absent, outcomeWords.refused, outcomeWords.moved].map((phrase) => zh(phrase)).join('|')),
    )
    await page.goBack()
  }
  await page.goBack()
  await rows.first().getByRole('rowheader').getByRole('link').tap()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(grid)
  await expect(page.getByRole('region', { name: zh(tableWords.expected) }).getByRole('listitem').first()).toBeVisible()
  await page.getByRole('navigation', { name: zh(coverage.path) }).getByRole('link', { name, exact: true }).tap()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
})

test('a worker who opens the address is told whose page it is', async ({ day }) => {
  const phone = await day.phone()
  const page = await phone.signInDemo('worker')
  await expect(page.getByRole('link', { name: zh(office.coverage) })).toHaveCount(0)
  await phone.open('/coverage')
  await expect(page.getByRole('heading', { name: zh(coverage.notYoursTitle) })).toBeVisible()
  await expect(page.getByRole('table')).toHaveCount(0)
})
