import { expect, type Page } from '@playwright/test'
import type { VisitVersion } from '../../src/domain/visit.ts'
import { newestStep } from '../../src/phone/record-book/database.ts'
import { noteWords } from '../../src/phone/words/log-visit.ts'
import { me } from '../../src/phone/words/me.ts'
import { bookTrouble } from '../../src/phone/words/trouble.ts'
import { readBook } from '../support/book.ts'
import { test } from '../support/field-day.ts'
import { shownPhoto, storedRows } from '../support/office-store.ts'
import { bareAddress, bookVersion, makePhotos, upgradeBook, writeOlderBook, type SmallPhoto } from '../support/older-book.ts'
import { oneDay } from '../support/one-day.ts'
import type { Phone } from '../support/phone.ts'
import { metHousehold } from '../support/visits.ts'
import { zh } from '../support/words.ts'
import { chooseOutcome, save, startLogAt } from '../support/worker-steps.ts'

const theDay = oneDay()
let phone: Phone
let page: Page
let visits: VisitVersion[]
let photos: SmallPhoto[]
let hashes: string[]

test('fault 17: a phone that dies inside a schema upgrade completes it at the next start', async () => {
  const { seen, link } = theDay()
  phone = await theDay().phone()
  page = await phone.moveIn('worker')
  link.set('cut')
  const { device } = (await readBook(page)).facts as { device: string }
  await page.goto(bareAddress)
  photos = await makePhotos(page, 20)
  const doors = seen.places.filter(({ kind }) => kind === 'household')
  visits = Array.from({ length: 500 }, (_, i) => {
    const photo = i % 25 === 0 ? photos[i / 25] : undefined
    const { content: _content, ...named } = photo ?? ({} as SmallPhoto)
    const door = doors[i % doors.length] as (typeof doors)[number]
    return metHousehold(door, seen.account.id, i + 1, { device, photos: photo ? [named] : [] })
  })
  hashes = await writeOlderBook(page, visits, photos)
  expect(await bookVersion(page)).toBe(10)

  const processes = await phone.processIds()
  let died: Promise<number> | null = null
  await phone.context.exposeFunction('inUpgrade', () => {
    died ??= phone.kill(processes)
  })
  await phone.context.addInitScript(() => {
    // oxlint-disable-next-line typescript/unbound-method -- it is called on what it belongs to
    const { createObjectStore } = IDBDatabase.prototype
    IDBDatabase.prototype.createObjectStore = function (...values) {
      const store = createObjectStore.apply(this, values)
      if (!this.name.startsWith('gridwalk-book-')) return store
      ;(globalThis as unknown as { inUpgrade: () => void }).inUpgrade()
      // The upgrade stands half done until the plug is pulled.
      for (const end = Date.now() + 30_000; Date.now() < end; );
      return store
    }
  })
  await page.goto('/').catch(() => undefined)
  await expect.poll(() => died).not.toBeNull()
  await (died as unknown as Promise<number>)

  await phone.start()
  page = await phone.open('/me')
  await expect(page.getByRole('heading', { name: zh(me.waitingTitle, { n: 500 }) })).toBeVisible()
  expect(await bookVersion(page)).toBe(newestStep * 10)
  const book = await readBook(page)
  expect(book.outbox.map(({ hash }) => hash)).toEqual(hashes)
  expect(book.photoHashes).toEqual(photos.map(({ hash }) => hash).toSorted())
})

test('fault 16: five hundred visits and their photos that waited through a schema upgrade are sent once, unchanged', async () => {
  theDay().link.set('open')
  page = await phone.open()
  const left = async () => {
    const { outbox, photos: kept } = await readBook(page)
    return outbox.length + kept.filter(({ state }) => state !== 'sent').length
  }
  await expect.poll(left, { timeout: 90_000 }).toBe(0)
  const rows = await storedRows(theDay().data, visits.map(({ visit }) => visit))
  expect(rows.map(({ hash }) => hash).toSorted()).toEqual(hashes.toSorted())
  for (const { hash } of photos) expect(await shownPhoto(theDay().data, hash), hash).not.toBeNull()
})

test('fault 18: when another window brings the book up to date, this one keeps its form and steps aside at once', async () => {
  theDay().link.set('cut')
  await startLogAt(page, theDay().place('12组 37号'))
  await chooseOutcome(page, 'met')
  await save(page)
  await startLogAt(page, theDay().place('12组 38号'))
  await chooseOutcome(page, 'met')
  const other = await phone.context.newPage()
  await other.goto(bareAddress)
  const note = page.getByRole('textbox', { name: zh(noteWords.label) })
  await note.pressSequentially('下午两点以后有人在家')
  expect(await upgradeBook(other)).toBeLessThan(5000)

  await expect(page.getByRole('heading', { name: zh(bookTrouble.steppedAsideTitle) })).toBeVisible()
  await expect(page.getByText(zh(bookTrouble.steppedAsideNote))).toBeVisible()
  const { drafts, outbox } = await readBook(other)
  expect(drafts).toMatchObject([{ content: { note: '下午两点以后有人在家' } }])
  expect(outbox).toHaveLength(1)
  await other.close()
})

test('fault 19: older code leaves a newer book alone and asks to be updated', async () => {
  const before = await readBook(page)
  theDay().link.set('open')
  const asked: string[] = []
  page.on('request', (request) => void (request.url().includes('/api/') && asked.push(request.url())))
  for (const screen of ['/', '/log', '/me']) {
    page = await phone.open(screen)
    await expect(page.getByRole('heading', { name: zh(bookTrouble.newerTitle) })).toBeVisible()
    await expect(page.getByText(zh(bookTrouble.newerNote))).toBeVisible()
  }
  expect(asked).toEqual([])
  expect(await bookVersion(page)).toBe((newestStep + 1) * 10)
  expect(await readBook(page)).toEqual(before)
})
