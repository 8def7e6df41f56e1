import { expect, test, type Locator, type Page } from '@playwright/test'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { logVisit } from '../../src/phone/words/log-visit.ts'
import { office as places } from '../../src/phone/words/office.ts'
import { outcomeWords } from '../../src/phone/words/visits.ts'
import { account } from '../../src/phone/words/people.ts'
import { roster } from '../../src/phone/words/roster.ts'
import { signIn } from '../../src/phone/words/sign-in.ts'
import { today } from '../../src/phone/words/today.ts'
import { temporaryFolder } from '../support/demo-data.ts'
import { Phone } from '../support/phone.ts'
import { chooseRosterFiles } from '../support/roster-file.ts'
import { Server } from '../support/server.ts'
import { holding, zh } from '../support/words.ts'

const standpoint = { latitude: 23.2206, longitude: 108.8046, accuracy: 12 }

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

test('a new office gets from an empty folder to the first synced visit of an invited worker, with under fifteen actions besides typing', async () => {
  test.setTimeout(180_000)
  const folders = [await temporaryFolder(), await temporaryFolder(), await temporaryFolder()] as const
  const [data, deskProfile, phoneProfile] = folders
  const server = await Server.start({ data, env: { GRIDWALK_DEMO: 'off', GRIDWALK_COUNTY: '450126' } })
  const url = server.url
  const desk = await Phone.start({ url, profile: deskProfile, standpoint, screen: { width: 1440, height: 900 } })
  const phone = await Phone.start({ url, profile: phoneProfile, standpoint })
  const acts = new Acts()
  try {
    await expect.poll(() => server.output).toContain('/join/')
    const office = await acts.open(desk, /[/]join[/]\w+/.exec(server.output)?.[0] ?? '')
    await acts.press(office.getByRole('button', { name: zh(signIn.enter) }))
    await acts.press(office.getByRole('link', { name: zh(places.roster) }))
    await acts.choose(office, [await written(data, '门牌.csv', doors), await written(data, '区划.csv', areas)])
    await acts.press(office.getByRole('button', { name: zh(roster.apply, { n: areasBrought + doorsBrought }) }))
    await expect(office.getByRole('heading', { name: zh(roster.done) })).toBeVisible()

    await acts.press(office.getByRole('link', { name: zh(roster.nextPeople) }))
    const sheet = office.getByRole('dialog')
    await sheet.getByRole('textbox', { name: zh(account.name) }).fill('民范村1格 李四')
    await sheet.getByRole('searchbox', { name: zh(account.area) }).fill('第1')
    await acts.press(sheet.getByRole('list', { name: zh(account.areaFound) }).getByRole('button').first())
    await acts.press(sheet.getByRole('button', { name: zh(account.make) }))
    await expect(sheet.getByRole('img', { name: zh(account.qr) })).toBeVisible()
    const atTheDesk = acts.n

    const page = await acts.open(phone, /[/]join[/]\w{6}/.exec(await sheet.innerText())?.[0] ?? '')
    await acts.press(page.getByRole('button', { name: zh(signIn.enter) }))
    const list = page.getByRole('region', { name: zh(today.nearest) })
    await acts.press(list.getByRole('link', { name: holding('1号') }).first())
    await acts.press(page.getByRole('radio', { name: zh(outcomeWords.met) }).locator('..'))
    await acts.press(page.getByRole('button', { name: zh(logVisit.save) }))
    await expect
      .poll(async () => ((await (await fetch(`${url}/api/health`)).json()) as { counts: { visits: number } }).counts.visits)
      .toBe(1)
    console.log(`from the empty folder to the first synced visit: ${acts.n} actions besides typing, ${atTheDesk} of them at the desk`)
    expect(acts.n).toBeLessThan(15)
  } finally {
    await phone.close()
    await desk.close()
    await server.kill()
    for (const folder of folders) await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
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

async function written(folder: string, name: string, lines: readonly string[]): Promise<string> {
  const file = join(folder, name)
  await writeFile(file, lines.join('\r\n'))
  return file
}
