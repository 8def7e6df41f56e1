import { expect, type Locator, type Page } from '@playwright/test'
import { blindSpots, givenWords, giveWords, spotWords } from '../../src/phone/words/blind-spots.ts'
import { savedWords } from '../../src/phone/words/log-visit.ts'
import { me } from '../../src/phone/words/me.ts'
import { office } from '../../src/phone/words/office.ts'
import { rounds } from '../../src/phone/words/rounds.ts'
import { test } from '../support/field-day.ts'
import type { Phone } from '../support/phone.ts'
import { holding, zh } from '../support/words.ts'
import { chooseOutcome, save } from '../support/worker-steps.ts'

const desk = { width: 1440, height: 900 }
const worker = '演示网格员'

/** The spots that lie in the demo worker's grid, as the list names them. */
function spotsOfTheWorker(page: Page): Locator {
  return page.getByRole('list', { name: zh(spotWords.list) }).getByRole('listitem').filter({ hasText: '民范村 第3网格' })
}

async function sendNow(phone: Phone): Promise<void> {
  await phone.open('/me')
  await phone.page.getByRole('button', { name: zh(me.sendNow) }).tap()
  await expect(phone.page.getByText(zh(me.allSentTitle))).toBeVisible()
}

/** Doors left, as the list of the office says it. */
async function leftOf(round: Locator): Promise<number> {
  const text = await round.getByText(new RegExp(zh(givenWords.left, { n: '(\\d+)' }))).innerText()
  return Number(/\d+/.exec(text)?.[0])
}

test('two spots are given to the worker, walked without signal, seen by the office and taken back', async ({ day }) => {
  test.setTimeout(240_000)
  const [supervisor, walker] = [await day.phone({ screen: desk }), await day.phone()]
  const page = await supervisor.signInDemo('supervisor')
  await walker.moveIn('worker')

  await page.getByRole('link', { name: zh(office.blindSpots) }).tap()
  await page.getByRole('combobox', { name: zh(blindSpots.village) }).selectOption({ label: '民范村' })
  const mine = spotsOfTheWorker(page)
  await mine.nth(0).getByRole('checkbox').check()
  await mine.nth(1).getByRole('checkbox').check()
  await page.getByRole('button', { name: zh(spotWords.give) }).tap()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('combobox', { name: zh(giveWords.worker) }).selectOption({ label: await labelOf(sheet, worker) })
  await sheet.getByLabel(zh(giveWords.until)).fill('2020-01-01')
  await sheet.getByRole('button', { name: zh(giveWords.send) }).tap()
  await expect(sheet.getByText(zh(giveWords.badDay))).toBeVisible()
  await sheet.getByLabel(zh(giveWords.until)).fill('2099-12-31')
  await sheet.getByRole('textbox', { name: zh(giveWords.note) }).fill('先走西边')
  await sheet.getByRole('button', { name: zh(giveWords.send) }).tap()
  await expect(page.getByText(holding('已派给', worker, '2 片'))).toBeVisible()
  await expect(mine.nth(0).getByText(holding('已派给', worker))).toBeVisible()

  await page.getByText(zh(blindSpots.given), { exact: true }).first().tap()
  const round = page.getByRole('list', { name: zh(givenWords.open) }).getByRole('listitem').filter({ hasText: worker })
  const before = await leftOf(round)
  await sendNow(supervisor)

  await sendNow(walker)
  await walker.open('/')
  const onToday = walker.page.getByRole('region', { name: holding(zh(rounds.onToday)) })
  await expect(onToday).toContainText(zh(rounds.onTodayCount, { n: before }))
  await day.loseSignal()
  await onToday.getByRole('link', { name: zh(rounds.seeAll) }).tap()
  await expect(walker.page.getByText('先走西边')).toBeVisible()
  const next = walker.page.getByRole('region', { name: holding(zh(rounds.next)) })
  const door = await next.getByRole('heading', { level: 3 }).innerText()
  await next.getByRole('link', { name: zh(rounds.log) }).tap()
  await expect(walker.page.getByRole('main')).toContainText(door)
  await chooseOutcome(walker.page, 'met')
  await save(walker.page)
  const proposed = await walker.page.getByRole('link', { name: zh(savedWords.logNext) }).getAttribute('href')
  await walker.page.goto('/rounds')
  await expect(walker.page.getByText(zh(rounds.progress, { n: before, covered: 1, tried: 0, left: before - 1 }))).toBeVisible()
  await expect(next.getByRole('heading', { level: 3 })).not.toHaveText(door)
  await expect(next.getByRole('link', { name: zh(rounds.log) })).toHaveAttribute('href', proposed ?? '')

  await day.regainSignal()
  await sendNow(walker)
  await sendNow(supervisor)
  await supervisor.open('/blind-spots/given')
  await expect(round.getByText(zh(givenWords.progress, { n: before, covered: 1, tried: 0, left: before - 1 }))).toBeVisible()
  await round.getByRole('button', { name: holding(zh(givenWords.takeBack)) }).tap()
  await page.getByRole('dialog').getByRole('button', { name: zh(givenWords.takeBack) }).tap()
  await expect(page.getByRole('list', { name: zh(givenWords.closed) }).getByText(zh(givenWords['taken-back']))).toBeVisible()
  await sendNow(supervisor)
  await sendNow(walker)
  await walker.open('/rounds')
  await expect(walker.page.getByRole('heading', { name: zh(rounds.none) })).toBeVisible()
})

test('a worker who cannot walk a round says why, and the office reads it', async ({ day }) => {
  test.setTimeout(240_000)
  const supervisor = await day.phone({ screen: desk })
  const page = await supervisor.signInDemo('supervisor')
  await supervisor.open('/blind-spots')
  await page.getByRole('combobox', { name: zh(blindSpots.village) }).selectOption({ label: '民范村' })
  await spotsOfTheWorker(page).first().getByRole('checkbox').check()
  await page.getByRole('button', { name: zh(spotWords.give) }).tap()
  await page.getByRole('dialog').getByRole('button', { name: zh(giveWords.send) }).tap()
  await expect(page.getByText(holding('已派给', worker))).toHaveCount(2)
  await sendNow(supervisor)

  const walker = await day.phone()
  await walker.signInDemo('worker')
  await sendNow(walker)
  await walker.open('/rounds')
  await walker.page.getByRole('button', { name: holding(zh(rounds.cannotFor, { area: '' })) }).tap()
  const sheet = walker.page.getByRole('dialog')
  await sheet.getByRole('button', { name: zh(rounds.handBack) }).tap()
  await expect(sheet.getByText(zh(rounds.noWhy))).toBeVisible()
  await sheet.getByRole('button', { name: zh(rounds.road) }).tap()
  await sheet.getByRole('button', { name: zh(rounds.handBack) }).tap()
  await expect(walker.page.getByRole('heading', { name: zh(rounds.none) })).toBeVisible()
  await sendNow(walker)
  await sendNow(supervisor)
  await supervisor.open('/blind-spots/given')
  await expect(page.getByText(zh(givenWords.cannot, { why: zh(rounds.road) }))).toBeVisible()
})

test('workers are known without signal once they were, and a worker is told whose page it is', async ({ day }) => {
  const supervisor = await day.phone({ screen: desk })
  await supervisor.moveIn('supervisor')
  const page = await supervisor.open('/blind-spots')
  const first = page.getByRole('list', { name: zh(spotWords.list) }).getByRole('checkbox').first()
  await first.check()
  await page.getByRole('button', { name: zh(spotWords.give) }).tap()
  await expect(page.getByRole('dialog').getByRole('combobox', { name: zh(giveWords.worker) })).toBeVisible()
  await day.loseSignal()
  await page.reload()
  await first.check()
  await page.getByRole('button', { name: zh(spotWords.give) }).tap()
  await page.getByRole('dialog').getByRole('button', { name: zh(giveWords.send) }).tap()
  await expect(page.getByText(holding('已派给', worker)).first()).toBeVisible()
  await day.regainSignal()

  const walker = await day.phone()
  await walker.signInDemo('worker')
  await walker.open('/blind-spots')
  await expect(walker.page.getByRole('heading', { name: zh(blindSpots.notYours) })).toBeVisible()
})

async function labelOf(sheet: Locator, name: string): Promise<string> {
  const labels = await sheet.getByRole('option').allInnerTexts()
  return labels.find((label) => label.startsWith(`${name}（`)) ?? ''
}
