import { expect, type Page } from '@playwright/test'
import { me } from '../../src/phone/words/me.ts'
import { noteWords } from '../../src/phone/words/log-visit.ts'
import { pin as words } from '../../src/phone/words/pin.ts'
import { today } from '../../src/phone/words/today.ts'
import { accessibilityFaults } from '../support/accessibility.ts'
import { rawRows } from '../support/book.ts'
import { test } from '../support/field-day.ts'
import { storedRows } from '../support/office-store.ts'
import { zh } from '../support/words.ts'
import { chooseOutcome, save } from '../support/worker-steps.ts'

const note = '门口有狗，下回走后门'

test('a phone under a PIN keeps its records sealed, through a kill and a lost PIN, and every visit arrives once', async ({ day }) => {
  test.setTimeout(240_000)
  const phone = await day.phone()
  let page = await phone.moveIn('worker')
  await page.goto('/pin')
  await page.getByRole('button', { name: zh(words.set) }).tap()
  await press(page, '123456')
  await expect(page.getByRole('alert')).toHaveText(zh(words.weak))
  expect(await accessibilityFaults(page)).toEqual([])
  await press(page, '271828')
  await press(page, '271828')
  // Killed while what was there before is still being sealed.
  await expect(page.getByRole('heading', { name: zh(words.onTitle) })).toBeVisible()
  await phone.kill()

  await day.loseSignal()
  await phone.start()
  page = await phone.open()
  await expect(page.getByRole('heading', { level: 1, name: zh(words.lockedTitle) })).toBeVisible()
  await press(page, '314159')
  await expect(page.getByRole('alert')).toHaveText(zh(words.wrong))
  await page.keyboard.type('271828')
  await expect(page.getByRole('heading', { level: 1, name: zh(today.title) })).toBeVisible()
  await page.goto(`/log?place=${day.place('12组 38号').id}`)
  await press(page, '271828')
  await chooseOutcome(page, 'met')
  await page.getByRole('textbox', { name: zh(noteWords.label) }).fill(note)
  await save(page)
  await expect.poll(() => rawRows(page, 'meta'), { timeout: 60_000 }).toContainEqual(expect.objectContaining({ key: 'lock', value: expect.objectContaining({ value: expect.objectContaining({ state: 'sealed' }) }) }))

  // Locked by hand: nothing of it is on the screen, and nothing can be read past the app.
  await goThroughApp(page)
  await page.getByRole('button', { name: zh(me.lockNow) }).tap()
  await expect(page.getByText(zh(words.waiting, { n: 1 }))).toBeVisible()
  const everything = JSON.stringify(await rawRows(page))
  for (const text of [note, '12组 38号', '民范村']) expect(everything).not.toContain(text)
  expect(await accessibilityFaults(page)).toEqual([])

  // The PIN is lost: a new code of the office opens, a new PIN takes its place, and the visit goes out.
  await day.regainSignal()
  const office = await day.client('supervisor')
  const code = (await (await office.post('/api/people/demo-worker/code', {})).json()) as { code: string }
  await page.getByRole('button', { name: zh(words.forgot) }).tap()
  await press(page, '161803')
  expect(await accessibilityFaults(page)).toEqual([])
  await press(page, '161803')
  await page.getByRole('textbox', { name: zh(words.code) }).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('textbox', { name: zh(words.code) }).fill(code.code)
  await page.getByRole('button', { name: zh(words.openByCode) }).tap()
  await expect.poll(async () => (await rawRows(page, 'outbox')).length, { timeout: 60_000 }).toBe(0)
  const [sent] = (await (await day.client('worker')).pull()).versions.filter(({ version }) => version.note === note)
  expect(await storedRows(day.data, [sent?.version.visit ?? ''])).toHaveLength(1)
  await page.reload()
  await press(page, '161803')
  await expect(page.getByRole('navigation')).toBeVisible()
})

async function goThroughApp(page: Page): Promise<void> {
  // Another page of the app, not another page of the browser: the key is kept in this one alone.
  await page.evaluate(() => {
    history.pushState(null, '', '/me')
    dispatchEvent(new PopStateEvent('popstate'))
  })
}

async function press(page: Page, pin: string): Promise<void> {
  await page.getByRole('button', { name: '0', exact: true }).waitFor()
  for (const digit of pin) await page.getByRole('button', { name: digit, exact: true }).tap()
}
