import { expect } from '@playwright/test'
import { giveWords, spotWords } from '../../src/phone/words/blind-spots.ts'
import { account as accountWords, people, person } from '../../src/phone/words/people.ts'
import { decideWords, proposalForm, spotWords as pointWords } from '../../src/phone/words/proposals.ts'
import { desk, newReport, reports } from '../../src/phone/words/reports.ts'
import { exporting as reportExport } from '../../src/phone/words/report-export.ts'
import { registered } from '../../src/phone/words/registered.ts'
import { roster } from '../../src/phone/words/roster.ts'
import { checkWords } from '../../src/phone/words/spot-check.ts'
import { accessibilityFaults } from '../support/accessibility.ts'
import { test } from '../support/field-day.ts'
import { giveRound } from '../support/give-round.ts'
import type { Phone } from '../support/phone.ts'
import { chooseRosterFile, shortRoster } from '../support/roster-file.ts'
import { holding, zh } from '../support/words.ts'

/** What may differ between looks of one and the same screen: colours in the dark, what has a size in large text. */
const looks = [
  { name: 'light', colourScheme: 'light', size: 'standard', rules: null },
  { name: 'dark', colourScheme: 'dark', size: 'standard', rules: ['color-contrast', 'link-in-text-block'] },
  { name: 'large text', colourScheme: 'light', size: 'large', rules: ['target-size', 'scrollable-region-focusable', 'avoid-inline-spacing'] },
] as const

/** In every look, again until the screen has come to rest: parts of it are loaded when they are first needed. */
async function expectNoFaults(phone: Phone, path?: string): Promise<void> {
  const { page } = phone
  if (path) await phone.open(path)
  for (const { name, colourScheme, size, rules } of looks) {
    await page.emulateMedia({ colorScheme: colourScheme })
    await page.locator('html').evaluate((html, wanted) => html.setAttribute('data-size', wanted), size)
    await expect(async () => expect(await accessibilityFaults(page, rules)).toEqual([]), `${path ?? page.url()} ${name}`).toPass({ timeout: 20_000 })
  }
  await page.locator('html').evaluate((html) => html.setAttribute('data-size', 'standard'))
}

test('no screen of the worker has an accessibility violation in any look', async ({ day }) => {
  test.setTimeout(300_000)
  const phone = await day.phone()
  await giveRound(day, day.seen.places.filter(({ kind }) => kind === 'household').slice(0, 30), { note: '先走西边' })
  await phone.signInDemo('worker')
  const { account, versions } = day.seen
  const visit = versions.find(({ version }) => version.author === account.id)?.version.visit
  const [door, school] = [day.place('12组 38号').id, day.place('民范小学').id]
  const paths = ['/', '/map', `/map?place=${door}`, `/log?place=${door}`, `/log?place=${school}`, '/records', `/records/${visit}`, '/me', '/rounds', '/join/ABC234']
  const proposing = ['/proposals', '/proposals/new', `/proposals/new?place=${school}`]
  for (const path of [...paths, ...proposing, '/stored', '/audit', '/people', '/roster', '/spot-check', '/campaigns']) await expectNoFaults(phone, path)
})

test('large text is what the choice on the phone makes it', async ({ day }) => {
  const phone = await day.phone()
  const page = await phone.signInDemo('worker')
  await phone.open('/me')
  await expect(page.locator('html')).toHaveAttribute('data-size', 'standard')
  await page.getByText('大字').tap()
  await expect(page.locator('html')).toHaveAttribute('data-size', 'large')
})

/** The screens of an office in two stories, so that two machines' processors have something to do. */
function testAsSupervisor(screens: string, checks: readonly ((phone: Phone) => Promise<void>)[]): void {
  test(`${screens} have no accessibility violation in any look`, async ({ day }) => {
    test.setTimeout(300_000)
    const phone = await day.phone()
    await phone.signInDemo('supervisor')
    for (const check of checks) await check(phone)
  })
}

async function peopleAndPhones(phone: Phone): Promise<void> {
  const { page } = phone
  await expectNoFaults(phone, '/attention')
  await expectNoFaults(phone, '/people')
  await page.getByRole('button', { name: zh(people.invite) }).tap()
  await expectNoFaults(phone)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: holding(zh(people.phones, { n: 1 })) }).last().tap()
  await expectNoFaults(phone)
  await page.getByRole('button', { name: holding(zh(person.code)) }).tap()
  await page.getByRole('img', { name: zh(accountWords.qr) }).waitFor()
  await expectNoFaults(phone)
}

async function importing(phone: Phone): Promise<void> {
  const { page } = phone
  await expectNoFaults(phone, '/roster')
  await chooseRosterFile(page, shortRoster())
  await page.getByRole('table').waitFor()
  await expectNoFaults(phone)
  await page.getByRole('button', { name: zh(roster.toColumns) }).tap()
  await expectNoFaults(phone)
}

async function blindSpots(phone: Phone): Promise<void> {
  const { page } = phone
  await phone.open('/blind-spots')
  await page.getByRole('list', { name: zh(spotWords.list) }).getByRole('checkbox').first().check()
  await expectNoFaults(phone)
  await page.getByRole('button', { name: zh(spotWords.give) }).tap()
  await page.getByRole('dialog').getByRole('button', { name: zh(giveWords.send) }).waitFor()
  await expectNoFaults(phone)
  await page.getByRole('dialog').getByRole('button', { name: zh(giveWords.send) }).tap()
  await page.getByText(holding('已派给')).first().waitFor()
  for (const path of ['/blind-spots/given', '/blind-spots/follow-ups', '/blind-spots/absent']) {
    await phone.open(path)
    await page.getByRole('main').getByRole('listitem').first().waitFor()
    await expectNoFaults(phone)
  }
}

async function coverage(phone: Phone): Promise<void> {
  await phone.open('/coverage')
  await phone.page.getByRole('table').waitFor()
  await expectNoFaults(phone)
}

async function spotChecks(phone: Phone): Promise<void> {
  const { page } = phone
  await phone.open('/spot-check/draw')
  await page.getByRole('spinbutton').waitFor()
  await expectNoFaults(phone)
  await page.getByRole('button', { name: /^抽 \d+ 条/ }).tap()
  const visits = page.getByRole('main').locator('a[href*="visit="]')
  await visits.first().waitFor()
  await expectNoFaults(phone)
  await visits.last().tap()
  await page.getByRole('button', { name: zh(checkWords.dispute), exact: true }).tap()
  await expectNoFaults(phone)
  await page.getByRole('dialog').getByRole('textbox').fill('住户说没有来过')
  await page.getByRole('dialog').getByRole('button', { name: zh(checkWords.save) }).tap()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await expectNoFaults(phone)
  await expectNoFaults(phone, '/spot-check')
  await expectNoFaults(phone, '/spot-check?tab=disputes')
  await page.getByRole('main').getByRole('listitem').getByRole('link').first().tap()
  await page.getByRole('button', { name: zh(checkWords.stands), exact: true }).waitFor()
  await expectNoFaults(phone)
}

async function runningTotals(phone: Phone): Promise<void> {
  const { page } = phone
  await expectNoFaults(phone, '/registered')
  await page.getByRole('button', { name: zh(registered.enter) }).tap()
  await expectNoFaults(phone)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: zh(registered.paste) }).tap()
  await expectNoFaults(phone)
}

async function proposedPlaces(phone: Phone): Promise<void> {
  const { page } = phone
  const name = `12组 ${Date.now() % 1000}号`
  await phone.open(`/proposals/new?name=${encodeURIComponent(name)}`)
  await page.getByRole('button', { name: zh(pointWords.here) }).tap()
  await page.getByText(holding(zh(pointWords.byPhone, { n: 12 }))).waitFor()
  await expectNoFaults(phone)
  await page.getByRole('button', { name: zh(proposalForm.save) }).tap()
  await page.getByRole('button', { name: zh(decideWords.acceptFor, { place: name }), exact: true }).waitFor()
  await expectNoFaults(phone)
  await page.getByRole('button', { name: zh(decideWords.declineFor, { place: name }) }).tap()
  await expectNoFaults(phone)
}

async function reportsOfTheOffice(phone: Phone): Promise<void> {
  const { page } = phone
  await phone.open('/reports')
  await page.getByRole('list', { name: zh(reports.list) }).getByRole('link').first().waitFor()
  await expectNoFaults(phone)
  await expectNoFaults(phone, '/reports/new')
  await page.getByLabel(zh(newReport.kind)).selectOption('brief')
  await page.getByRole('button', { name: zh(newReport.make) }).tap()
  const chip = page.locator('article [data-figure=households]').first()
  await chip.filter({ hasText: /\d/ }).waitFor()
  await expectNoFaults(phone)
  await chip.tap()
  await page.getByRole('dialog').getByRole('link', { name: holding('次走访') }).waitFor()
  await expectNoFaults(phone)
  await page.getByRole('dialog').getByRole('link', { name: holding('次走访') }).tap()
  await page.getByRole('main').getByRole('listitem').first().waitFor()
  await expectNoFaults(phone)
  await page.goBack()
  await page.getByRole('button', { name: zh(desk.export), exact: true }).tap()
  await page.getByRole('dialog').getByRole('button', { name: holding(zh(reportExport.chat)) }).waitFor()
  await expectNoFaults(phone)
}

testAsSupervisor('people, roster, coverage and running totals', [peopleAndPhones, importing, coverage, runningTotals])
testAsSupervisor('blind spots, spot checks and proposals', [blindSpots, spotChecks, proposedPlaces])
testAsSupervisor('reports', [reportsOfTheOffice])

test('the whole app speaks English when asked to', async ({ day }) => {
  const phone = await day.phone()
  await phone.signInDemo('worker')
  await phone.open('/me')
  await phone.page.getByText('English', { exact: true }).tap()
  await expect(phone.page.getByRole('heading', { level: 1, name: 'Me' })).toBeVisible()
  await phone.open('/')
  await expect(phone.page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
  await expect(phone.page.locator('html')).toHaveAttribute('lang', 'en')
})
