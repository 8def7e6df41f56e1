import { expect, type Page } from '@playwright/test'
import { me } from '../../src/phone/words/me.ts'
import { records, visit as visitWords } from '../../src/phone/words/records.ts'
import { today } from '../../src/phone/words/today.ts'
import type { Invited } from '../../src/protocol/messages.ts'
import { askToSignOut, joinByCode, signOut } from '../support/account-steps.ts'
import { readBook } from '../support/book.ts'
import { test } from '../support/field-day.ts'
import { storedRows } from '../support/office-store.ts'
import { zh } from '../support/words.ts'
import { logMetAt } from '../support/worker-steps.ts'

test('fault 37: on a shared phone A leaves five waiting, B signs in and never sees them, and they arrive as A’s when A is back', async ({ day }) => {
  test.setTimeout(240_000)
  const phone = await day.phone()
  let page = await phone.moveIn('worker')
  const { id, areas } = day.seen.account
  await day.loseSignal()
  const visits: string[] = []
  for (const door of ['12组 33号', '12组 34号', '12组 35号', '12组 36号', '12组 38号']) visits.push(await logMetAt(page, day.place(door)))
  expect(new Set(visits).size).toBe(5)

  // What becomes of them is said before anybody leaves, and the offer to send first tells that it could not.
  const sheet = await askToSignOut(page)
  await expect(sheet.getByText(zh(me.signOutTitle, { n: 5 }))).toBeVisible()
  await expect(sheet.getByText(zh(me.signOutText, { n: 5 }))).toBeVisible()
  await sheet.getByRole('button', { name: zh(me.sendFirst) }).tap()
  await expect(sheet.getByText(zh(me.sendFailed))).toBeVisible()
  await signOut(page)
  await day.regainSignal()

  const made = await (await day.client('supervisor')).post('/api/accounts', { name: '民范村3格 李四', role: 'worker', areas })
  const colleague = (await made.json()) as Invited
  page = await joinByCode(phone, colleague.code)
  await page.getByRole('region', { name: zh(today.nearest) }).waitFor()
  await expectNothingOf(page, visits, colleague.account.id)
  expect((await readBook(page, id)).outbox).toHaveLength(5)
  const own = await logMetAt(page, day.place('12组 37号'))
  await expect.poll(async () => (await storedRows(day.data, [own])).length).toBe(1)
  expect(await storedRows(day.data, visits)).toEqual([])
  await expectNothingOf(page, visits, colleague.account.id)
  await signOut(page)

  page = await phone.signInDemo('worker')
  await expect.poll(async () => (await readBook(page, id)).outbox).toEqual([])
  const { versions } = await (await day.client('worker')).pull()
  const arrived = versions.filter(({ version }) => visits.includes(version.visit)).map(({ version }) => version)
  expect(arrived.map(({ visit }) => visit).sort()).toEqual([...visits].sort())
  expect(new Set(arrived.map(({ author }) => author))).toEqual(new Set([id]))
  expect(versions.find(({ version }) => version.visit === own)?.version.author).toBe(colleague.account.id)
})

/** On no screen and in nothing that screens, search, figures and exports are made of. */
async function expectNothingOf(page: Page, visits: readonly string[], who: string): Promise<void> {
  const book = await readBook(page, who)
  expect(book.versions.map(({ version }) => version.visit).filter((visit) => visits.includes(visit))).toEqual([])
  expect(book.outbox).toEqual([])
  await page.goto('/records?show=here')
  await expect(page.getByText(zh(records.noneHere))).toBeVisible()
  await page.goto(`/records/${visits[0]}`)
  await expect(page.getByText(zh(visitWords.missing))).toBeVisible()
  await page.goto('/me')
  await expect(page.getByRole('heading', { name: zh(me.allSentTitle) })).toBeVisible()
}
