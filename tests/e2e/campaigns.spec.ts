import { expect, type Page } from '@playwright/test'
import { campaignProgress, type Campaign } from '../../src/domain/campaign.ts'
import { localDay } from '../../src/domain/day.ts'
import { campaignForm as form } from '../../src/phone/words/campaign-form.ts'
import { campaigns as words } from '../../src/phone/words/campaigns.ts'
import { deadEnds } from '../../src/phone/words/dead-ends.ts'
import { office as places } from '../../src/phone/words/office.ts'
import { today } from '../../src/phone/words/today.ts'
import { targetWords } from '../../src/phone/words/targets.ts'
import { ui } from '../../src/phone/words/ui.ts'
import { test, type FieldDay } from '../support/field-day.ts'
import { holding, zh } from '../support/words.ts'
import { chooseOutcome, save, startLogAt } from '../support/worker-steps.ts'

const name = '百日行动'
const desktop = { width: 1440, height: 900 }

test('a supervisor sets a campaign with two kinds and a count, and the worker’s phone follows it', async ({ day }) => {
  // Two phones, one of them with the whole town.
  test.slow()
  const desk = await day.phone({ screen: desktop })
  const office = await desk.open()
  // What is set does not wait for all the visits of the town.
  await office.getByRole('button', { name: /督导员/ }).tap()
  await office.getByRole('link', { name: zh(places.campaigns) }).tap()
  await office.getByRole('link', { name: zh(words.make) }).tap()
  await fillIn(office)

  // Without signal nothing is kept, and nothing that was typed is lost.
  await desk.context.setOffline(true)
  await office.getByRole('button', { name: zh(form.save) }).tap()
  await expect(office.getByText(zh(form.noSignal))).toBeVisible()
  await expect(office.getByRole('textbox', { name: zh(form.name) })).toHaveValue(name)
  await desk.context.setOffline(false)
  await office.getByRole('button', { name: zh(form.save) }).tap()
  const card = office.getByRole('article', { name })
  await expect(card).toContainText(zh(targetWords.share, { what: '学校', percent: 100 }))

  const phone = await day.phone()
  const page = await phone.signInDemo('worker')
  const seen = await seenByWorker(day)
  expect(seen.campaign).toMatchObject({ name, targetShare: 0.95, counts: [{ form: 'leaflet', unit: '份', count: 600 }] })
  const ring = page.getByRole('region', { name })
  await expect(ring).toContainText(zh(today.ringLabel, { name, met: seen.met, target: seen.target, unit: '户' }))
  const leaflets = ring.getByRole('listitem').filter({ hasText: '宣传单' })
  await expect(leaflets).toContainText(zh(targetWords.part, { done: seen.leaflets, unit: '份' }))

  await startLogAt(page, seen.doorLeft)
  await chooseOutcome(page, 'met')
  await page.getByRole('button', { name: zh(ui.more, { label: '宣传单' }) }).tap()
  await save(page)
  await page.goto('/')
  const after = await seenByWorkerUntil(day, (now) => now.met === seen.met + 1)
  expect(after.leaflets).toBeGreaterThan(seen.leaflets)
  await expect(ring).toContainText(zh(today.ringLabel, { name, met: after.met, target: after.target, unit: '户' }))
  await expect(leaflets).toContainText(zh(targetWords.part, { done: after.leaflets, unit: '份' }))

  // The office changes it and ends it; the phone hears of both.
  await card.getByRole('link', { name: holding(zh(words.editFor, { name })) }).tap()
  await office.getByRole('textbox', { name: zh(form.name) }).fill('百日攻坚')
  await office.getByRole('button', { name: zh(form.save) }).tap()
  const changed = office.getByRole('article', { name: '百日攻坚' })
  await changed.getByRole('button', { name: zh(words.endFor, { name: '百日攻坚' }) }).tap()
  await office.getByRole('dialog').getByRole('button', { name: zh(words.end), exact: true }).tap()
  await expect(changed).toContainText(/今天最后一天/)
  await page.reload()
  await expect(page.getByRole('region', { name: '百日攻坚' })).toContainText(/今天最后一天/)

  // What runs is read without signal on a phone that has never opened it; only setting one needs what is not kept there.
  await phone.untilOffline()
  await day.loseSignal()
  await page.goto('/campaigns')
  await expect(page.getByRole('article', { name: '百日攻坚' })).toContainText(/今天最后一天/)
  await page.goto('/campaigns/new')
  await expect(page.getByRole('heading', { name: zh(deadEnds.needsSignalTitle) })).toBeVisible()
})

async function fillIn(page: Page): Promise<void> {
  const now = localDay(Date.now())
  await page.getByRole('textbox', { name: zh(form.name) }).fill(name)
  await page.getByLabel(zh(form.from), { exact: true }).fill(iso(now))
  const main = page.getByRole('group', { name: zh(form.main) })
  await main.getByRole('button', { name: zh(ui.more, { label: zh(form.percent) }) }).tap()
  await page.getByRole('button', { name: zh(form.addShare) }).tap()
  await page.getByRole('group', { name: zh(form.nth, { n: 2 }) }).getByLabel(zh(form.kind), { exact: true }).selectOption('school')
  await page.getByRole('button', { name: zh(form.addCount) }).tap()
  const count = page.getByRole('group', { name: zh(form.nthCount, { n: 1 }) })
  await count.getByLabel(zh(form.form), { exact: true }).selectOption('leaflet')
  const more = count.getByRole('button', { name: zh(ui.more, { label: zh(form.count) }) })
  for (let pressed = 0; pressed < 5; pressed += 1) await more.tap()
}

/** What the worker may see at the office, counted anew. */
async function seenByWorker(day: FieldDay) {
  const client = await day.client('worker')
  const { account, places: all, versions } = await client.pull()
  const { campaigns } = await client.sync()
  const campaign = campaigns.find((each) => each.name === name) as Campaign
  const { from, to } = campaign.period
  const shown = versions.filter(({ standing, version }) => standing === 'shown' && version.change !== 'withdrawn')
  const inDays = shown.filter(({ version }) => version.day >= from && version.day <= to)
  const met = new Set(inDays.filter(({ version }) => version.kind === 'household' && version.outcome === 'met').map(({ version }) => version.place))
  const homes = all.filter(({ kind }) => kind === 'household')
  const [doorLeft] = homes.filter(({ id }) => !met.has(id))
  if (!doorLeft) throw new Error('every door is met')
  const leaflets = inDays
    .flatMap(({ version }) => version.forms)
    .reduce((sum, use) => sum + (use.form === 'leaflet' && use.unit === '份' ? use.count : 0), 0)
  const { target } = campaignProgress(campaign, all, new Map(), from, account.areas)
  expect(target).toBe(Math.ceil(homes.length * campaign.targetShare - 1e-6))
  return { campaign, met: met.size, target, leaflets, doorLeft }
}

async function seenByWorkerUntil(day: FieldDay, wish: (seen: Awaited<ReturnType<typeof seenByWorker>>) => boolean) {
  let seen = await seenByWorker(day)
  await expect.poll(async () => wish((seen = await seenByWorker(day)))).toBe(true)
  return seen
}

function iso(day: number): string {
  return String(day).replace(/(\d{4})(\d\d)(\d\d)/, '$1-$2-$3')
}
