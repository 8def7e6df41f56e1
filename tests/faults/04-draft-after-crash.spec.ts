import { expect } from '@playwright/test'
import { logVisit, noteWords, photoWords } from '../../src/phone/words/log-visit.ts'
import { outcomeWords } from '../../src/phone/words/visits.ts'
import { readBook } from '../support/book.ts'
import { takePhoto } from '../support/camera-photo.ts'
import { test } from '../support/field-day.ts'
import { zh } from '../support/words.ts'
import { addPhoto, chooseOutcome, save, startLogAt } from '../support/worker-steps.ts'

test('fault 04: a page that dies while the camera is open comes back with its text and its earlier photo', async ({ day }) => {
  const phone = await day.phone()
  let page = await phone.moveIn('worker')
  await day.loseSignal()
  const door = day.place('12组 38号')
  const photo = await takePhoto(page, 'first.jpg')
  await startLogAt(page, door)
  await chooseOutcome(page, 'met')
  await page.getByRole('textbox', { name: zh(noteWords.label) }).fill('门口有狗，下回走后门')
  await addPhoto(page, photo)
  const cameraOpens = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: zh(photoWords.take) }).tap()
  await cameraOpens
  await phone.crashTab()

  page = await phone.open('/log')
  await expect(page.getByText(zh(logVisit.resumed))).toBeVisible()
  await expect(page.getByText(door.name)).toBeVisible()
  await expect(page.getByRole('radio', { name: zh(outcomeWords.met) })).toBeChecked()
  await expect(page.getByRole('textbox', { name: zh(noteWords.label) })).toHaveValue('门口有狗，下回走后门')
  await expect(page.getByRole('img', { name: zh(photoWords.photo, { n: 1 }) })).toBeVisible()

  await save(page)
  const { outbox, drafts, photos } = await readBook(page)
  expect(drafts).toEqual([])
  expect(photos.map(({ state }) => state)).toEqual(['waiting'])
  const [saved] = outbox.map(({ text }) => JSON.parse(text) as { note: string; photos: unknown[] })
  expect(saved).toMatchObject({ note: '门口有狗，下回走后门', photos: [{ hash: photos[0]?.hash }] })
})
