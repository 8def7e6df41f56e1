import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { carriedBytes, dropCarried, readCarried } from '../../../src/phone/record-book/carried.ts'
import { onANewPhone } from '../../../src/phone/record-book/for-tests.ts'
import { readCounts } from '../../../src/phone/record-book/counts.ts'
import { readMine } from '../../../src/phone/record-book/records.ts'
import { readRescueKey, rememberRescueKey } from '../../../src/phone/record-book/rescue-key.ts'
import { makeRescueFile, takeRescueAlong } from '../../../src/phone/sync/rescue.ts'
import { joined } from '../../../src/phone/sync/seal.ts'
import { rescueType, type RescueReply } from '../../../src/protocol/rescue.ts'
import { townOf } from '../../../src/domain/area.ts'
import { OfficeHere } from '../../support/office-here.ts'
import { PhoneHere } from '../../support/phone-here.ts'
import { aPlace, gridOne, gridTwo } from '../field.ts'
import { people } from './office.ts'

onANewPhone()

let office: OfficeHere
let author: PhoneHere
let carrier: PhoneHere
beforeEach(async () => {
  office = await OfficeHere.open(Object.values(people))
  author = await PhoneHere.of(people.worker, office)
  carrier = await PhoneHere.of(people.neighbour, office)
  for (const phone of [author, carrier]) await phone.sync()
})
afterEach(() => office.close())

async function fileOf(phone: PhoneHere, photos = true): Promise<ArrayBuffer> {
  const file = await makeRescueFile(phone.book, { photos })
  if (!file) throw new Error('no key was told')
  return joined(file.parts).buffer
}

/** As the carrier's phone brings it. */
async function bring(file: ArrayBuffer | Buffer, cookie?: string, headers: Record<string, string> = {}) {
  const reply = await office.app.inject({
    method: 'POST',
    url: '/api/rescue',
    headers: { 'x-gridwalk': '1', 'content-type': rescueType, ...headers },
    cookies: { gridwalk: cookie ?? (await office.letIn(people.neighbour)) },
    payload: Buffer.from(file as ArrayBuffer),
  })
  return { status: reply.statusCode, ...reply.json<RescueReply & { refused?: string }>() }
}

describe('a rescue file', () => {
  test('carried by a colleague brings visits and photos in under their author, each once; the phone itself later hears that they are known', async () => {
    const visits = [await author.log(aPlace(gridOne), { photo: 'a meeting' }), await author.log(aPlace(gridOne))]
    const file = await fileOf(author)
    expect(await takeRescueAlong(carrier.book, file, 1)).toBe('kept')
    expect(await takeRescueAlong(carrier.book, file, 2)).toBe('known')
    expect(await readCarried(carrier.book)).toMatchObject([{ account: 'worker-1', state: 'waiting' }])
    expect(await carrier.sync()).toBeNull()
    const [row] = await readCarried(carrier.book)
    expect(row).toMatchObject({ state: 'delivered', result: { stored: 2, known: 0, setAside: 0, photos: 1 } })
    expect(await carriedBytes(carrier.book, row?.id ?? '')).toBeNull()
    // The carrier works elsewhere: nothing of it shows in its own book.
    expect(await readMine(carrier.book, 'all')).toEqual([])
    expect(await office.store.counts()).toMatchObject({ visits: 2, versions: 2, setAside: 0, photosMissing: 0 })
    expect((await office.store.pull([gridOne], new Map(), { places: 9, versions: 9 })).versions.map(({ version }) => version)).toEqual(visits.map(({ version }) => version))
    expect(await office.store.rescuesOf(townOf(gridOne), 'worker-1')).toMatchObject([{ carrier: 'worker-2', device: author.book.device, stored: 2, photos: 1 }])
    expect(await bring(file)).toMatchObject({ status: 200, file: 'taken', answers: [{ answer: 'known' }, { answer: 'known' }], photos: { kept: 0, known: 1, refused: 0 } })
    expect(await author.sync()).toBeNull()
    expect(await readCounts(author.book)).toMatchObject({ waiting: 0, photosWaiting: 0 })
    expect(await office.store.counts()).toMatchObject({ visits: 2, versions: 2 })
  })

  test('is judged as if its author had sent it: what was set aside is kept for the office, and says why', async () => {
    await author.log(aPlace(gridOne))
    await author.log(aPlace(gridTwo))
    const elsewhere = await fileOf(author)
    expect((await bring(elsewhere)).answers).toMatchObject([
      { index: 0, answer: 'stored' },
      { index: 1, answer: 'set-aside', why: 'other-area' },
    ])
    await author.log(aPlace(gridOne))
    const late = await fileOf(author)
    await office.store.cutOff('worker-1', author.book.device, office.clock.now)
    expect((await bring(late)).answers).toMatchObject([{ answer: 'known' }, { why: 'device-cut-off' }, { why: 'device-cut-off' }])
    await office.store.cutOff('worker-1', author.book.device, null)
    await office.store.switchOff('worker-1', office.clock.now)
    expect((await bring(late)).answers.at(-1)).toMatchObject({ answer: 'set-aside', why: 'device-cut-off' })
    expect((await office.store.counts()).visits).toBe(1)
  })

  test('that is no rescue file, damaged, newer or of another office is refused by name and stays with whoever carries it', async () => {
    await author.log(aPlace(gridOne))
    const good = Buffer.from(await fileOf(author))
    const bent = Buffer.from(good)
    bent[bent.length - 30] = (bent[bent.length - 30] ?? 0) ^ 1
    const newer = Buffer.from(good)
    newer[8] = 9
    const other = Buffer.from(good)
    other[12] = (other[12] ?? 0) ^ 1
    for (const [file, found] of [
      [Buffer.from('hello, I am a photo'), 'none'],
      [newer, 'newer'],
      [other, 'other-office'],
      [bent, 'damaged'],
      [good.subarray(0, -5), 'damaged'],
    ] as const) {
      expect(await bring(file)).toMatchObject({ status: 200, file: found, answers: [] })
    }
    const bytes = (file: Buffer) => new Uint8Array(file).buffer
    expect(await takeRescueAlong(carrier.book, bytes(other), 1)).toBe('other-office')
    expect(await takeRescueAlong(carrier.book, bytes(newer), 1)).toBe('newer')
    expect(await takeRescueAlong(carrier.book, bytes(Buffer.from('x')), 1)).toBe('none')
    expect(await takeRescueAlong(author.book, bytes(good), 1)).toBe('own')
    expect(await takeRescueAlong(carrier.book, bytes(bent), 1)).toBe('kept')
    expect(await takeRescueAlong(carrier.book, bytes(good), 2)).toBe('kept')
    expect(await carrier.sync()).toBeNull()
    const [taken, refused] = await readCarried(carrier.book)
    expect(taken).toMatchObject({ state: 'delivered' })
    expect(refused).toMatchObject({ state: 'refused', why: 'damaged' })
    expect(await carriedBytes(carrier.book, refused?.id ?? '')).not.toBeNull()
    await dropCarried(carrier.book, refused?.id ?? '')
    expect(await readCarried(carrier.book)).toHaveLength(1)
    expect((await office.store.counts()).visits).toBe(1)
  })

  test('cannot be made in the name of somebody else', async () => {
    const key = await readRescueKey(carrier.book)
    await rememberRescueKey(author.book, key ?? { key: '', office: '' })
    await author.log(aPlace(gridOne))
    expect(await bring(await fileOf(author))).toMatchObject({ file: 'damaged', answers: [] })
    expect((await office.store.counts()).versions).toBe(0)
  })

  test('waits on the phone of its carrier as long as there is no line', async () => {
    await author.log(aPlace(gridOne))
    await takeRescueAlong(carrier.book, await fileOf(author), 1)
    const { sendCarried } = await import('../../../src/phone/sync/send-carried.ts')
    expect(await sendCarried(carrier.book, () => true)).toMatchObject({ why: 'no-signal' })
    expect(await readCarried(carrier.book)).toMatchObject([{ state: 'waiting' }])
    await carrier.sync()
    expect(await readCarried(carrier.book)).toMatchObject([{ state: 'delivered' }])
  })
})

describe('the way in', () => {
  test('is for colleagues who are signed in and come from our own page', async () => {
    await author.log(aPlace(gridOne))
    const file = await fileOf(author)
    expect(await bring(file, 'nobody')).toMatchObject({ status: 401, refused: 'not-signed-in' })
    expect(await bring(file, undefined, { 'x-gridwalk': '0' })).toMatchObject({ status: 403 })
    expect(await bring(file, undefined, { origin: 'https://elsewhere.example' })).toMatchObject({ status: 403 })
    expect(await bring(file, undefined, { 'content-type': 'application/json' })).toMatchObject({ status: 400 })
    expect(await bring(file, await office.letIn(people.supervisor))).toMatchObject({ status: 200, file: 'taken' })
  })

  test('a phone is told the key of its own account’s phones, and none when it is cut off', async () => {
    const ask = async (url: string, cookie: string) => {
      const reply = await office.app.inject({ method: 'GET', url, cookies: { gridwalk: cookie } })
      return { status: reply.statusCode, ...reply.json<{ key?: string; account?: string }>() }
    }
    const [own, colleague] = [await office.letIn(people.worker), await office.letIn(people.neighbour)]
    const told = await ask('/api/rescue/key?device=phone-9', own)
    expect(told).toMatchObject({ status: 200, account: 'worker-1' })
    expect((await ask('/api/rescue/key?device=phone-9', colleague)).key).not.toBe(told.key)
    expect(await ask('/api/rescue/key?device=phone-9', 'nobody')).toMatchObject({ status: 401 })
    expect(await ask('/api/rescue/key', own)).toMatchObject({ status: 400 })
    expect(await ask('/api/rescue/key?device=a%20b', own)).toMatchObject({ status: 400 })
    await office.store.cutOff('worker-1', 'phone-9', office.clock.now)
    expect(await ask('/api/rescue/key?device=phone-9', own)).toMatchObject({ status: 403 })
  })
})
