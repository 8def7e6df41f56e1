import { expect, type Download, type Page } from '@playwright/test'
import { execFileSync, spawnSync } from 'node:child_process'
import { copyFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import Papa from 'papaparse'
import readSheets from 'read-excel-file/node'
import { coverage, figureWords } from '../../src/phone/words/coverage.ts'
import { columnWords, exporting as words, noteWords, sheetWords } from '../../src/phone/words/export.ts'
import { test, type FieldDay } from '../support/field-day.ts'
import { holding, zh } from '../support/words.ts'

const screen = { width: 1440, height: 900 }

const number = (text: string) => Number(text.replaceAll('−', '-').replaceAll(/[^\d.-]/g, ''))

/** The table as it stands on screen, with its total: name and figures, bars left out. */
async function tableOnScreen(page: Page) {
  const rows = page.getByRole('table').locator('tbody tr, tfoot tr')
  return rows.evaluateAll((lines) =>
    lines.map((line) => ({
      name: line.querySelector('th a')?.firstChild?.textContent ?? line.querySelector('th')?.textContent ?? '',
      figures: Array.from(line.querySelectorAll('td'), (cell) => cell.textContent.trim()).filter((text) => text !== ''),
    })),
  )
}

async function exportAs(page: Page, format: 'xlsx' | 'csv' | 'geojson', part: 'table' | 'visits' = 'table'): Promise<Download> {
  await page.getByRole('button', { name: zh(coverage.export) }).click()
  const dialog = page.getByRole('dialog')
  const download = page.waitForEvent('download', { timeout: 90_000 })
  await dialog.getByRole('button', { name: holding(zh(words[format])) }).nth(part === 'table' ? 0 : 1).click()
  const file = await download
  await expect(dialog.getByText(zh(words.done), { exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  return file
}

/** Under its own name, which programs go by. */
async function kept(day: FieldDay, download: Download): Promise<string> {
  const path = join(day.data, download.suggestedFilename())
  await copyFile(await download.path(), path)
  return path
}

test('the supervisor takes out what is on screen: the same figures in all three files, without signal', async ({ day }) => {
  test.setTimeout(300_000)
  const phone = await day.phone({ screen })
  await phone.moveIn('supervisor')
  const page = await phone.open('/coverage')
  await page.getByRole('table').waitFor()
  // What writes workbooks is fetched beside the screen, not before it.
  await page.waitForFunction(async () => (await (await caches.open('opened-parts')).keys()).length > 0)
  await day.loseSignal()
  // The last thirty days: there are visits in them on the first of a month, too.
  await page.getByLabel(zh(coverage.period), { exact: true }).selectOption('days')
  await page.getByRole('button', { name: holding('没走到') }).last().click()
  const onScreen = await tableOnScreen(page)
  const strip = page.getByRole('list', { name: zh(figureWords.strip) })
  const visits = number((await strip.getByRole('link', { name: holding(zh(figureWords.visits)) }).last().locator('b').textContent()) ?? '')

  const workbook = await kept(day, await exportAs(page, 'xlsx'))
  expect(workbook).toContain('演示 覆盖表 新桥镇 户')
  const sheets = await readSheets(workbook)
  expect(sheets.map(({ sheet }) => sheet)).toEqual([sheetWords.areas, sheetWords.visits, sheetWords.notes].map((name) => zh(name)))
  const [table = [], details = [], notes = []] = sheets.map(({ data }) => data)
  const at = (name: string) => table[0]?.findIndex((head) => String(head).startsWith(name)) ?? -1
  const column = (name: string) => table.slice(1).map((row) => row[at(name)])
  expect(column('村')).toEqual(onScreen.map(({ name }) => name))
  // As on screen: rank (the total has none), expected, covered, today, rate, change, tried, never.
  const figures = onScreen.map(({ figures: all }) => all.slice(-7).map(number))
  for (const [i, name] of ['应走访', '已走访', '今天', '覆盖率', '比前期', '没遇上', '没走到'].entries()) {
    const wanted = figures.map((row) => (name === '覆盖率' ? (row[i] ?? 0) / 100 : (row[i] ?? 0)))
    const told = column(name).map(Number)
    for (const [line, value] of told.entries()) expect(value, `${name} ${line}`).toBeCloseTo(wanted[line] ?? Number.NaN, 9)
  }
  expect(details).toHaveLength(visits + 1)
  const told = new Map(notes.map(([name, value]) => [name, String(value)]))
  expect(told.get(zh(noteWords.demo))).toBe(zh(noteWords.demoValue))
  expect(told.get(zh(noteWords.area))).toContain('新桥镇')
  expect(told.get(zh(noteWords.period))).toMatch(/^\d{4}年\d+月\d+日至\d{4}年\d+月\d+日$/)

  const csv = await readFile(await kept(day, await exportAs(page, 'csv')), 'utf8')
  const lines = Papa.parse<string[]>(csv.replace(/^\uFEFF/, '')).data
  const end = lines.findIndex((line) => line.join('') === '')
  expect(lines.slice(1, end).map((line) => line[1])).toEqual(onScreen.map(({ name }) => name))
  expect(lines.slice(1, end).map((line) => line[5])).toEqual(figures.map((row) => (row[3] ?? 0).toFixed(1)))
  expect(lines.slice(end).map(([name]) => name)).toContain(zh(noteWords.asOf))

  const geojson = await kept(day, await exportAs(page, 'geojson'))
  const map = JSON.parse(await readFile(geojson, 'utf8'))
  expect(map.features.map((feature: { properties: { name: string } }) => feature.properties.name)).toEqual(onScreen.slice(0, -1).map(({ name }) => name))
  expect(map.gridwalk.filters).toMatchObject({ kind: 'household', direct: false })
  openWithGdal(geojson, map.features.length)

  const points = await kept(day, await exportAs(page, 'geojson', 'visits'))
  expect(JSON.parse(await readFile(points, 'utf8')).features).toHaveLength(visits)
  openWithGdal(points, visits)
})

test('a list goes out with all its pages, and an export can be stopped', async ({ day }) => {
  const phone = await day.phone()
  const page = await phone.signInDemo('supervisor')
  await phone.open('/coverage/tried')
  const total = number((await page.getByText(/^共 .* 户$/).textContent()) ?? '')
  const first = await page.getByRole('main').getByRole('listitem').first().innerText()
  const [table = []] = (await readSheets(await kept(day, await exportAs(page, 'xlsx')))).map(({ data }) => data)
  expect(table).toHaveLength(total + 1)
  expect(first).toContain(String(table[1]?.[table[0]?.indexOf(zh(columnWords.place)) ?? 0]))
  expect(new Set(table.slice(1).map((row) => row[table[0]?.indexOf(zh(columnWords.state)) ?? 0]))).toEqual(new Set(['没遇上']))

  await phone.open('/coverage/visits?period=days&from=20260101')
  await page.getByRole('button', { name: zh(coverage.export) }).tap()
  await page.getByRole('dialog').getByRole('button', { name: holding(zh(words.xlsx)) }).tap()
  await page.getByRole('dialog').getByRole('button', { name: zh(words.stop) }).tap()
  await expect(page.getByRole('dialog').getByRole('button', { name: holding(zh(words.xlsx)) })).toBeVisible()
})

/** Where the program is installed, as on the machine of whoever makes maps. */
function openWithGdal(file: string, features: number): void {
  if (spawnSync('ogrinfo', ['--version']).error) return
  const told = execFileSync('ogrinfo', ['-so', '-al', file], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8' } })
  expect(told).toContain(`Feature Count: ${features}`)
  expect(told).toContain('WGS 84')
}
