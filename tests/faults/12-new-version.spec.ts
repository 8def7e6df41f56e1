import { expect, type Page } from '@playwright/test'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { frame } from '../../src/phone/words/frame.ts'
import { noteWords } from '../../src/phone/words/log-visit.ts'
import { outcomeWords } from '../../src/phone/words/visits.ts'
import { readBook } from '../support/book.ts'
import { FieldDay, test } from '../support/field-day.ts'
import { buildFolder } from '../support/server.ts'
import { zh } from '../support/words.ts'
import { chooseOutcome, save, startLogAt } from '../support/worker-steps.ts'

/** The next version of the app: another start page, and the service worker that knows it. */
async function release(build: string): Promise<void> {
  const page = join(build, 'phone', 'index.html')
  const worker = join(build, 'phone', 'service-worker.js')
  await writeFile(page, (await readFile(page, 'utf8')).replace('<head>', '<head><meta name="next-version">'))
  await writeFile(worker, renamed(await readFile(worker, 'utf8')))
}

/** Gives index.html another revision in the list of what is kept. */
function renamed(worker: string): string {
  const entry = /"revision":"\w+","url":"index.html"/
  if (!entry.test(worker)) throw new Error('index.html is not in the list of what the service worker keeps')
  return worker.replace(entry, '"revision":"next","url":"index.html"')
}

const isNext = (page: Page) => page.locator('meta[name=next-version]').count()

test('a new version is offered, waits as long as one likes, and takes over without losing what was typed', async () => {
  // Below this folder, where the server finds its libraries.
  const build = await mkdtemp('.cache/next-version-')
  await cp(buildFolder, build, { recursive: true })
  const day = await FieldDay.begin({ build })
  const phone = await day.phone()
  let page = await phone.moveIn('worker')
  const offer = page.getByRole('complementary', { name: zh(frame.updateTitle) })
  await expect(offer).toHaveCount(0)
  await release(build)

  await test.step('offered, and put off', async () => {
    page = await phone.open('/records')
    await expect(offer).toBeVisible()
    await page.getByRole('button', { name: zh(frame.updateLater) }).tap()
    await expect(offer).toHaveCount(0)
    page = await phone.open('/map')
    expect(await isNext(page)).toBe(0)
  })
  await test.step('taken with a form half filled', async () => {
    await startLogAt(page, day.place('12组 38号'))
    await expect(offer).toHaveCount(0)
    await chooseOutcome(page, 'met')
    await page.getByRole('textbox', { name: zh(noteWords.label) }).fill('下回带一张横幅')
    page = await phone.open('/')
    await page.getByRole('button', { name: zh(frame.updateApply) }).tap()
    await expect.poll(() => isNext(page).catch(() => 0)).toBe(1)
    page = await phone.open('/log')
    await expect(page.getByRole('textbox', { name: zh(noteWords.label) })).toHaveValue('下回带一张横幅')
    await expect(page.getByRole('radio', { name: zh(outcomeWords.met) })).toBeChecked()
    await save(page)
    expect((await readBook(page)).versions.filter(({ version }) => version.note === '下回带一张横幅')).toHaveLength(1)
  })
  await day.end()
  await rm(build, { recursive: true })
})
