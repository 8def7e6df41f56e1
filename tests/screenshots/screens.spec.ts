import { expect, type Page } from '@playwright/test'
import type { Role } from '../../src/domain/people.ts'
import { answerWords, logVisit, noteWords, placeWords, savedWords } from '../../src/phone/words/log-visit.ts'
import { frame } from '../../src/phone/words/frame.ts'
import { coverage } from '../../src/phone/words/coverage.ts'
import { map } from '../../src/phone/words/map.ts'
import { account as accountWords, people, person } from '../../src/phone/words/people.ts'
import { pin } from '../../src/phone/words/pin.ts'
import { peopleList } from '../../src/phone/words/people-list.ts'
import { proposalForm, spotWords } from '../../src/phone/words/proposals.ts'
import { pasteForm, registered, totalForm } from '../../src/phone/words/registered.ts'
import { registeredFile } from '../../src/phone/words/registered-file.ts'
import { reorganisation } from '../../src/phone/words/reorganisation.ts'
import { takePhoto } from '../support/camera-photo.ts'
import { doubtful, exporting as reportExport } from '../../src/phone/words/report-export.ts'
import { desk, newReport, reports } from '../../src/phone/words/reports.ts'
import { rescue } from '../../src/phone/words/rescue.ts'
import { roster } from '../../src/phone/words/roster.ts'
import { signWords } from '../../src/phone/words/spot-check.ts'
import { fileFaultWords } from '../../src/phone/words/table-files.ts'
import { test, type FieldDay } from '../support/field-day.ts'
import { fillTotal } from '../support/fill-total.ts'
import { giveRound } from '../support/give-round.ts'
import { silencePhones } from '../support/office-store.ts'
import { fileOfAnotherPhone, openHandedOver } from '../support/rescue-file.ts'
import { proposeForRoughVillage } from '../support/rough-village.ts'
import { chooseRosterFile, shortRoster } from '../support/roster-file.ts'
import { metHousehold } from '../support/visits.ts'
import { holding, zh } from '../support/words.ts'
import { addPhoto, chooseActivity, chooseOutcome, save, startLogAt } from '../support/worker-steps.ts'

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
      const shot = (name: string) => shoot(phone.page, `${name}-${size.width}x${size.height}-${look}`)
      await phone.open('/')
      await shot('sign-in')
      await phone.signInDemo('worker')
      if (look === 'large') await enlarge(await phone.open('/me'))
      const { account, versions } = day.seen
      const conflict = versions.find(({ standing }) => standing === 'conflict')?.version.visit
      const own = versions.find(({ version }) => version.author === account.id && version.outcome === 'met')?.version.visit
      const screens = {
        today: '/',
        map: '/map',
        'map-place': `/map?place=${day.place('12组 37号').id}`,
        'map-nearest': '/map?show=left',
        records: '/records',
        conflict: `/records/${conflict}`,
        visit: `/records/${own}`,
        correct: `/records/${own}/correct`,
        me: '/me',
        join: '/join/ABC234',
        'not-found': '/nowhere',
      }
      for (const [name, path] of Object.entries(screens)) {
        await phone.open(path)
        await shot(name)
      }
      await phone.open('/map')
      await phone.page.getByRole('button', { name: zh(map.list) }).tap()
      await shot('map-list')
      await shootForms(day, phone.page, shot)
      await shootWithoutSignal(day, phone.page, shot)
    })
  }
}

for (const identity of ['supervisor', 'county'] satisfies Role[]) {
  test(`screens of a ${identity}`, async ({ day }) => {
    const phone = await day.phone({ screen: { width: 1440, height: 900 } })
    await phone.signInDemo(identity)
    for (const [name, path] of Object.entries({ today: '/', coverage: '/coverage', 'coverage-list': '/coverage/never', 'spot-check-signs': '/spot-check?tab=signs', reports: '/reports', 'new-report': '/reports/new', map: '/map', records: '/records', me: '/me' })) {
      await shoot(await phone.open(path), `${identity}-${name}-1440x900-light`)
    }
  })
}

for (const size of [sizes[0], sizes[2]]) {
  for (const look of looks) {
    test(`people, phones and the roster, ${size.width}x${size.height}, ${look}`, async ({ day }) => {
      const phone = await day.phone({ screen: size, colourScheme: look === 'dark' ? 'dark' : 'light' })
      const shot = (name: string) => shoot(phone.page, `${name}-${size.width}x${size.height}-${look}`)
      await phone.signInDemo('supervisor')
      if (look === 'large') await enlarge(await phone.open('/me'))
      await silencePhones(day.data, 4, 3)
      await shootPeople(await phone.open('/people'), shot)
      await shootRoster(await phone.open('/roster'), shot)
      const { places } = await (await day.client('supervisor')).pull()
      await phone.open(`/map?place=${places.find(({ rough }) => rough)?.id}`)
      await shot('map-rough')
      await phone.page.getByRole('link', { name: zh(map.locate) }).tap()
      await shot('proposal-rough')
      const { hamlet } = await proposeForRoughVillage(day)
      await phone.open('/proposals')
      await phone.page.getByText(hamlet.name).first().waitFor({ timeout: 60_000 })
      await shot('proposal-along')
      await phone.open('/roster')
      await chooseFile(phone.page, zh(peopleList.choose), { name: '人员名单.xls', mimeType: 'application/vnd.ms-excel', buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0]) })
      await phone.page.getByText(zh(fileFaultWords['old-excel'], { file: '人员名单.xls' })).scrollIntoViewIfNeeded()
      await shot('people-list-fault')
      const point = Buffer.from(`村,类型,名称,经度,纬度\n民范村,自然村,${hamlet.name},108.81,23.225`)
      await chooseRosterFile(phone.page, { name: '自然村.csv', mimeType: 'text/csv', buffer: point })
      await phone.page.getByText(zh(roster.along, { n: 3 })).scrollIntoViewIfNeeded()
      await shot('roster-along')
    })
  }
}

for (const size of [sizes[0], sizes[2]]) {
  test(`what keeps the office and a phone safe, ${size.width}x${size.height}`, async ({ day }) => {
    const [county, walker] = [await day.phone({ screen: size }), await day.phone({ screen: size })]
    const shots = (page: Page, name: string) => shootInEveryLook(page, `${name}-${size.width}x${size.height}`)
    await county.signInDemo('county')
    await silencePhones(day.data, 4, 3)
    for (const name of ['attention', 'audit']) await shots(await county.open(`/${name}`), name)
    const theirs = await fileOfAnotherPhone(day)
    await walker.signInDemo('worker')
    for (const name of ['stored', 'rescue', 'pin']) await shots(await walker.open(`/${name}`), name)
    await walker.page.getByRole('button', { name: zh(pin.set) }).tap()
    await shots(walker.page, 'pin-choose')
    await walker.open('/rescue')
    day.link.set('cut')
    await openHandedOver(walker.page, theirs, 'kept')
    await walker.page.getByText(zh(rescue.waiting), { exact: true }).scrollIntoViewIfNeeded()
    await shots(walker.page, 'rescue-carrying')
    await walker.page.getByRole('button', { name: zh(rescue.drop) }).tap()
    await shots(walker.page, 'rescue-drop')
  })
}

for (const size of [sizes[0], sizes[2]]) {
  test(`what the county takes back, and a clock that was wrong, ${size.width}x${size.height}`, async ({ day }) => {
    const phone = await day.phone({ screen: size })
    const worker = await day.client('worker')
    await worker.push([metHousehold(day.place('12组 37号'), 'demo-worker', 1, { day: 19800106, at: Date.UTC(1980, 0, 6, 2) })])
    const page = await phone.signInDemo('county')
    const shots = (name: string) => shootInEveryLook(page, `${name}-${size.width}x${size.height}`)
    await phone.open('/spot-check?tab=signs')
    const clocks = page.getByRole('region', { name: holding(zh(signWords.clock)) })
    await clocks.getByRole('group').first().tap()
    await clocks.scrollIntoViewIfNeeded()
    await shots('signs-clock')
    await phone.open('/roster/reorganisation')
    await chooseFile(page, zh(reorganisation.choose), { name: '对照表.csv', mimeType: 'text/csv', buffer: Buffer.from('旧代码,新代码,生效日期\n450126104202,450126104201,2026-11-01') })
    await page.getByRole('button', { name: zh(reorganisation.apply) }).waitFor()
    await shots('reorganisation-preview')
    await page.getByRole('button', { name: zh(reorganisation.apply) }).tap()
    await page.getByRole('button', { name: zh(reorganisation.other) }).tap()
    await page.getByRole('heading', { name: zh(reorganisation.last) }).scrollIntoViewIfNeeded()
    await shots('reorganisation-last')
    await page.getByRole('button', { name: holding(zh(roster.undo)) }).tap()
    await page.getByRole('button', { name: zh(roster.undoYes) }).scrollIntoViewIfNeeded()
    await shots('reorganisation-undo')
  })
}

/** Everything else of the office, each screen in all looks one after the other. */
for (const size of [sizes[0], sizes[2]]) {
  test(`the office's screens, ${size.width}x${size.height}`, async ({ day }) => {
    const phone = await day.phone({ screen: size })
    const page = await phone.signInDemo('supervisor')
    const shots = (name: string) => shootInEveryLook(page, `${name}-${size.width}x${size.height}`)
    await giveRound(day, day.seen.places.filter(({ kind }) => kind === 'household').slice(0, 30), { note: '先走西边' })
    for (const [name, path] of Object.entries({
      coverage: '/coverage',
      'coverage-list': '/coverage/never',
      'blind-spots': '/blind-spots',
      'blind-spots-given': '/blind-spots/given',
      'blind-spots-follow-ups': '/blind-spots/follow-ups',
      'blind-spots-absent': '/blind-spots/absent',
      campaigns: '/campaigns',
      'campaigns-new': '/campaigns/new',
      'spot-check': '/spot-check',
      'spot-check-draw': '/spot-check/draw',
      'registered-empty': '/registered',
    })) {
      await phone.open(path)
      await shots(name)
    }
    await phone.open('/coverage')
    await page.getByRole('button', { name: zh(coverage.export) }).tap()
    await shots('coverage-export')
    await phone.open('/spot-check/draw')
    await page.getByRole('button', { name: /^抽 \d+ 条/ }).tap()
    await page.getByRole('main').locator('a[href*="visit="]').first().waitFor()
    await shots('spot-check-sample')
    await phone.open('/registered')
    await page.getByRole('button', { name: zh(registered.enter) }).tap()
    await shots('registered-form')
    await enterTotal(page)
    await shots('registered')
    await page.getByRole('button', { name: zh(registered.file) }).tap()
    day.link.set('cut')
    await chooseFile(page, zh(registeredFile.choose), { name: '县局9月通报.csv', mimeType: 'text/csv', buffer: Buffer.from('') })
    await page.getByText(zh(fileFaultWords.stopped, { file: '县局9月通报.csv' })).waitFor()
    await shots('registered-file-unread')
    day.link.set('open')
    await chooseFile(page, zh(registeredFile.choose), { name: '县局9月通报.csv', mimeType: 'text/csv', buffer: Buffer.from('镇,村,注册人数\n新桥镇,新桥社区,456\n新桥镇,无此村,7') })
    await page.getByRole('button', { name: zh(pasteForm.save, { n: 1 }) }).waitFor()
    await shots('registered-file')
    await page.keyboard.press('Escape')
    await phone.open('/proposals/new?name=12%E7%BB%84%2099%E5%8F%B7')
    await page.getByRole('button', { name: zh(spotWords.here) }).tap()
    await page.getByText(holding(zh(spotWords.byPhone, { n: 12 }))).waitFor()
    await shots('proposals-new')
    await page.getByRole('button', { name: zh(proposalForm.save) }).tap()
    await page.getByRole('button', { name: holding('12组 99号') }).first().waitFor()
    await shots('proposals')
  })

  test(`reports, ${size.width}x${size.height}`, async ({ day }) => {
    const phone = await day.phone({ screen: size })
    const page = await phone.signInDemo('supervisor')
    const shots = (name: string) => shootInEveryLook(page, `${name}-${size.width}x${size.height}`)
    await phone.open('/reports')
    await page.getByRole('list', { name: zh(reports.list) }).getByRole('link').first().waitFor()
    await shots('reports')
    await phone.open('/reports/new')
    await shots('reports-new')
    await page.getByRole('button', { name: zh(newReport.make) }).tap()
    const chip = page.locator('article [data-figure="households"]').first()
    await expect(chip).toHaveText(/\d/)
    await shots('reports-desk')
    await chip.tap()
    await shots('reports-figure')
    await page.getByRole('link', { name: holding('次走访') }).first().tap()
    await page.getByRole('main').getByRole('listitem').first().waitFor()
    await shots('reports-behind')
    await page.goBack()
    await page.getByRole('button', { name: zh(desk.export), exact: true }).tap()
    await shots('reports-export')
    await page.getByRole('dialog').getByRole('button', { name: holding(zh(reportExport.chat)) }).tap()
    await shots('reports-doubtful')
    await page.getByRole('dialog').getByRole('button', { name: zh(doubtful.go) }).tap()
    await page.getByRole('dialog').getByRole('textbox').waitFor()
    await shots('reports-chat')
    await page.reload()
    await expect(chip).toHaveText(/\d/)
    await page.locator('article table').first().scrollIntoViewIfNeeded()
    await shots('reports-table')
  })

  test(`what the office asks of a worker, ${size.width}x${size.height}`, async ({ day }) => {
    const phone = await day.phone({ screen: size })
    await giveRound(day, day.seen.places.filter(({ kind }) => kind === 'household').slice(0, 30), { note: '先走西边' })
    const page = await phone.signInDemo('worker')
    for (const [name, path] of Object.entries({ rounds: '/rounds', 'worker-campaigns': '/campaigns', 'worker-spot-check': '/spot-check', 'worker-proposals': '/proposals', 'needs-office': '/registered' })) {
      await phone.open(path)
      await shootInEveryLook(page, `${name}-${size.width}x${size.height}`)
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

type Shot = (name: string) => Promise<void>

async function shootInEveryLook(page: Page, name: string): Promise<void> {
  for (const look of looks) {
    await wear(page, look)
    await shoot(page, `${name}-${look}`)
  }
  await wear(page, 'light')
}

async function wear(page: Page, look: (typeof looks)[number]): Promise<void> {
  await page.emulateMedia({ colorScheme: look === 'dark' ? 'dark' : 'light' })
  await page.locator('html').evaluate((html, size) => html.setAttribute('data-size', size), look === 'large' ? 'large' : 'standard')
}

async function chooseFile(page: Page, button: string, file: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }): Promise<void> {
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: button }).tap()
  await (await choosing).setFiles(file)
}

async function enterTotal(page: Page): Promise<void> {
  const form = page.getByRole('dialog')
  await fillTotal(form, '1203')
  await form.getByRole('button', { name: zh(totalForm.save) }).tap()
  await form.waitFor({ state: 'hidden' })
}

/** The list, a new account with its code, one person, and the question before a phone is cut off. */
async function shootPeople(page: Page, shot: Shot): Promise<void> {
  await page.getByRole('button', { name: zh(people.invite) }).tap()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('textbox', { name: zh(accountWords.name) }).fill('民范村3格 李四')
  await sheet.getByRole('searchbox', { name: zh(accountWords.area) }).fill('mfc')
  await shot('people-invite')
  await sheet.getByRole('list', { name: zh(accountWords.areaFound) }).getByRole('button').first().tap()
  await sheet.getByRole('button', { name: zh(accountWords.make) }).tap()
  await sheet.getByRole('img', { name: zh(accountWords.qr) }).waitFor()
  await shot('people-code')
  await sheet.getByRole('button', { name: zh(accountWords.done) }).tap()
  await shot('people')
  await page.getByRole('button', { name: holding(zh(people.phones, { n: 1 })) }).last().tap()
  await shot('people-person')
  await sheet.getByRole('button', { name: holding(zh(person.cutFor, { phone: '' })) }).first().tap()
  await shot('people-cut-off')
  await page.keyboard.press('Escape')
}

/** The way of a file, and what is left of it: an import that can be taken back. */
async function shootRoster(page: Page, shot: Shot): Promise<void> {
  await shot('roster')
  await chooseRosterFile(page, shortRoster())
  await shot('roster-preview')
  await page.getByRole('button', { name: zh(roster.toColumns) }).tap()
  await shot('roster-columns')
  await page.getByRole('button', { name: zh(roster.read) }).tap()
  await page.getByRole('table').waitFor()
  await page.getByRole('button', { name: zh(roster.apply, { n: 3 }) }).tap()
  await page.getByRole('heading', { name: zh(roster.done) }).waitFor()
  await shot('roster-done')
  await page.getByRole('button', { name: zh(roster.another) }).tap()
  await page.getByRole('button', { name: holding(zh(roster.undo)) }).tap()
  await shot('roster-undo')
}

/** The forms filled in, from top to bottom; each leaves a draft, which the next one asks about. */
async function shootForms(day: FieldDay, page: Page, shot: Shot): Promise<void> {
  await startLogAt(page, day.place('民范小学'))
  await chooseOutcome(page, 'held')
  await chooseActivity(page, '主题班会')
  await shot('log-school')
  await scrollTo(page, zh(answerWords.effort))
  await shot('log-school-lower')

  await page.goto(`/log?place=${day.place('15组 大莫屯').id}`)
  await page.getByRole('heading', { name: zh(logVisit.askTitle) }).waitFor()
  await shot('log-draft')
  await page.getByRole('button', { name: holding(zh(logVisit.discardFor, { place: '' })) }).tap()
  await chooseOutcome(page, 'held')
  await shot('log-village')

  await page.goto(`/log?place=${day.place('12组 37号').id}`)
  await page.getByRole('button', { name: holding(zh(logVisit.discardFor, { place: '' })) }).tap()
  await shot('log-begun')
  await chooseOutcome(page, 'met')
  await shot('log')
  await page.getByRole('textbox', { name: zh(noteWords.label) }).fill('老人在家，下回带一封信。电话 13812345678')
  await addPhoto(page, await takePhoto(page, 'door.jpg'))
  await scrollTo(page, zh(answerWords.topics))
  await shot('log-lower')
  await scrollTo(page, zh(noteWords.title))
  await shot('log-note')
  await page.getByRole('button', { name: zh(noteWords.strike), exact: true }).tap()
  await page.getByRole('button', { name: zh(placeWords.change) }).tap()
  await page.getByRole('dialog').waitFor()
  await shot('log-search')
  await page.keyboard.press('Escape')
}

/** The visit begun above is saved where there is no signal; from here on the page is not loaded again. */
async function shootWithoutSignal(day: FieldDay, page: Page, shot: Shot): Promise<void> {
  await day.loseSignal()
  await save(page)
  await shot('saved')
  const navigation = page.getByRole('navigation', { name: zh(frame.navigation) })
  await page.getByRole('link', { name: zh(savedWords.done) }).tap()
  await shot('today-no-signal')
  await navigation.getByRole('link', { name: holding(zh(frame.records)) }).tap()
  await page.getByRole('radio').nth(1).locator('..').tap()
  await shot('records-here')
  await navigation.getByRole('link', { name: zh(frame.me) }).tap()
  await shot('me-no-signal')
}

async function scrollTo(page: Page, title: string): Promise<void> {
  await page.getByRole('heading', { name: title, exact: true }).evaluate((heading) => heading.scrollIntoView({ block: 'start' }))
}

async function enlarge(page: Page): Promise<void> {
  await page.getByText('大字').tap()
  await page.locator('html[data-size=large]').waitFor()
}

/** All there and still: fonts, what is loaded lazily, and the map's tiles. */
async function settled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor()
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
