import { expect, type Page } from '@playwright/test'
import { me } from '../../src/phone/words/me.ts'
import { office as places } from '../../src/phone/words/office.ts'
import { account, people, person as acts } from '../../src/phone/words/people.ts'
import { attentionWords } from '../../src/phone/words/records.ts'
import { test } from '../support/field-day.ts'
import { setAsideWhy, storedRows } from '../support/office-store.ts'
import { holding, zh } from '../support/words.ts'
import { joinByCode } from '../support/account-steps.ts'
import { logMetAt, startLogAt } from '../support/worker-steps.ts'

const name = '民范村3格 李四'
const desktop = { width: 1440, height: 900 }

test('a worker is invited, logs, and is cut off without losing a visit', async ({ day }) => {
  const desk = await day.phone({ screen: desktop })
  const office = await desk.signInDemo('supervisor')
  await office.getByRole('link', { name: zh(places.people) }).tap()
  const code = await invite(office)

  const phone = await day.phone()
  const page = await joinByCode(phone, code)
  const first = await logMetAt(page, day.place('12组 38号'))
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

  const second = await logMetAt(page, day.place('12组 37号'))
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
