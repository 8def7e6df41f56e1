import { expect, test } from 'vitest'
import { door, morning, onANewPhone, openFor, photoOf, visitTo } from '../record-book/for-tests.ts'
import { photoStanding } from '../record-book/photo-standing.ts'
import { keepPhoto, photoBytes } from '../record-book/photos.ts'
import { readWaitingPhotos, sendPhotosAgain } from '../record-book/photos-to-send.ts'
import { readCounts } from '../record-book/counts.ts'
import { saveVisit } from '../record-book/save-visit.ts'
import { TestOffice } from './for-tests.ts'
import type { Refused } from './reply.ts'
import { sendPhotos } from './send-photos.ts'

onANewPhone()

const refused: Refused = { ok: false, why: 'bad-request', retry: false, retryAfter: null }

/** Turns every photo down once it has seen it, and says so when it is asked. */
class StrictOffice extends TestOffice {
  readonly seen: string[] = []
  override async photoReceived(hash: string): Promise<number | 'unusable'> {
    return this.seen.includes(hash) ? 'unusable' : 0
  }
  override async sendPhoto(hash: string): Promise<Refused> {
    this.seen.push(hash)
    return refused
  }
}

async function aWaitingPhoto() {
  const book = await openFor()
  const photo = await keepPhoto(book, await photoOf('a talk'))
  await saveVisit(book, visitTo(door, { photos: [photo] }), { position: null, now: morning })
  return { book, photo }
}

test('a photo that the office can do nothing with is sent once, kept on the phone, and waits no more', async () => {
  const { book, photo } = await aWaitingPhoto()
  const office = new StrictOffice()
  for (let run = 0; run < 2; run += 1) expect(await sendPhotos(book, office, new Set(), () => undefined)).toBeNull()
  expect(office.seen).toEqual([photo.hash])
  expect(await photoStanding(book, photo.hash)).toBe('unusable')
  expect(await photoBytes(book, photo.hash)).not.toBeNull()
  expect(await readWaitingPhotos(book)).toEqual([])
  expect(await readCounts(book)).toMatchObject({ photosWaiting: 0, waiting: 1 })
})

test('a refusal that the office does not stand by leaves the photo waiting for another day', async () => {
  const { book, photo } = await aWaitingPhoto()
  const office = new StrictOffice()
  office.photoReceived = async () => 0
  const refusedBefore = new Set<string>()
  for (let run = 0; run < 2; run += 1) await sendPhotos(book, office, refusedBefore, () => undefined)
  expect(office.seen).toEqual([photo.hash])
  expect(await readWaitingPhotos(book)).toEqual([photo.hash])
})

test('a photo that the office could do nothing with is sent again when it asks for it, as after it was set back', async () => {
  const { book, photo } = await aWaitingPhoto()
  await sendPhotos(book, new StrictOffice(), new Set(), () => undefined)
  await sendPhotosAgain(book, [photo.hash])
  const another = new TestOffice()
  expect(await sendPhotos(book, another, new Set(), () => undefined)).toBeNull()
  expect([...another.photos.keys()]).toEqual([photo.hash])
  expect(await photoStanding(book, photo.hash)).toBe('sent')
})
