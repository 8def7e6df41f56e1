import { expect, type Download, type Page } from '@playwright/test'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import readSheets from 'read-excel-file/node'
import { dayParts, localDay, yearOf, type Period } from '../../src/domain/day.ts'
import { monthlyDraftDue } from '../../src/domain/report/schedule.ts'
import { doubtful, exporting as exportWords, formWords, templateWords } from '../../src/phone/words/report-export.ts'
import { behindWords, blockActs, desk, newReport, panel, pickWords, reports as words, sealing } from '../../src/phone/words/reports.ts'
import type { Seen } from '../support/client.ts'
import { test, type FieldDay } from '../support/field-day.ts'
import { metHousehold } from '../support/visits.ts'
import { holding, zh } from '../support/words.ts'

const screen = { width: 1440, height: 900 }

/** Counted anew from what the server tells the supervisor: doors that were met in these days, and visits that met them. */
function recount({ places, versions }: Seen, { from, to }: Period) {
  const households = new Set(places.filter(({ kind }) => kind === 'household').map(({ id }) => id))
  const counted = versions
    .filter(({ standing, version }) => standing === 'shown' && version.change !== 'withdrawn')
    .map(({ version }) => version)
    .filter(({ day }) => day >= from && day <= to)
  const met = counted.filter(({ place, outcome }) => households.has(place) && outcome === 'met')
  return { visits: counted.length, households: new Set(met.map(({ place }) => place)).size, meetings: met.length }
}

const chip = (page: Page, figure: string) => page.locator(`article [data-figure="${figure}"]`).first()
const saved = (page: Page) => expect(page.getByText(zh(desk.saved), { exact: true })).toBeVisible()

async function textOfWord(download: Download): Promise<string> {
  const files = unzipSync(await readFile(await download.path()))
  return strFromU8(files['word/document.xml'] ?? new Uint8Array()).replaceAll(/<[^>]+>/g, '')
}

/** The programs that make files are fetched beside the screen, and kept for where there is no signal. */
async function programsAtHand(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    const kept = await (await caches.open('opened-parts')).keys()
    const bodies = await Promise.all(kept.map(async (request) => (await (await caches.open('opened-parts')).match(request))?.text()))
    return bodies.some((body) => body?.includes('word/fontTable.xml'))
  })
}

/** The month whose report waits in the list of 新桥镇: last month, but on the days before the first working day. */
function monthPrepared(): Period {
  const due = monthlyDraftDue(localDay(Date.now()), '450126104000', [])
  if (!due) throw new Error('no report of a month is due')
  return due.period
}

test('last month’s report waits prepared, is made one’s own and becomes a Word file, all without signal', async ({ day }) => {
  const last = monthPrepared()
  const counted = recount(await (await day.client('supervisor')).pull(), last)
  const phone = await day.phone({ screen })
  await phone.moveIn('supervisor')
  const page = await phone.open('/reports')
  const row = page.getByRole('list', { name: zh(words.list) }).getByRole('link').first()
  await expect(row).toContainText(`${dayParts(last.from).year}年${dayParts(last.from).month}月`)
  await expect(row).toContainText(/还缺 \d+ 个数/)
  await row.click()
  await expect(chip(page, 'households')).toHaveText(String(counted.households))
  await programsAtHand(page)
  await day.loseSignal()

  const paragraph = page.getByRole('textbox', { name: zh(desk.paragraph) }).filter({ has: page.locator('[data-figure="households"]') }).first()
  await paragraph.press('Control+End')
  await page.keyboard.type('干部群众都说好。')
  await saved(page)
  await page.reload()
  await expect(paragraph).toContainText('干部群众都说好。')
  await expect(chip(page, 'households')).toHaveText(String(counted.households))

  await chip(page, 'households').click()
  await page.getByRole('link', { name: zh(panel.behind, { n: counted.meetings }) }).click()
  await expect(page.getByText(zh(behindWords.count, { n: counted.meetings }), { exact: true })).toBeVisible()
  await page.getByRole('main').getByRole('listitem').getByRole('link').first().click()
  await expect(page).toHaveURL(/\/records\//)
  await page.goBack()
  await page.goBack()

  const missing = (await page.getByRole('region', { name: holding('还缺') }).locator('input[type=text]').first().getAttribute('aria-label')) ?? 'none'
  await page.getByRole('button', { name: zh(desk.export), exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: holding(zh(exportWords.word)) }).first().click()
  await expect(dialog.getByRole('list', { name: zh(doubtful.missing) })).toContainText(missing)
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: zh(doubtful.go) }).click()
  const text = await textOfWord(await download)
  expect(text).toContain('干部群众都说好。')
  expect(text).toContain(`${counted.households}户`)
  expect(text).toContain('缺')
})

/** A colleague's visit with a photo, both at the office. */
async function photoAtTheOffice(day: FieldDay, page: Page): Promise<void> {
  const bytes = Buffer.from(
    await page.evaluate(async () => {
      const canvas = new OffscreenCanvas(1600, 1200)
      canvas.getContext('2d')?.fillRect(200, 200, 800, 800)
      return Array.from(new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer()))
    }),
  )
  const hash = createHash('sha256').update(bytes).digest('hex')
  const worker = await day.client('worker')
  const photo = { hash, type: 'image/jpeg', bytes: bytes.length, width: 1600, height: 1200 } as const
  await worker.push([metHousehold(day.place('12组 37号'), day.seen.account.id, 1, { day: localDay(Date.now()), photos: [photo] })])
  const kept = await worker.fetch(`/api/photos/${hash}`, { method: 'PUT', headers: { 'content-type': 'image/jpeg' }, body: new Uint8Array(bytes) })
  expect(kept.status).toBe(200)
}

test('the year’s report: what is known otherwise is filled in, a figure put into a sentence, a photo chosen, the superior’s form filled', async ({ day }) => {
  const today = localDay(Date.now())
  const phone = await day.phone({ screen })
  await photoAtTheOffice(day, await phone.open())
  const counted = recount(await (await day.client('supervisor')).pull(), yearOf(today))
  const page = await phone.signInDemo('supervisor')
  await phone.open('/reports/new')
  await page.getByLabel(zh(newReport.kind)).selectOption('year_sum')
  await page.getByRole('button', { name: zh(newReport.make) }).click()
  await expect(chip(page, 'visits')).toHaveText(String(counted.visits))

  const lacking = page.getByRole('region', { name: holding('还缺') }).locator('input[type=text]').first()
  const name = (await lacking.getAttribute('aria-label')) ?? ''
  await lacking.fill('37')
  await lacking.press('Enter')
  const filled = page.locator('article [data-figure]').filter({ hasText: /^37$/ }).first()
  await expect(filled).toHaveAccessibleName(zh(desk.figureChip, { name, text: '37' }))

  const first = page.getByRole('textbox', { name: zh(desk.paragraph) }).first()
  const before = (await first.textContent()) ?? ''
  const villages = first.locator('[data-figure=villages]')
  const there = await villages.count()
  await first.press('Control+End')
  await page.locator('article').getByRole('button', { name: holding('对') }).filter({ visible: true }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: zh(blockActs.insertFigure) }).click()
  await page.getByRole('dialog').getByLabel(zh(pickWords.find)).fill('覆盖村数')
  await page.getByRole('dialog').getByRole('button', { name: holding('覆盖村数') }).first().click()
  await expect(villages).toHaveCount(there + 1)
  await page.keyboard.press('Control+z')
  await expect(villages).toHaveCount(there)
  await expect(first).toHaveText(before)
  await saved(page)

  await page.locator('article').getByRole('button', { name: zh(pickWords.photos) }).click()
  const photo = page.getByRole('dialog').getByRole('checkbox').first()
  await photo.click()
  await expect(photo).toBeChecked()
  await page.getByRole('dialog').getByRole('button', { name: zh(pickWords.done) }).click()
  // Its bytes are here now, for a print without signal.
  await expect(page.locator('article figure img').first()).toHaveAttribute('src', /^blob:/)

  await page.getByRole('button', { name: zh(desk.export), exact: true }).click()
  await openForms(page)
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('dialog').getByRole('button', { name: zh(formWords.choose) }).click()
  await (await choosing).setFiles({ name: '统计表.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: Buffer.from(emptyForm()) })
  await page.getByRole('button', { name: holding(zh(formWords.cell, { cell: 'B2' })) }).click()
  await page.getByRole('dialog').getByLabel(zh(pickWords.find)).fill('走访次数')
  const once = page.waitForEvent('download')
  // Quicker than what was chosen is read back from the disk.
  const fill = await page.getByText(zh(formWords.done)).elementHandle()
  await page.getByRole('dialog').getByRole('button', { name: holding('走访次数') }).first().evaluate(async (pick: HTMLElement, done) => {
    pick.click()
    await Promise.resolve()
    ;(done as HTMLElement).click()
  }, fill)
  expect(await cellB2(await once)).toBe(counted.visits)

  await page.getByRole('link', { name: zh(formWords.back) }).click()
  await page.getByRole('button', { name: zh(desk.export), exact: true }).click()
  await openForms(page)
  const twice = page.waitForEvent('download')
  await page.getByRole('dialog').getByRole('button', { name: zh(formWords.fill, { name: '统计表.xlsx' }) }).click()
  expect(await cellB2(await twice)).toBe(counted.visits)
})

test('a month is sealed, what arrives later is its supplement, and the report tells either', async ({ day }) => {
  const last = monthPrepared()
  const phone = await day.phone({ screen })
  const page = await phone.signInDemo('supervisor')
  await phone.open('/reports')
  await page.getByRole('list', { name: zh(words.list) }).getByRole('link').first().click()
  const visits = chip(page, 'visits')
  await expect(visits).toHaveText(/^\d+$/)
  const sealed = Number(await visits.textContent())
  await page.getByRole('button', { name: zh(sealing.check) }).click()
  await expect(page.getByText(zh(sealing.same))).toBeVisible()
  await page.getByRole('button', { name: zh(sealing.seal), exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: zh(sealing.seal), exact: true }).click()
  await expect(page.getByText(zh(sealing.noSupplement))).toBeVisible({ timeout: 60_000 })

  const worker = await day.client('worker')
  await worker.push([metHousehold(day.place('12组 37号'), day.seen.account.id, 1, { day: last.to })])
  await page.reload()
  await expect(page.getByText(zh(sealing.supplement, { added: 1, changed: 0, gone: 0 }))).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText(zh(sealing.difference, { name: '走访次数', before: String(sealed), now: String(sealed + 1) }))).toBeVisible()
  await expect(visits).toHaveText(String(sealed + 1))
  await page.getByText(zh(sealing.sealedFigures), { exact: true }).click()
  await expect(visits).toHaveText(String(sealed))

  // The office's own template: what is wrong in it is told, what is right is filled with what was sealed.
  await page.getByRole('button', { name: zh(desk.export), exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: holding(zh(exportWords.template)) }).click()
  await dialog.getByRole('button', { name: zh(doubtful.go) }).click()
  const load = async (text: string) => {
    const choosing = page.waitForEvent('filechooser')
    await dialog.getByRole('button', { name: zh(templateWords.choose) }).click()
    await (await choosing).setFiles(template(text))
  }
  await load('共走访{走访次树}次')
  await expect(dialog.getByRole('alert')).toContainText('走访次数')
  const download = page.waitForEvent('download')
  await load('共走访{走访次数}次')
  expect(await textOfWord(await download)).toBe(`共走访${sealed}次`)
  await page.keyboard.press('Escape')

  // On paper there is the page and nothing around it.
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('article')).toBeVisible()
  for (const around of [page.getByRole('navigation'), page.getByRole('complementary'), page.getByRole('button', { name: zh(desk.export), exact: true })]) {
    await expect(around).toBeHidden()
  }
})

/** A Word file of one paragraph, as an office would load it for a template. */
function template(text: string): { name: string; mimeType: string; buffer: Buffer } {
  const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  const packages = 'http://schemas.openxmlformats.org/package/2006'
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  const files = {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${type}.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${relation}" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${word}"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`,
  }
  const packed = zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strToU8(content)])))
  return { name: '本单位.docx', mimeType: type, buffer: Buffer.from(packed) }
}

/** What is missing is named before every way out. */
async function openForms(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: holding(zh(exportWords.form)) }).click()
  const anyway = dialog.getByRole('button', { name: zh(doubtful.go) })
  const forms = dialog.getByRole('button', { name: zh(formWords.choose) })
  await anyway.or(forms).waitFor()
  if (await anyway.isVisible()) await anyway.click()
  await forms.waitFor()
}

/** As a superior office sends it: a head, a name, and a cell to fill. */
function emptyForm(): Uint8Array {
  const sheet =
    '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>项目</t></is></c><c r="B1" t="inlineStr"><is><t>数量</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>走访</t></is></c><c r="B2"/></row></sheetData></worksheet>'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const files: Record<string, string> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><sheets><sheet name="月报" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': sheet,
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])))
}

async function cellB2(download: Download): Promise<unknown> {
  const [sheet] = await readSheets(await download.path())
  return sheet?.data[1]?.[1]
}
