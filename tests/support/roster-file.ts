import type { Page } from '@playwright/test'
import { roster } from '../../src/phone/words/roster.ts'
import { zh } from './words.ts'

/** A file on disk, or one made here. */
export type RosterFile = string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }

/** A short list as it lies on the desk of 新桥镇: a title, names that are not read, a door without coordinates, and rows that cannot be right. */
export function shortRoster(): RosterFile {
  const lines = [
    '新桥镇走访对象名册,,,,,,,',
    '镇,村,网格,户主姓名,门牌,人口,经度,纬度',
    '新桥镇,民范村,3,张三,12组 99号,４,108.8046,23.2206',
    '新桥镇,民范村,3,李四,12组 98号,3,108.8048,23.2207',
    '新桥镇,民范村,3,吴九,12组 97号,2,,',
    '新桥镇,无此村,3,王五,1号,3,108.8048,23.2207',
    '新桥镇,民范村,88,赵六,2号,3,108.8048,23.2207',
    '新桥镇,民范村,3,孙七,3号,三四口,108.8048,23.2207',
    '新桥镇,民范村,3,周八,4号,3,23.2207,108.8048',
  ]
  return { name: '门牌名册.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\r\n')) }
}

/** On the screen of the roster: chooses files, as many as there are. */
export async function chooseRosterFiles(page: Page, files: RosterFile | RosterFile[]): Promise<void> {
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: zh(roster.choose) }).tap()
  await (await choosing).setFiles(files as string)
}

/** The same for one that is certain; resolves when it is counted. */
export async function chooseRosterFile(page: Page, file: RosterFile): Promise<void> {
  await chooseRosterFiles(page, file)
  await page.getByRole('button', { name: zh(roster.toColumns) }).waitFor({ timeout: 60_000 })
}
