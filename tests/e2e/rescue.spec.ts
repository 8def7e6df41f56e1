import { expect } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { codes as codeWords } from '../../src/phone/words/codes.ts'
import { rescue } from '../../src/phone/words/rescue.ts'
import { rescueType, type RescueReply } from '../../src/protocol/rescue.ts'
import { accessibilityFaults } from '../support/accessibility.ts'
import { readBook } from '../support/book.ts'
import { takePhoto } from '../support/camera-photo.ts'
import { test } from '../support/field-day.ts'
import { fileOfAnotherPhone, openHandedOver } from '../support/rescue-file.ts'
import { addPhoto, chooseOutcome, save, startLogAt } from '../support/worker-steps.ts'
import { holding, zh } from '../support/words.ts'

test('without signal a phone hands its visits over by file and by codes and carries those of another; back with signal each is at the office once', async ({ day }) => {
  const theirs = await fileOfAnotherPhone(day)
  const phone = await day.phone()
  const page = await phone.moveIn('worker')
  // Once with signal: what draws codes is kept from then on, and the key has come.
  await page.goto('/rescue')
  await expect(page.getByText(zh(rescue.nothing))).toBeVisible()
  await expect.poll(() => page.evaluate(async () => (await (await caches.open('opened-parts')).keys()).length)).toBeGreaterThan(3)
  await page.waitForLoadState('networkidle')
  day.link.set('cut')
  await startLogAt(page, day.place('12组 37号'))
  await chooseOutcome(page, 'met')
  await addPhoto(page, await takePhoto(page, 'meeting.jpg'))
  await save(page)
  const { outbox } = await readBook(page)

  await phone.open('/rescue')
  await page.getByRole('button', { name: zh(rescue.makeFile) }).tap()
  await page.getByRole('dialog', { name: zh(rescue.madeTitle) }).waitFor()
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: zh(rescue.saveHere) }).tap()
  const file = await readFile(await (await downloading).path())
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: zh(rescue.showCodes) }).tap()
  await expect(page.getByText(holding(zh(codeWords.codesSome, { n: 1 })))).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: zh(rescue.scan) }).tap()
  await page.getByText(zh(codeWords.scanNone)).or(page.getByText(zh(codeWords.noCamera))).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('button', { name: zh(codeWords.scanCancel) }).tap()
  await openHandedOver(page, Buffer.from('some other file'), 'none')
  await openHandedOver(page, file, 'own')
  await openHandedOver(page, theirs, 'kept')
  await expect(page.getByText(zh(rescue.waiting), { exact: true })).toBeVisible()
  // What has not been delivered is not dropped by one tap, nor by closing the question.
  await page.getByRole('button', { name: zh(rescue.drop) }).tap()
  await expect(page.getByRole('dialog', { name: zh(rescue.dropWaiting) })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText(zh(rescue.waiting), { exact: true })).toBeVisible()

  const desk = await day.client('supervisor')
  const reply = await desk.fetch('/api/rescue', { method: 'POST', headers: { 'content-type': rescueType }, body: new Uint8Array(file) })
  expect((await reply.json()) as RescueReply).toMatchObject({ file: 'taken', answers: [{ answer: 'stored' }], photos: { kept: 1 } })
  day.link.set('open')
  await page.getByRole('button', { name: zh(rescue.sendNow) }).tap()
  await expect(page.getByText(zh(rescue.delivered, { stored: 1, known: 0, photos: 0 }))).toBeVisible()
  await expect(page.getByText(zh(rescue.nothing))).toBeVisible()
  const { versions } = await (await day.client('worker')).pull()
  expect(versions.filter(({ hash }) => outbox.some((one) => one.hash === hash))).toHaveLength(1)
})
