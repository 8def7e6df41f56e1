import { expect } from '@playwright/test'
import { records } from '../../src/phone/words/records.ts'
import { marks } from '../../src/phone/words/ui.ts'
import { readBook } from '../support/book.ts'
import { takePhoto, tellsMetadata } from '../support/camera-photo.ts'
import { test } from '../support/field-day.ts'
import { shownPhoto, storedRows } from '../support/office-store.ts'
import { holding, zh } from '../support/words.ts'
import { addPhoto, chooseActivity, chooseOutcome, save, startLogAt, startLogBySearch } from '../support/worker-steps.ts'

test('three visits logged without signal survive a dead phone and stand at the office exactly once', async ({ day }) => {
  const phone = await day.phone()
  await phone.moveIn('worker')
  const door = day.place('12组 38号')
  const village = day.place('15组 大莫屯')
  const school = day.place('民范小学')

  await day.loseSignal()
  await phone.kill()
  await phone.start()
  let page = await phone.open()
  await expect(page.getByRole('heading', { level: 1, name: '今日' })).toBeVisible()

  const photo = await takePhoto(page, 'door.jpg')
  await test.step('a household', async () => {
    await startLogAt(page, door)
    await chooseOutcome(page, 'met')
    await addPhoto(page, photo)
    await save(page)
  })
  await test.step('a village', async () => {
    await startLogBySearch(page, '15zdmt', village.name)
    await chooseOutcome(page, 'held')
    await save(page)
  })
  await test.step('a school', async () => {
    await startLogBySearch(page, 'mfxx', school.name)
    await chooseOutcome(page, 'held')
    await chooseActivity(page, '主题班会')
    await save(page)
  })
  await test.step('the map shows them', async () => {
    for (const place of [door, village, school]) {
      await page.goto(`/map?place=${place.id}`)
      const card = page.getByRole('region', { name: holding(place.name) })
      await expect(card.getByText(zh(marks.covered))).toBeVisible()
    }
  })

  await phone.kill()
  await phone.start()
  page = await phone.open('/records?show=here')
  for (const place of [door, village, school]) {
    await expect(page.getByRole('link', { name: holding(place.name) })).toBeVisible()
  }
  const kept = await readBook(page)
  expect(kept.outbox).toHaveLength(3)
  const waiting = kept.versions.filter(({ hash }) => kept.outbox.some((each) => each.hash === hash))
  expect(waiting.map(({ version }) => version.place).sort()).toEqual([door.id, village.id, school.id].sort())
  const named = waiting.flatMap(({ version }) => version.photos)
  expect(named).toHaveLength(1)
  expect(kept.photoHashes).toEqual(named.map(({ hash }) => hash))

  await day.regainSignal()
  page = await phone.open('/records?show=here')
  await expect(page.getByText(zh(records.noneHere))).toBeVisible({ timeout: 30_000 })
  const hashes = waiting.map(({ hash }) => hash)
  const rows = await storedRows(day.data, waiting.map(({ version }) => version.visit))
  expect(rows.map(({ hash }) => hash).sort()).toEqual(hashes.toSorted())
  const seen = await (await day.client('worker')).pull()
  expect(seen.versions.filter(({ hash }) => hashes.includes(hash)).map(({ standing }) => standing)).toEqual(['shown', 'shown', 'shown'])

  await test.step('the photo at the office is the one on the phone, without its metadata', async () => {
    const [ref] = named
    await expect.poll(() => shownPhoto(day.data, ref?.hash ?? '')).not.toBeNull()
    const stored = (await shownPhoto(day.data, ref?.hash ?? '')) as Buffer
    expect([ref?.width, ref?.height]).toEqual([1200, 1600])
    expect(tellsMetadata(photo.buffer)).toBe(true)
    expect(tellsMetadata(stored)).toBe(false)
  })

  await test.step('a second phone of the same grid receives them', async () => {
    const second = await day.phone()
    await second.signInDemo('worker')
    await expect.poll(async () => (await readBook(second.page)).versions.map(({ hash }) => hash)).toEqual(
      expect.arrayContaining(hashes),
    )
    await second.open('/records')
    for (const place of [door, village, school]) {
      await expect(second.page.getByRole('link', { name: holding(place.name) }).first()).toBeVisible()
    }
  })
})
