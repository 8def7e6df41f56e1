import { expect } from '@playwright/test'
import { setTimeout as wait } from 'node:timers/promises'
import type { VisitId } from '../../src/domain/visit.ts'
import { logVisit, noteWords, photoWords } from '../../src/phone/words/log-visit.ts'
import { readBook } from '../support/book.ts'
import { takePhoto } from '../support/camera-photo.ts'
import { test } from '../support/field-day.ts'
import { shownPhoto, storedRows } from '../support/office-store.ts'
import type { Phone } from '../support/phone.ts'
import { rounds } from '../support/rounds.ts'
import { seededRandom } from '../support/seeded-random.ts'
import { zh } from '../support/words.ts'
import { addPhoto, chooseOutcome, save, savedVisit, startLogAt } from '../support/worker-steps.ts'

const kills = rounds(3, 40)
/** Milliseconds from the tap to the death of the browser, at most. A save takes about half of it. */
const longest = 40

test('fault 02: a phone that dies at any moment of a save has all of the visit with its photo, or all of its draft', async ({ day }) => {
  test.setTimeout(900_000)
  const random = seededRandom()
  const phone = await day.phone()
  await phone.moveIn('worker')
  await day.loseSignal()
  const doors = day.seen.places.filter(({ kind }) => kind === 'household')
  const visits: VisitId[] = []
  const photos: string[] = []
  let whole = 0
  for (let n = 1; n <= kills; n++) {
    const door = random.pick(doors)
    const note = `第 ${n} 次`
    await startLogAt(phone.page, door)
    await chooseOutcome(phone.page, 'met')
    await phone.page.getByRole('textbox', { name: zh(noteWords.label) }).fill(note)
    await addPhoto(phone.page, await takePhoto(phone.page, `${n}.jpg`))
    const [photo] = (await readBook(phone.page)).drafts.flatMap((draft) => draft.photos)
    photos.push(photo?.hash ?? '')
    const moment = random.whole(0, longest)
    await dieWhileSaving(phone, moment)

    await phone.start()
    await phone.open()
    const book = await readBook(phone.page)
    const saved = book.versions.filter(({ version }) => version.note === note).map(({ version }) => version)
    const what = `${moment} ms after the tap`
    expect(book.photoHashes, what).toEqual(photos.toSorted())
    const state = book.photos.find(({ hash }) => hash === photo?.hash)?.state
    if (saved.length > 0) {
      whole += 1
      expect(saved, what).toMatchObject([{ photos: [{ hash: photo?.hash }], place: door.id }])
      expect([book.drafts, state, book.outbox.length], what).toEqual([[], 'waiting', visits.length + 1])
      visits.push(saved[0]?.visit ?? '')
    } else {
      expect([state, book.outbox.length], what).toEqual(['draft', visits.length])
      await startLogAt(phone.page, door)
      await expect(phone.page.getByText(zh(logVisit.resumed))).toBeVisible()
      await expect(phone.page.getByRole('textbox', { name: zh(noteWords.label) })).toHaveValue(note)
      await expect(phone.page.getByRole('img', { name: zh(photoWords.photo, { n: 1 }) })).toBeVisible()
      await save(phone.page)
      visits.push(savedVisit(phone.page))
    }
  }
  console.log(`of ${kills} deaths ${whole} came after the save`)

  await day.regainSignal()
  await phone.open()
  const left = async () => (await readBook(phone.page)).photos.filter(({ state }) => state !== 'sent').length
  await expect.poll(left, { timeout: 60_000 }).toBe(0)
  expect((await readBook(phone.page)).outbox).toEqual([])
  expect((await storedRows(day.data, visits)).map(({ visit }) => visit)).toEqual(visits.toSorted())
  for (const hash of photos) expect(await shownPhoto(day.data, hash), hash).not.toBeNull()
})

/** Taps save, and pulls the plug so many milliseconds after the page has felt it. */
async function dieWhileSaving(phone: Phone, moment: number): Promise<void> {
  const { page } = phone
  const processes = await phone.processIds()
  let died: Promise<number> | null = null
  await page.exposeFunction('felt', () => {
    died ??= wait(moment).then(() => phone.kill(processes))
  })
  const button = page.getByRole('button', { name: zh(logVisit.save) })
  await button.evaluate((element) => {
    element.addEventListener('click', () => (globalThis as unknown as { felt: () => void }).felt(), { capture: true })
  })
  await button.tap().catch(() => undefined)
  await expect.poll(() => died).not.toBeNull()
  await (died as unknown as Promise<number>)
}
