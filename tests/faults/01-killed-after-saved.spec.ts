import { expect, type Page } from '@playwright/test'
import type { VisitId, VisitVersion } from '../../src/domain/visit.ts'
import { savedWords } from '../../src/phone/words/log-visit.ts'
import { readBook } from '../support/book.ts'
import { test } from '../support/field-day.ts'
import { storedRows } from '../support/office-store.ts'
import type { Phone } from '../support/phone.ts'
import { rounds } from '../support/rounds.ts'
import { zh } from '../support/words.ts'
import { chooseOutcome, save, startLogAt } from '../support/worker-steps.ts'

const kills = rounds(10, 50)
/** Milliseconds from the word on the screen to the death of the browser. */
const soon = 50

test('fault 01: a phone that dies within a twentieth of a second after "saved" has lost nothing, again and again', async ({ day }) => {
  test.setTimeout(1_800_000)
  const phone = await day.phone()
  await phone.moveIn('worker')
  await day.loseSignal()

  const doors = day.seen.places.filter(({ kind }) => kind === 'household')
  const saved: string[] = []
  const delays: number[] = []
  while (delays.filter((delay) => delay <= soon).length < kills) {
    const door = doors[saved.length]
    if (!door) throw new Error(`too slow to kill in time: ${delays.join(', ')} ms`)
    delays.push(await saveAndDie(phone, () => startLogAt(phone.page, door)))
    saved.push(door.id)
    await phone.start()
    await phone.open()
    const waiting = await waitingVersions(phone.page)
    expect(waiting.map((version) => version?.place), `after kill ${saved.length}`).toEqual(saved)
  }
  console.log(`killed ${delays.map(Math.round).join(', ')} ms after "saved"`)

  const visits = (await waitingVersions(phone.page)).map((version) => version?.visit as VisitId)
  await day.regainSignal()
  await phone.open()
  await expect.poll(async () => (await readBook(phone.page)).outbox, { timeout: 30_000 }).toEqual([])
  expect((await storedRows(day.data, visits)).map(({ place }) => place).sort()).toEqual(saved.toSorted())
})

/** Saves what is open and pulls the plug at the first sight of the word; resolves to the milliseconds between. */
async function saveAndDie(phone: Phone, open: () => Promise<void>): Promise<number> {
  const { page } = phone
  const processes = await phone.processIds()
  let died: Promise<number> | null = null
  await page.exposeFunction('sawSaved', (at: number) => {
    died ??= phone.kill(processes).then((moment) => moment - at)
  })
  await open()
  await chooseOutcome(page, 'met')
  await page.evaluate((word) => {
    new MutationObserver(() => {
      if (document.querySelector('h1')?.textContent !== word) return
      ;(globalThis as unknown as { sawSaved: (at: number) => void }).sawSaved(Date.now())
    }).observe(document, { subtree: true, childList: true, characterData: true })
  }, zh(savedWords.title))
  // The browser dies in the middle of it.
  await save(page).catch(() => undefined)
  await expect.poll(() => died).not.toBeNull()
  return died as unknown as Promise<number>
}

/** What waits to be sent, in the order it was saved; undefined for one that is not among the versions. */
async function waitingVersions(page: Page): Promise<(VisitVersion | undefined)[]> {
  const { outbox, versions } = await readBook(page)
  return outbox.map(({ hash }) => versions.find((each) => each.hash === hash)?.version)
}
