import { describe, expect, test, vi } from 'vitest'
import type { SyncReply } from '../../protocol/messages.ts'
import type { RecordBook } from '../record-book/book.ts'
import { takeAlong, waitingCarried } from '../record-book/carried.ts'
import { door, morning, onANewPhone, openFor, photoOf, visitTo, worker } from '../record-book/for-tests.ts'
import { nextBatch } from '../record-book/outbox.ts'
import { keepPhoto } from '../record-book/photos.ts'
import { readWaitingPhotos } from '../record-book/photos-to-send.ts'
import { readCounts } from '../record-book/counts.ts'
import { readMine } from '../record-book/records.ts'
import { saveVisit } from '../record-book/save-visit.ts'
import { refusedFor, TestOffice, toolsFor } from './for-tests.ts'
import { noSignal } from './reply.ts'
import { runSync } from './run.ts'

onANewPhone()

async function withVisits(count: number): Promise<RecordBook> {
  const book = await openFor()
  for (let i = 0; i < count; i++) {
    await saveVisit(book, visitTo(door), { position: null, now: morning + i })
  }
  return book
}

describe('a run', () => {
  test('sends what waits, takes what comes, and leaves an empty outbox', async () => {
    const book = await withVisits(3)
    const office = new TestOffice()
    expect(await runSync(book, toolsFor(office))).toBeNull()
    expect(office.feed.map((one) => one.version.sequence)).toEqual([1, 2, 3])
    expect(await readCounts(book)).toEqual({ waiting: 0, slipsWaiting: 0, photosWaiting: 0, attention: 0 })
    expect(await readMine(book, 'all')).toMatchObject([{ state: 'sent' }, { state: 'sent' }, { state: 'sent' }])
  })

  test('tells the office how many wait and whether they are kept', async () => {
    const book = await withVisits(2)
    const office = new TestOffice()
    await runSync(book, toolsFor(office, { persisted: () => false }))
    expect(JSON.parse(office.requests[0] ?? '')).toMatchObject({
      protocol: 1,
      device: book.device,
      app: '0.1.0',
      cursor: null,
      report: { waiting: 2, persisted: false },
    })
  })

  test('takes its own photos to the office before what it carries for others', async () => {
    const book = await openFor()
    const photo = await keepPhoto(book, await photoOf('a talk'))
    await saveVisit(book, visitTo(door, { photos: [photo] }), { position: null, now: morning })
    const office = new TestOffice()
    const waitingThen: number[] = []
    vi.stubGlobal('fetch', async (path: string) => {
      if (path === '/api/rescue') waitingThen.push((await readWaitingPhotos(book)).length)
      throw new TypeError('no line')
    })
    await takeAlong(book, { id: 'a'.repeat(64), account: worker.id, device: book.device, bytes: new ArrayBuffer(9) }, morning)
    expect(await runSync(book, toolsFor(office))).toMatchObject({ why: 'no-signal' })
    expect(waitingThen).toEqual([0])
    expect([...office.photos.keys()]).toEqual([photo.hash])
    expect(await waitingCarried(book)).toHaveLength(1)
  })

  test('goes on, two hundred at a time, until nothing is left on either side', async () => {
    const book = await withVisits(5)
    const office = new TestOffice()
    await runSync(book, toolsFor(office, { batch: { size: 2, last: [] } }))
    expect(office.sent.flat()).toEqual([1, 2, 3, 4, 5])
    office.pageSize = 2
    const done: (number | null)[] = []
    office.epoch = 'second'
    await runSync(book, toolsFor(office, { progress: (download) => done.push(download?.left ?? null) }))
    expect(done.slice(0, 2)).toEqual([3, 1])
    expect(await readMine(book, 'all')).toHaveLength(5)
  })

  test('asks for the next page before this one is put away, though not before what waits has gone up', async () => {
    const book = await withVisits(4)
    const office = new TestOffice()
    await runSync(book, toolsFor(office))
    office.pageSize = 1
    await book.database.meta.delete('cursor')
    const [before, asked] = [office.requests.length, [] as number[]]
    await runSync(book, toolsFor(office, { progress: () => asked.push(office.requests.length - before) }))
    expect(asked.slice(0, 3)).toEqual([2, 3, 4])

    await book.database.meta.delete('cursor')
    for (const i of [5, 6, 7]) await saveVisit(book, visitTo(door), { position: null, now: morning + i })
    const sent = office.requests.length
    await runSync(book, toolsFor(office, { batch: { size: 1, last: [] } }))
    expect(office.sent.slice(sent, sent + 3)).toEqual([[5], [6, 7], []])
    expect(await readMine(book, 'all')).toHaveLength(7)
  })

  test('of a phone that was cut off hands everything in, batch by batch, and then says so', async () => {
    const book = await withVisits(3)
    const office = new TestOffice()
    office.aside = () => true
    const cutOff = (reply: SyncReply): SyncReply => ({ ...reply, cutOff: true })
    office.instead.push(cutOff, cutOff, cutOff)
    expect(await runSync(book, toolsFor(office, { batch: { size: 2, last: [] } }))).toMatchObject({ why: 'cut-off' })
    expect(office.sent.flat()).toEqual([1, 2, 3])
    expect(await readCounts(book)).toMatchObject({ waiting: 0, attention: 3 })
  })

  test('that another window took over writes nothing more', async () => {
    const book = await withVisits(1)
    let asked = false
    const office = new TestOffice()
    const tools = toolsFor(office, { stopped: () => asked })
    const sync = office.sync.bind(office)
    office.sync = async (body) => {
      asked = true
      return sync(body)
    }
    await runSync(book, tools)
    expect(await readCounts(book)).toMatchObject({ waiting: 1 })
  })
})

describe('only a named answer empties the outbox', () => {
  test.each([
    ['another hash', { hash: 'f'.repeat(64) }],
    ['another sequence', { sequence: 77 }],
    ['an answer of a later protocol', { answer: 'forwarded' as never }],
  ])('%s is no answer', async (_, wrong) => {
    const book = await withVisits(2)
    const office = new TestOffice()
    office.instead.push((reply) => ({ ...reply, answers: reply.answers.map((a, i) => (i === 0 ? { ...a, ...wrong } : a)) }))
    office.instead.push(noSignal)
    await runSync(book, toolsFor(office))
    expect((await nextBatch(book, 9, 1e6)).map((one) => one.sequence)).toEqual([1])
  })

  test('a reply that names none of them is no success, and is not asked for again at once', async () => {
    const book = await withVisits(2)
    const office = new TestOffice()
    office.instead.push((reply) => ({ ...reply, answers: [] }))
    expect(await runSync(book, toolsFor(office))).toMatchObject({ why: 'fault' })
    expect(office.requests).toHaveLength(1)
    expect(await readCounts(book)).toMatchObject({ waiting: 2 })
  })

  test('a reply for somebody else, who signed in on this phone, is not taken in', async () => {
    const book = await withVisits(2)
    const office = new TestOffice()
    office.instead.push((reply) => ({ ...reply, account: { ...worker, id: 'lu' } }))
    expect(await runSync(book, toolsFor(office))).toMatchObject({ why: 'not-signed-in' })
    expect(await readCounts(book)).toMatchObject({ waiting: 2 })
  })

  test('half a roster is no roster: nothing of such a reply counts', async () => {
    const book = await withVisits(1)
    const office = new TestOffice()
    office.instead.push((reply) => ({ ...reply, places: { ...reply.places, id: ['450126104202-00001'] } }))
    expect(await runSync(book, toolsFor(office))).toMatchObject({ why: 'fault' })
    expect(await readCounts(book)).toMatchObject({ waiting: 1 })
  })
})

describe('a retry', () => {
  test('after a reply that was lost sends the very same letters, and the office has each once', async () => {
    const book = await withVisits(3)
    const office = new TestOffice()
    office.instead.push('swallowed')
    expect(await runSync(book, toolsFor(office))).toMatchObject({ why: 'no-signal' })
    expect(await runSync(book, toolsFor(office))).toBeNull()
    const [first = '', second = ''] = office.requests.map((body) => body.slice(body.indexOf('"versions"')))
    expect(second).toBe(first)
    expect(office.feed).toHaveLength(3)
    expect(await readCounts(book)).toMatchObject({ waiting: 0 })
  })

  test.each(['not-signed-in', 'too-many-requests', 'busy', 'no-signal'] as const)('%s leaves everything as it was', async (why) => {
    const book = await withVisits(2)
    const office = new TestOffice()
    office.instead.push(refusedFor(why, 7))
    expect(await runSync(book, toolsFor(office))).toMatchObject({ why, retryAfter: 7 })
    expect(office.requests).toHaveLength(1)
    expect(await readCounts(book)).toMatchObject({ waiting: 2 })
  })
})

describe('what is too much or cannot be taken', () => {
  test('a batch that is too large is halved until it fits, and grows again', async () => {
    const book = await withVisits(8)
    const office = new TestOffice()
    office.stumbles = (batch) => (batch.length > 2 ? refusedFor('too-large') : null)
    const tools = toolsFor(office)
    expect(await runSync(book, tools)).toBeNull()
    expect(office.sent[0]).toHaveLength(8)
    expect(office.sent[1]).toHaveLength(4)
    expect(office.sent[2]).toEqual([1, 2])
    expect(office.feed).toHaveLength(8)
  })

  test('one poisoned record does not hold up the others', async () => {
    const book = await withVisits(6)
    const office = new TestOffice()
    office.stumbles = (batch) => (batch.some((v) => v.sequence === 1) ? refusedFor('bad-request') : null)
    expect(await runSync(book, toolsFor(office))).toMatchObject({ why: 'bad-request' })
    expect(office.feed.map((one) => one.version.sequence)).toEqual([2, 3, 4, 5, 6])
    expect(await readCounts(book)).toMatchObject({ waiting: 1 })
  })

  test('an office that falls over a record is left alone for a while, then gets the others first', async () => {
    const book = await withVisits(4)
    const office = new TestOffice()
    office.stumbles = (batch) => (batch.some((v) => v.sequence === 1) ? refusedFor('fault') : null)
    const tools = toolsFor(office)
    for (let run = 1; run <= 4; run++) await runSync(book, tools)
    expect(new Set(office.feed.map((one) => one.version.sequence))).toEqual(new Set([2, 3, 4]))
    expect(office.requests.length).toBeLessThanOrEqual(7)
  })

  test('an office that refuses everything is not asked again and again', async () => {
    const book = await withVisits(50)
    const office = new TestOffice()
    office.stumbles = (batch) => (batch.length > 0 ? refusedFor('bad-request') : null)
    expect(await runSync(book, toolsFor(office))).toMatchObject({ why: 'bad-request' })
    expect(office.requests.length).toBeLessThan(12)
  })

  test('what was set aside leaves the outbox and asks for attention', async () => {
    const book = await withVisits(2)
    const office = new TestOffice()
    office.aside = (version) => version.sequence === 1
    expect(await runSync(book, toolsFor(office))).toBeNull()
    expect(await readCounts(book)).toMatchObject({ waiting: 0, attention: 1 })
    expect(await readMine(book, 'attention')).toMatchObject([{ why: 'unknown-place', version: { sequence: 1 } }])
  })

  test('what could not be read is named by its place in the request', async () => {
    const book = await withVisits(2)
    const office = new TestOffice()
    office.aside = (version) => version.sequence === 2
    const unreadable = { sequence: null, hash: null, answer: 'set-aside', why: 'unreadable', faults: ['note: long'] } as const
    office.instead.push((reply) => ({ ...reply, answers: reply.answers.map((a) => (a.index === 1 ? { ...unreadable, index: 1 } : a)) }))
    expect(await runSync(book, toolsFor(office))).toBeNull()
    expect(await readCounts(book)).toMatchObject({ waiting: 0, attention: 1 })
  })
})

test('an office set back to yesterday gets everything again, once', async () => {
  const book = await withVisits(4)
  const office = new TestOffice()
  await runSync(book, toolsFor(office))
  office.epoch = 'restored'
  office.feed = office.feed.slice(0, 1)
  expect(await runSync(book, toolsFor(office))).toBeNull()
  expect(office.feed.map((one) => one.version.sequence)).toEqual([1, 2, 3, 4])
  expect(await readCounts(book)).toMatchObject({ waiting: 0 })
  expect(await readMine(book, 'all')).toHaveLength(4)
  expect(await readMine(book, 'here')).toEqual([])
})

describe('photos', () => {
  async function withPhoto() {
    const book = await openFor()
    const photo = await keepPhoto(book, await photoOf('a picture of a door'))
    await saveVisit(book, visitTo(door, { photos: [photo] }), { position: null, now: morning })
    return { book, photo, office: new TestOffice() }
  }

  test('follow their visit, and arrive as they were', async () => {
    const { book, photo, office } = await withPhoto()
    expect(await runSync(book, toolsFor(office))).toBeNull()
    expect(new TextDecoder().decode(office.photos.get(photo.hash))).toBe('a picture of a door')
    expect(await readWaitingPhotos(book)).toEqual([])
  })

  test('that broke off go on where they were', async () => {
    const { book, photo, office } = await withPhoto()
    office.photos.set(photo.hash, new TextEncoder().encode('a picture'))
    await runSync(book, toolsFor(office))
    expect(new TextDecoder().decode(office.photos.get(photo.hash))).toBe('a picture of a door')
  })

  test('that the office misses are sent again', async () => {
    const { book, photo, office } = await withPhoto()
    await runSync(book, toolsFor(office))
    office.photos.clear()
    office.missingPhotos = [photo.hash]
    await runSync(book, toolsFor(office))
    expect(office.photos.has(photo.hash)).toBe(true)
  })

  test('one that the office will not have holds up no other and is not sent again and again', async () => {
    const { book, photo, office } = await withPhoto()
    const other = await keepPhoto(book, await photoOf('another'))
    await saveVisit(book, visitTo(door, { photos: [other] }), { position: null, now: morning + 1 })
    const send = office.sendPhoto.bind(office)
    let refused = 0
    office.sendPhoto = async (hash, ...rest) => {
      if (hash !== photo.hash) return send(hash, ...rest)
      refused += 1
      return { ...refusedFor('not-found'), retry: false }
    }
    const tools = toolsFor(office)
    await runSync(book, tools)
    await runSync(book, tools)
    expect(office.photos.has(other.hash)).toBe(true)
    expect(refused).toBe(1)
    expect(await readWaitingPhotos(book)).toEqual([photo.hash])
  })

  test('one whose sending the office saw break off is sent again in the next run', async () => {
    const { book, photo, office } = await withPhoto()
    const send = office.sendPhoto.bind(office)
    office.sendPhoto = async () => refusedFor('bad-request')
    const tools = toolsFor(office)
    await runSync(book, tools)
    expect(await readWaitingPhotos(book)).toEqual([photo.hash])
    office.sendPhoto = send
    await runSync(book, tools)
    expect(await readWaitingPhotos(book)).toEqual([])
  })

  test('stop at once when the signal goes', async () => {
    const { book, office } = await withPhoto()
    office.sendPhoto = async () => noSignal
    expect(await runSync(book, toolsFor(office))).toMatchObject({ why: 'no-signal' })
    expect(await readCounts(book)).toMatchObject({ waiting: 0, photosWaiting: 1 })
  })
})
