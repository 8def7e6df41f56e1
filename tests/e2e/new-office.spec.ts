import { expect, test as base, type Locator, type Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { logVisit } from '../../src/phone/words/log-visit.ts'
import { office as places } from '../../src/phone/words/office.ts'
import { outcomeWords } from '../../src/phone/words/visits.ts'
import { account } from '../../src/phone/words/people.ts'
import { peopleList } from '../../src/phone/words/people-list.ts'
import { roster } from '../../src/phone/words/roster.ts'
import { signIn } from '../../src/phone/words/sign-in.ts'
import { today } from '../../src/phone/words/today.ts'
import { NewOffice } from '../support/new-office.ts'
import type { Phone } from '../support/phone.ts'
import { chooseRosterFiles } from '../support/roster-file.ts'
import { holding, zh } from '../support/words.ts'

/** The list of divisions as the statistics office publishes it, and what lies on the desk of a village. */
const areas = [
  '宾阳县行政区划,',
  '区划代码,名称',
  '450126000000,宾阳县',
  '450126104000,新桥镇',
  '450126104202,民范村委会',
  '450126104202001,民范村第1网格',
]
const areasBrought = 4
const doors = [
  '镇,村,网格,户主,门牌,人口,经度,纬度',
  '新桥镇,民范村,1,张三,１号,4,108.8046,23.2206',
  '新桥镇,民范村,1,李四,2号,3,108.8048,23.2207',
  '新桥镇,民范村,1,王五,3号,3,108.8050,',
]
/** The third has no latitude and stays out. */
const doorsBrought = 2

const staff = [
  '新桥镇网格员名单,,,',
  '姓名,联系电话,上级代码,网格',
  '李四,13800138000,450126104202,1',
  '王五,,,民范村',
  '赵六,,450126104202,第9网格',
]

const test = base.extend<{ office: NewOffice }>({
  // Playwright asks for the first parameter in this form even where nothing is taken from it.
  // oxlint-disable-next-line no-empty-pattern
  office: async ({}, lend) => {
    const office = await NewOffice.begin()
    await lend(office)
    await office.end()
  },
})

test('a new office gets from an empty folder to the first synced visit of an invited worker, with under fifteen actions besides typing', async ({ office }) => {
  test.setTimeout(180_000)
  const desk = await office.phone({ screen: { width: 1440, height: 900 } })
  const phone = await office.phone()
  const acts = new Acts()

  const page = await acts.open(desk, await office.firstLink())
  await acts.press(page.getByRole('button', { name: zh(signIn.enter) }))
  await acts.press(page.getByRole('link', { name: zh(places.roster) }))
  await acts.choose(page, [await office.file('门牌.csv', doors), await office.file('区划.csv', areas)])
  await acts.press(page.getByRole('button', { name: zh(roster.apply, { n: areasBrought + doorsBrought }) }))
  await expect(page.getByRole('heading', { name: zh(roster.done) })).toBeVisible()

  await acts.press(page.getByRole('link', { name: zh(roster.nextPeople) }))
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('textbox', { name: zh(account.name) }).fill('民范村1格 李四')
  await sheet.getByRole('searchbox', { name: zh(account.area) }).fill('第1')
  await acts.press(sheet.getByRole('list', { name: zh(account.areaFound) }).getByRole('button').first())
  await acts.press(sheet.getByRole('button', { name: zh(account.make) }))
  await expect(sheet.getByRole('img', { name: zh(account.qr) })).toBeVisible()
  const atTheDesk = acts.n

  const field = await acts.open(phone, /[/]join[/]\w{6}/.exec(await sheet.innerText())?.[0] ?? '')
  await acts.press(field.getByRole('button', { name: zh(signIn.enter) }))
  const nearest = field.getByRole('region', { name: zh(today.nearest) })
  await acts.press(nearest.getByRole('link', { name: holding('1号') }).first())
  await acts.press(field.getByRole('radio', { name: zh(outcomeWords.met) }).locator('..'))
  await acts.press(field.getByRole('button', { name: zh(logVisit.save) }))
  await expect.poll(() => office.visits()).toBe(1)
  console.log(`from the empty folder to the first synced visit: ${acts.n} actions besides typing, ${atTheDesk} of them at the desk`)
  expect(acts.n).toBeLessThan(15)
})

test('a list of people becomes accounts with codes, said once; the same list again makes none', async ({ office }) => {
  test.setTimeout(180_000)
  const desk = await office.phone({ screen: { width: 1440, height: 900 } })
  const page = await desk.open(await office.firstLink())
  await page.getByRole('button', { name: zh(signIn.enter) }).tap()
  await page.getByRole('link', { name: zh(places.roster) }).tap()
  await chooseRosterFiles(page, await office.file('区划.csv', areas))
  await page.getByRole('button', { name: zh(roster.apply, { n: areasBrought }) }).tap()
  await page.getByRole('button', { name: zh(roster.another) }).tap()
  const bring = async () => {
    const choosing = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: zh(peopleList.choose) }).tap()
    await (await choosing).setFiles(await office.file('网格员.csv', staff))
    await expect(page.getByText(zh(peopleList.faulty, { n: 2 }))).toBeVisible()
    await page.getByRole('button', { name: zh(peopleList.make, { n: 1 }) }).tap()
  }
  // What the list is matched with has to be on this device first.
  await expect(page.getByText(zh(roster.firstAreas))).toHaveCount(0)
  await bring()
  await expect(page.getByRole('heading', { name: zh(peopleList.made, { n: 1 }) })).toBeVisible()
  // Nobody closes the codes by accident.
  await page.getByRole('button', { name: zh(peopleList.done) }).tap()
  await page.getByRole('button', { name: zh(peopleList.leaveNo) }).tap()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: zh(peopleList.download) }).tap()
  const text = await readFile(await (await download).path(), 'utf8')
  expect(text).toContain('李四')
  expect(text).not.toContain('13800138000')
  await page.getByRole('button', { name: zh(peopleList.done) }).tap()
  await bring()
  await expect(page.getByText(zh(peopleList.unchanged, { n: 1 }))).toBeVisible()

  const phone = await office.phone()
  const field = await phone.open(/[/]join[/]\w{6}/.exec(text)?.[0] ?? '')
  await field.getByRole('button', { name: zh(signIn.enter) }).tap()
  await expect(field.getByRole('heading', { level: 1, name: zh(today.title) })).toBeVisible()
})

/** Everything that a hand does besides typing goes through here and is counted. */
class Acts {
  n = 0

  open(phone: Phone, link: string): Promise<Page> {
    this.n += 1
    return phone.open(link)
  }

  async press(button: Locator): Promise<void> {
    this.n += 1
    await button.tap()
  }

  /** Two: the button, and the files in the dialog of the system. */
  async choose(page: Page, files: string[]): Promise<void> {
    this.n += 2
    await chooseRosterFiles(page, files)
  }
}
