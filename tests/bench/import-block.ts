import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { demoTown } from '../../src/demo/demo-town.ts'
import { roster } from '../../src/phone/words/roster.ts'
import { FieldDay } from '../support/field-day.ts'
import { chooseRosterFiles } from '../support/roster-file.ts'
import { holding, zh } from '../support/words.ts'
import { asCsv, countyRoster } from './county-roster.ts'
import { compared, type Measure } from './measure.ts'

const county = 220_000
const short = 2000

/**
 * The longest time for which the page answers nobody while a county's doors are opened, read, shown and sent, against
 * a list a hundredth as long. On a quarter of this machine's speed; of the county's doors the first ones are sent.
 */
export async function importBlock(): Promise<Measure> {
  const day = await FieldDay.begin()
  try {
    const phone = await day.phone({ screen: { width: 1440, height: 900 } })
    await phone.signInDemo('county')
    const page = await phone.open('/roster')
    await page.getByRole('button', { name: zh(roster.choose) }).waitFor()
    await phone.throttle(4)
    const longest = async (rows: number) => {
      const file = join(day.data, `${rows}.csv`)
      await writeFile(file, asCsv(countyRoster(demoTown().areas, rows)))
      await watchBlocks(page)
      await chooseRosterFiles(page, file)
      await page.getByRole('button', { name: holding('放进名册') }).tap({ timeout: 300_000 })
      await page.waitForFunction(sent, short, { timeout: 300_000 })
      return page.evaluate(() => longestBlock)
    }
    const baseline = await longest(short)
    await page.getByRole('button', { name: zh(roster.another) }).tap()
    const value = await longest(county)
    // It still answers: the button that stops it works.
    await page.getByRole('button', { name: zh(roster.cancel) }).tap()
    await page.getByRole('button', { name: zh(roster.goOn) }).waitFor()
    return compared({ name: 'import-block', unit: 'ms', value, baseline, budget: 2 })
  } finally {
    await day.end()
  }
}

declare global {
  var longestBlock: number
}

/** In the page: whether so many rows were answered, or all of them. */
function sent(least: number): boolean {
  const bar = document.querySelector('progress')
  return bar ? bar.value >= least : document.querySelector('output') !== null
}

/** From here on: long tasks as the browser itself counts them, all that hold the page up for more than 50 ms. */
function watchBlocks(page: Page): Promise<void> {
  return page.evaluate(() => {
    globalThis.longestBlock = 50
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longestBlock = Math.max(longestBlock, duration)
    }).observe({ type: 'longtask' })
  })
}
