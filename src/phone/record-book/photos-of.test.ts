import { expect, test } from 'vitest'
import { colleague, door, morning, onANewPhone, openFor, pageOf, photoOf, pulledFrom, visitTo } from './for-tests.ts'
import { keepPhoto, photoBytes } from './photos.ts'
import { keepOfficePhoto, readPhotosOf } from './photos-of.ts'
import { readWaitingPhotos } from './photos-to-send.ts'
import { applyPull } from './pull.ts'
import { saveVisit } from './save-visit.ts'

onANewPhone()

const september = { from: 20260901, to: 20260930 }
const stamp = { position: null, now: morning }

test('a colleague’s photo is named, fetched once, and kept only when it is that photo', async () => {
  const theirs = await openFor(colleague)
  const shrunk = await photoOf('a talk')
  const photo = await keepPhoto(theirs, shrunk)
  const { version } = await saveVisit(theirs, visitTo(door, { photos: [photo] }), stamp)
  const book = await openFor()
  await applyPull(book, pageOf({ versions: [await pulledFrom(version, morning)] }), morning)
  expect(await readPhotosOf(book, september)).toMatchObject([{ photo, version: { visit: version.visit }, held: false }])
  expect(await readPhotosOf(book, { from: 20261001, to: 20261031 })).toEqual([])

  await expect(keepOfficePhoto(book, photo, { ...(await photoOf('another')), hash: shrunk.hash })).rejects.toMatchObject({ code: 'failed' })
  expect(await photoBytes(book, photo.hash)).toBeNull()
  // The office has drawn it anew, so it has another hash than the photo is named by.
  await keepOfficePhoto(book, photo, await photoOf('the office’s copy'))
  expect(await readPhotosOf(book, september)).toMatchObject([{ held: true }])
  expect(await readWaitingPhotos(book)).toEqual([])
})

test('a photo that was taken here and waits goes on waiting', async () => {
  const book = await openFor()
  const shrunk = await photoOf('a talk')
  const photo = await keepPhoto(book, shrunk)
  await saveVisit(book, visitTo(door, { photos: [photo] }), stamp)
  await keepOfficePhoto(book, photo, await photoOf('the office’s copy'))
  expect(await readWaitingPhotos(book)).toEqual([photo.hash])
})
