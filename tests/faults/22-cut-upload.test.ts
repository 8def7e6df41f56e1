import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepPhoto } from '../../src/phone/record-book/photos.ts'
import { readCounts } from '../../src/phone/record-book/counts.ts'
import { people } from '../contract/api/office.ts'
import { aPlace, gridOne } from '../contract/field.ts'
import { Client } from '../support/client.ts'
import { madeUpPhoto } from '../support/made-up-photo.ts'
import { shownPhoto } from '../support/office-store.ts'
import { seededRandom } from '../support/seeded-random.ts'
import { SmallOffice } from '../support/small-office.ts'

const photos = { begins: 'PUT /api/photos/' }
const whole = 300_000

let office: SmallOffice
beforeAll(async () => {
  office = await SmallOffice.open()
}, 120_000)
afterAll(() => office.close())

test('fault 22: a photo whose sending is cut at any byte goes on from there, arrives as it was, and is never shown half, eight times', async () => {
  const random = seededRandom()
  const phone = await office.phone(people.worker)
  const desk = new Client(office.server.url)
  desk.takeSession(await office.session(people.supervisor))
  let resumed = 0
  for (let round = 0; round < 8; round++) {
    const photo = await keepPhoto(phone.book, madeUpPhoto(whole))
    const { hash } = photo
    await phone.log(aPlace(gridOne), { photos: [photo] })

    // Twice on the way, so that a piece follows a piece.
    for (let cut = 0; cut < 2; cut++) {
      office.link.cutRequestAfter(photos, random.whole(1, whole / 2))
      expect(await phone.sync()).toMatchObject({ why: 'no-signal' })
      expect(await readCounts(phone.book)).toMatchObject({ waiting: 0, photosWaiting: 1 })
      const half = await desk.fetch(`/api/photos/${hash}`, { method: 'HEAD' })
      expect(half.status).toBe(404)
      expect((await desk.fetch(`/api/photos/${hash}`)).status).toBe(404)
      if (Number(half.headers.get('x-received')) > 0) resumed += 1
    }

    expect(await phone.sync()).toBeNull()
    expect(await readCounts(phone.book)).toMatchObject({ photosWaiting: 0 })
    const shown = await shownPhoto(office.data, hash)
    expect(shown).not.toBeNull()
    expect(Buffer.from(await (await desk.fetch(`/api/photos/${hash}`)).arrayBuffer())).toEqual(shown)
  }
  expect(resumed).toBeGreaterThan(0)
  const left = await readdir(join(office.data, 'photos'), { recursive: true })
  expect(left.filter((name) => name.endsWith('.part'))).toEqual([])
}, 120_000)
