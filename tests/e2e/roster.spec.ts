import { expect, type Page } from '@playwright/test'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import writeExcelFile from 'write-excel-file/node'
import type { Place } from '../../src/domain/place.ts'
import { map } from '../../src/phone/words/map.ts'
import { roster as words } from '../../src/phone/words/roster.ts'
import { test, type FieldDay } from '../support/field-day.ts'
import { chooseRosterFile } from '../support/roster-file.ts'
import { holding, zh } from '../support/words.ts'

const rows = 20_000
const pointless = 500
const wrong = { village: 40, size: 25, twice: 100, point: 15 }

test('a messy list of 20,000 doors goes in as counted, changes nothing the second time, and can be taken back', async ({ day }) => {
  test.setTimeout(300_000)
  const file = join(day.data, '名册.xlsx')
  const { before, fresh, changed } = await writeMessyFile(day, file)
  const faulty = wrong.village + wrong.size + wrong.twice + wrong.point
  const phone = await day.phone({ screen: { width: 1440, height: 900 } })
  await phone.signInDemo('supervisor')
  const { page } = phone
  await choose(page, file)
  // Names are never read.
  await expect(page.getByText('户主姓名')).toBeVisible()
  await expectCounts(page, { new: fresh, changed, faulty })
  await expect(page.getByText(zh(words.rough, { n: pointless }))).toBeVisible()

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: zh(words.download) }).click()
  const text = await readFile(await (await download).path(), 'utf8')
  expect(text.trimEnd().split('\r\n')).toHaveLength(faulty + 1)
  expect(text).not.toContain('张三')

  await page.getByRole('button', { name: holding('放进名册') }).click()
  await expect(page.getByText(`新增 ${fresh.toLocaleString('zh-CN')}，改动 ${changed}`)).toBeVisible({ timeout: 120_000 })
  const counted = await day.client('supervisor')
  const { places } = await counted.pull()
  expect(places).toHaveLength(before + fresh)
  const rough = places.filter((place) => place.rough)
  expect(rough).toHaveLength(pointless)

  await page.getByRole('button', { name: zh(words.another) }).click()
  await choose(page, file)
  await expectCounts(page, { new: 0, changed: 0, faulty })

  // A door without coordinates says so on the map, and leads to giving its point.
  await page.goto(`/map?place=${rough[0]?.id}`)
  await expect(page.getByText(zh(map.rough))).toBeVisible({ timeout: 60_000 })
  await page.getByRole('link', { name: zh(map.locate) }).click()
  await expect(page.getByRole('heading', { level: 1, name: zh(map.locate) })).toBeVisible()

  await page.goto('/roster')
  await page.getByRole('button', { name: zh(words.undo) }).click()
  await page.getByRole('button', { name: zh(words.undoYes) }).click()
  await expect(page.getByText(zh(words.undone), { exact: true })).toBeVisible()
  const after = await (await day.client('supervisor')).pull()
  expect(after.places.filter(({ name }) => name.startsWith('新门牌'))).toEqual([])
})

test('a worker is told that the office keeps the roster', async ({ day }) => {
  const phone = await day.phone()
  await phone.signInDemo('worker')
  await phone.open('/roster')
  await expect(phone.page.getByRole('heading', { name: zh(words.notYours) })).toBeVisible()
  await expect(phone.page.locator('input[type=file]')).toHaveCount(0)
})

/** A list as it lies on a desk: titles, full-width digits, names, formulas, doubles, villages that nobody knows. */
async function writeMessyFile(day: FieldDay, file: string): Promise<{ before: number; fresh: number; changed: number }> {
  const { places, areas } = await (await day.client('supervisor')).pull()
  const names = new Map(areas.map((area) => [area.code, area.name]))
  const doors = places.filter(({ kind }) => kind === 'household')
  const unchangedRows = 5000
  const changedRows = 300
  const lines: unknown[][] = [
    ['新桥镇走访对象名册（2026年）'],
    ['填报单位：新桥镇反诈中心', '', '填报时间：2026年9月'],
    [],
    ['序号', '户主姓名', '所属村', '村代码', '门牌号', '人口（人）', '经度', '纬度'],
  ]
  const line = (place: Place, change: Partial<Record<'village' | 'size' | 'longitude' | 'latitude', unknown>> = {}) => [
    lines.length,
    '张三',
    names.get(place.area.slice(0, 12)),
    change.village ?? wide(place.area.slice(0, 12)),
    place.name,
    change.size ?? place.size,
    change.longitude ?? place.longitude,
    change.latitude ?? place.latitude,
  ]
  const door = (i: number) => doors[i % doors.length] as Place
  const add = (n: number, one: (i: number) => unknown[]) => {
    for (let i = 0; i < n; i++) lines.push(one(i))
  }
  add(unchangedRows, (i) => line(door(i)))
  add(changedRows, (i) => line(door(unchangedRows + i), { size: `${door(unchangedRows + i).size + 1}人` }))
  add(wrong.twice, (i) => line(door(i)))
  add(wrong.village, (i) => line(door(i), { village: '450126104998' }))
  add(wrong.size, (i) => line(door(i), { size: '三四口' }))
  add(wrong.point, (i) => line(door(i), { longitude: 8.8 }))
  const fresh = rows - unchangedRows - changedRows - wrong.twice - wrong.village - wrong.size - wrong.point
  const noPoint = { longitude: '', latitude: '' }
  add(fresh, (i) => line({ ...door(i), name: `新门牌${i}号` }, i < pointless ? noPoint : {}))
  const cells = lines.map((cellsOfLine) =>
    cellsOfLine.map((value) => (value === undefined || value === '' ? null : { value: value as string | number, type: typeof value === 'number' ? Number : String })),
  )
  // A cell that a formula has filled.
  ;(cells[4] as unknown[])[5] = { value: `${door(0).size}+0`, type: 'Formula' }
  await writeFile(file, new Uint8Array(await writeExcelFile([{ data: cells, sheet: '名册' }] as never).toBuffer()))
  return { before: places.length, fresh, changed: changedRows }
}

const wide = (digits: string) => digits.replaceAll(/\d/g, (digit) => String.fromCodePoint((digit.codePointAt(0) as number) + 0xfee0))

async function choose(page: Page, file: string): Promise<void> {
  if (new URL(page.url()).pathname !== '/roster') await page.goto('/roster')
  await chooseRosterFile(page, file)
}

async function expectCounts(page: Page, counts: { new: number; changed: number; faulty: number }): Promise<void> {
  for (const [name, n] of Object.entries(counts) as ['new' | 'changed' | 'faulty', number][]) {
    const figure = page.getByRole('term').filter({ hasText: new RegExp(`^${zh(words[name])}$`) }).locator('..')
    await expect(figure.getByRole('definition')).toHaveText(`${n.toLocaleString('zh-CN')} 行`, { timeout: 60_000 })
  }
}
