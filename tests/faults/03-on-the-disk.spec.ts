import { expect, type Page } from '@playwright/test'
import { createHash } from 'node:crypto'
import type { VisitId } from '../../src/domain/visit.ts'
import { frame } from '../../src/phone/words/frame.ts'
import { logVisit, noteWords, photoWords, savedWords } from '../../src/phone/words/log-visit.ts'
import { bookTrouble } from '../../src/phone/words/trouble.ts'
import { today } from '../../src/phone/words/today.ts'
import { readBook } from '../support/book.ts'
import { takePhoto } from '../support/camera-photo.ts'
import { breakDisk, closeDatabases, loseDatabases, watchDisk, type DiskWrite } from '../support/disk.ts'
import { test } from '../support/field-day.ts'
import { storedPhoto, storedRows } from '../support/office-store.ts'
import { oneDay } from '../support/one-day.ts'
import type { Phone } from '../support/phone.ts'
import { zh } from '../support/words.ts'
import { addPhoto, chooseOutcome, correctNote, save, savedVisit, startLogAt, withdraw } from '../support/worker-steps.ts'

const theDay = oneDay()
let phone: Phone
let page: Page
let writes: readonly DiskWrite[]
test.beforeAll(async () => {
  phone = await theDay().phone()
  await phone.moveIn('worker')
  writes = await watchDisk(phone.context)
  page = await phone.open()
})

/** Every visit that was shown as saved. */
const saved: VisitId[] = []
let begun = 0
const note = () => page.getByRole('textbox', { name: zh(noteWords.label) })

/** At another door each time; returns its name. */
async function beginAtNextDoor(): Promise<string> {
  const doors = theDay().seen.places.filter(({ kind }) => kind === 'household')
  const door = doors[(begun += 1)]
  if (!door) throw new Error('there are no more doors in this grid')
  await startLogAt(page, door)
  await chooseOutcome(page, 'met')
  return door.name
}

async function finish(): Promise<VisitId> {
  await save(page)
  const visit = savedVisit(page)
  saved.push(visit)
  return visit
}

async function versionsOf(visit: VisitId) {
  return (await readBook(page)).versions.filter(({ version }) => version.visit === visit).map(({ version }) => version)
}

async function waiting() {
  return (await readBook(page)).outbox.length
}

test('fault 10: five photos of five megabytes are the same, byte for byte, when saved, after a restart, and at the office', async () => {
  theDay().link.set('cut')
  await beginAtNextDoor()
  const taken = []
  for (let n = 1; n <= 5; n++) taken.push(await takePhoto(page, `${n}.jpg`, { noise: true }))
  for (const { buffer } of taken) expect(buffer.length).toBeGreaterThan(5_000_000)
  await addPhoto(page, ...taken)
  const [version] = await versionsOf(await finish())
  const named = version?.photos.map(({ hash }) => hash).toSorted() ?? []
  expect(new Set(named).size).toBe(5)
  expect((await readBook(page)).photoHashes).toEqual(named)

  await page.reload()
  expect((await readBook(page)).photoHashes).toEqual(named)
  theDay().link.set('open')
  page = await phone.open()
  const states = async () => (await readBook(page)).photos.map(({ state }) => state)
  await expect.poll(states, { timeout: 60_000 }).toEqual(named.map(() => 'sent'))
  for (const hash of named) {
    const stored = (await storedPhoto(theDay().data, hash)) as Buffer
    expect(createHash('sha256').update(stored).digest('hex')).toBe(hash)
  }
  expect((await readBook(page)).photoHashes).toEqual(named)
})

test('fault 03: whatever is logged, corrected, withdrawn, photographed or sent is on the disk before it is said to be done', async () => {
  await beginAtNextDoor()
  await addPhoto(page, await takePhoto(page, 'door.jpg'))
  const visit = await finish()
  await correctNote(page, visit, '门牌换了')
  await withdraw(page, visit)
  await expect.poll(waiting, { timeout: 60_000 }).toBe(0)
  await expect.poll(async () => (await readBook(page)).photos.filter(({ state }) => state !== 'sent')).toEqual([])

  const touched = (store: string) => writes.filter(({ stores }) => stores.includes(store))
  // Logged, corrected, withdrawn and three times answered; the photo kept, waiting, sent.
  for (const store of ['versions', 'outbox', 'photos']) expect(touched(store).length, store).toBeGreaterThanOrEqual(6)
  expect(touched('drafts').length).toBeGreaterThan(0)
  expect(writes.filter(({ durability }) => durability !== 'strict')).toEqual([])
})

test('fault 06: a write that breaks off is done again, and one that never succeeds is said to have failed, not saved', async () => {
  theDay().link.set('cut')
  const before = await waiting()
  await test.step('three times in vain', async () => {
    await beginAtNextDoor()
    await breakDisk(page, { aborts: { store: 'outbox', times: 3 } })
    const visit = await finish()
    expect(await versionsOf(visit)).toHaveLength(1)
    expect(await waiting()).toBe(before + 1)
  })
  await test.step('and for ever', async () => {
    await beginAtNextDoor()
    await note().fill('填了一半')
    await breakDisk(page, { aborts: { store: 'outbox', times: 1000 } })
    await page.getByRole('button', { name: zh(logVisit.save) }).tap()
    await expect(page.getByRole('alert').filter({ hasText: zh(logVisit.failed) })).toBeVisible()
    await expect(note()).toHaveValue('填了一半')
    expect(await waiting()).toBe(before + 1)
    expect((await readBook(page)).drafts).toMatchObject([{ content: { note: '填了一半' } }])
  })
  await test.step('until the disk is well again', async () => {
    await breakDisk(page, {})
    const visit = await finish()
    expect(await versionsOf(visit)).toMatchObject([{ note: '填了一半' }])
    expect(await waiting()).toBe(before + 2)
  })
})

test('fault 07: databases that the system closes under the app are opened again, and the visit goes on', async () => {
  const before = await waiting()
  for (const [n, lose] of [closeDatabases, loseDatabases].entries()) {
    const door = await beginAtNextDoor()
    await lose(page)
    await note().fill('接着写')
    await lose(page)
    await addPhoto(page, await takePhoto(page, `${n}.jpg`))
    await lose(page)
    const visit = await finish()
    expect(await versionsOf(visit)).toMatchObject([{ note: '接着写', photos: [{}] }])
    expect((await readBook(page)).drafts).toEqual([])
    await lose(page)
    await page.getByRole('link', { name: zh(savedWords.done) }).tap()
    await page.getByRole('link', { name: new RegExp(`^${zh(frame.records)}`) }).first().tap()
    await expect(page.getByRole('link', { name: new RegExp(door) }).first()).toBeVisible()
  }
  expect(await waiting()).toBe(before + 2)
})

test('fault 05: on a full phone what can be fetched again goes first, then it is said so and the form stays; records never go', async () => {
  const { origin } = new URL(page.url())
  const session = await phone.context.newCDPSession(page)
  const before = await readBook(page)
  await page.evaluate(async () => {
    const opened = await caches.open('opened-parts')
    const part = () => new Response(crypto.getRandomValues(new Uint8Array(60_000)))
    for (let n = 0; n < 20; n++) await opened.put(`/assets/opened-${n}`, part())
  })
  const used = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0)
  const allow = (bytes?: number) => session.send('Storage.overrideQuotaForOrigin', { origin, ...(bytes !== undefined && { quotaSize: bytes }) })

  await test.step('room is made for a photo', async () => {
    await beginAtNextDoor()
    await allow(used + 1)
    await addPhoto(page, await takePhoto(page, 'full.jpg'))
    expect(await page.evaluate(() => caches.has('opened-parts'))).toBe(false)
  })
  await test.step('where none can be made it is said, and the form stays', async () => {
    await note().fill('手机满了')
    await allow(1)
    const choosing = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: zh(photoWords.pick) }).tap()
    await (await choosing).setFiles(await takePhoto(page, 'more.jpg'))
    const photoFull = page.getByRole('dialog', { name: zh(logVisit.photoFullTitle) })
    await photoFull.getByRole('button', { name: zh(logVisit.withoutPhoto) }).tap()
    const full = page.getByRole('dialog', { name: zh(logVisit.fullTitle) })
    await expect(full.getByText(zh(logVisit.fullNote))).toBeVisible()
    const { versions, outbox, photoHashes } = await readBook(page)
    expect(versions).toEqual(before.versions)
    expect(outbox).toEqual(before.outbox)
    expect(photoHashes).toEqual(expect.arrayContaining([...before.photoHashes]))
  })
  await test.step('and with room again it is saved', async () => {
    await allow()
    await page.getByRole('dialog', { name: zh(logVisit.fullTitle) }).getByRole('button', { name: zh(logVisit.retry) }).tap()
    await page.waitForURL(/saved=/)
    saved.push(savedVisit(page))
    expect(await versionsOf(savedVisit(page))).toMatchObject([{ note: '手机满了' }])
  })
})

test('fault 08: a start whose first reading fails shows no empty day, writes no defaults, and begins nothing anew', async () => {
  theDay().link.set('open')
  page = await phone.open()
  await expect.poll(waiting, { timeout: 60_000 }).toBe(0)
  theDay().link.set('cut')
  await beginAtNextDoor()
  await finish()
  const { facts, outbox } = await readBook(page)
  theDay().link.set('open')
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/api/')) asked.push(new URL(request.url()).pathname)
  })

  const unreadable = { 'what it cannot read': 'gridwalk-book', 'who is signed in': 'gridwalk-device' }
  for (const [what, begins] of Object.entries(unreadable)) {
    for (const trouble of [{ unreadable: { begins, times: 1000 } }, { closed: begins }]) {
      await test.step(`${what}: ${JSON.stringify(trouble)}`, async () => {
        await breakDisk(page, trouble)
        page = await phone.open()
        await expect(page.getByRole('heading', { name: zh(bookTrouble.failedTitle) })).toBeVisible()
        await expect(page.getByText(zh(bookTrouble.failedNote))).toBeVisible()
        await expect(page.getByRole('heading', { name: zh(today.title) })).toHaveCount(0)
        expect(asked).toEqual([])
        await breakDisk(page, {})
        const after = await readBook(page)
        expect([after.facts, after.outbox]).toEqual([facts, outbox])
      })
    }
  }
  await test.step('one that fails twice is taken again', async () => {
    await breakDisk(page, { unreadable: { begins: 'gridwalk', times: 2 } })
    page = await phone.open()
    await expect(page.getByRole('heading', { name: zh(today.title) })).toBeVisible()
    await expect.poll(waiting, { timeout: 60_000 }).toBe(0)
    await breakDisk(page, {})
  })
  await test.step('everything that was ever called saved stands at the office, once', async () => {
    const rows = await storedRows(theDay().data, saved)
    expect([...new Set(rows.map(({ visit }) => visit))].sort()).toEqual(saved.toSorted())
    expect(new Set(rows.map(({ hash }) => hash)).size).toBe(rows.length)
  })
})
