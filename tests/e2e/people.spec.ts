import { expect, type Page } from '@playwright/test'
import type { Place } from '../../src/domain/place.ts'
import type { VisitId } from '../../src/domain/visit.ts'
import { me } from '../../src/phone/words/me.ts'
import { office as places } from '../../src/phone/words/office.ts'
import { account, people, person as acts } from '../../src/phone/words/people.ts'
import { attentionWords, records } from '../../src/phone/words/records.ts'
import { signIn } from '../../src/phone/words/sign-in.ts'
import { today } from '../../src/phone/words/today.ts'
import type { Invited } from '../../src/protocol/messages.ts'
import { readBook } from '../support/book.ts'
import { test } from '../support/field-day.ts'
import { setAsideWhy, storedRows } from '../support/office-store.ts'
import { holding, zh } from '../support/words.ts'
import { chooseOutcome, save, startLogAt } from '../support/worker-steps.ts'

const name = '民范村3格 李四'
const desktop = { width: 1440, height: 900 }

test('a worker is invited, logs, and is cut off without losing a visit', async ({ day }) => {
  const desk = await day.phone({ screen: desktop })
  const office = await desk.signInDemo('supervisor')
  await office.getByRole('link', { name: zh(places.people) }).tap()
  const code = await invite(office)

  const phone = await day.phone()
  const page = await phone.open(`/join/${code}`)
  await page.getByRole('button', { name: zh(signIn.enter) }).tap()
  await page.getByRole('heading', { level: 1, name: zh(today.title) }).waitFor()
  const first = await logAt(page, day.place('12组 38号'))
  await expect.poll(async () => (await storedRows(day.data, [first])).length).toBe(1)

  await office.getByRole('button', { name: zh(people.again) }).tap()
  const row = office.getByRole('button', { name: holding(name) })
  await expect(row).toContainText(zh(people.phones, { n: 1 }))
  await row.tap()
  const sheet = office.getByRole('dialog')
  await sheet.getByRole('button', { name: zh(acts.cutFor, { phone: zh(people.phone, { n: 1 }) }) }).tap()
  await expect(sheet).toContainText(zh(acts.askCutText))
  await sheet.getByRole('button', { name: zh(acts.cutYes), exact: true }).tap()
  await expect(sheet).toContainText(zh(people.allCut))

  const second = await logAt(page, day.place('12组 37号'))
  await expect.poll(() => setAsideWhy(day.data, second)).toEqual(['device-cut-off'])
  expect(await storedRows(day.data, [second])).toEqual([])
  await page.goto(`/records/${second}`)
  await expect(page.getByText(zh(attentionWords['device-cut-off'].long))).toBeVisible()
  await page.goto('/me')
  await expect(page.getByText(zh(me.cutOffNote))).toBeVisible()
  // It had the roster before, and keeps what it had.
  await startLogAt(page, day.place('12组 38号'))

  await sheet.getByRole('button', { name: zh(acts.takeBackFor, { phone: zh(people.phone, { n: 1 }) }) }).tap()
  await expect(sheet).toContainText(holding(zh(people.sentAt, { day: '', time: '' }).trim()))
})

test('on a shared phone each has a book apart: what A has not sent is not seen by B and arrives as A’s', async ({ day }) => {
  const phone = await day.phone()
  let page = await phone.moveIn('worker')
  const { id, areas } = day.seen.account
  await day.loseSignal()
  const visit = await logAt(page, day.place('12组 38号'))
  await signOut(page)
  await day.regainSignal()

  const made = await (await day.client('supervisor')).post('/api/accounts', { name, role: 'worker', areas })
  const colleague = (await made.json()) as Invited
  page = await phone.open(`/join/${colleague.code}`)
  await page.getByRole('button', { name: zh(signIn.enter) }).tap()
  await page.getByRole('region', { name: zh(today.nearest) }).waitFor()
  await page.goto('/records?show=here')
  await expect(page.getByText(zh(records.noneHere))).toBeVisible()
  const theirs = await readBook(page, colleague.account.id)
  expect(theirs.versions.length).toBeGreaterThan(0)
  expect(theirs.versions.map((each) => each.version.visit)).not.toContain(visit)
  expect((await readBook(page, id)).outbox).toHaveLength(1)
  expect(await storedRows(day.data, [visit])).toEqual([])
  await signOut(page)

  page = await phone.signInDemo('worker')
  await expect.poll(async () => (await readBook(page, id)).outbox).toEqual([])
  const { versions } = await (await day.client('worker')).pull()
  expect(versions.filter(({ version }) => version.visit === visit).map(({ version }) => version.author)).toEqual([id])
})

test('a worker is told whom to ask, and has no such place', async ({ day }) => {
  const phone = await day.phone({ screen: desktop })
  const page = await phone.signInDemo('worker')
  await expect(page.getByRole('link', { name: zh(places.people) })).toHaveCount(0)
  await page.goto('/people')
  await expect(page.getByText(zh(people.notYours))).toBeVisible()
})

test('without a connection the list is the last one, and says so', async ({ day }) => {
  const desk = await day.phone({ screen: desktop })
  const page = await desk.signInDemo('supervisor')
  await page.getByRole('link', { name: zh(places.people) }).tap()
  const row = page.getByRole('button', { name: /督导员/ }).first()
  await expect(row).toBeVisible()
  await day.loseSignal()
  await page.getByRole('button', { name: zh(people.again) }).tap()
  await expect(page.getByText(zh(people.noSignal))).toBeVisible()
  await expect(row).toBeVisible()
  await row.tap()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

/** Makes the account on the office's screen; the code it is handed over with. */
async function invite(page: Page): Promise<string> {
  await page.getByRole('button', { name: zh(people.invite) }).tap()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('textbox', { name: zh(account.name) }).fill(name)
  await sheet.getByRole('searchbox', { name: zh(account.area) }).fill('民范村第3')
  await sheet.getByRole('list', { name: zh(account.areaFound) }).getByRole('button').first().tap()
  await sheet.getByRole('button', { name: zh(account.make) }).tap()
  await expect(sheet.getByRole('img', { name: zh(account.qr) })).toBeVisible()
  const code = /[/]join[/](\w{6})/.exec(await sheet.innerText())?.[1] ?? ''
  await expect(sheet.getByText(code, { exact: true })).toBeVisible()
  await sheet.getByRole('button', { name: zh(account.done) }).tap()
  return code
}

/** A met household; the visit that it became. */
async function logAt(page: Page, place: Place): Promise<VisitId> {
  await startLogAt(page, place)
  await chooseOutcome(page, 'met')
  await save(page)
  const { versions } = await readBook(page)
  const own = versions.filter(({ version }) => version.place === place.id).sort((a, b) => b.version.at - a.version.at)
  return own[0]?.version.visit ?? ''
}

async function signOut(page: Page): Promise<void> {
  await page.goto('/me')
  await page.getByRole('button', { name: holding(zh(me.signOut)) }).tap()
  const yes = page.getByRole('dialog').getByRole('button', { name: new RegExp(`^(${zh(me.signOutYes)}|${zh(me.signOutYesNone)})$`) })
  await yes.tap()
  // Without signal too: the doorway asks for a code then, and offers no demo.
  await page.getByRole('textbox', { name: zh(signIn.code) }).waitFor()
}
