import { describe, expect, test } from 'vitest'
import { correctVisit } from './correct-visit.ts'
import { readDraft, keepDraft } from './draft.ts'
import { area, colleague, door, morning, onANewPhone, openFor, pageOf, photoOf, pulledFrom, visitTo, worker } from './for-tests.ts'
import { nextBatch, settle } from './outbox.ts'
import { keepPhoto, photoBytes } from './photos.ts'
import { readWaitingPhotos } from './photos-to-send.ts'
import { applyPull, readReached } from './pull.ts'
import { readCounts } from './counts.ts'
import { readMine, readVisit, readVisitsAt } from './records.ts'
import { saveVisit } from './save-visit.ts'

onANewPhone()

const minute = 60_000
const stamp = { position: null, now: morning }
const next = { ...door, id: '450126104202-00038', name: '12组 38号' }

describe('what the office sends', () => {
  test('lies on the phone together with the place where to go on', async () => {
    const book = await openFor()
    await applyPull(book, pageOf({ areas: [area], places: [door], cursor: 'c1' }), morning)
    await applyPull(book, pageOf({ places: [{ ...door, size: 5 }, next], cursor: 'c2' }), morning + 1)
    expect(await book.database.areas.toArray()).toEqual([area])
    expect((await book.database.villages.toArray()).flatMap((row) => row.places)).toEqual([{ ...door, size: 5 }, next])
    expect(await readReached(book)).toEqual({ cursor: 'c2', officeVersion: null, lastSent: morning + 1 })
  })

  test('takes off the roster what the office took off, and leaves the visits there', async () => {
    const book = await openFor()
    await applyPull(book, pageOf({ areas: [area], places: [door, next] }), morning)
    await saveVisit(book, visitTo(door), stamp)
    await applyPull(book, pageOf({ gone: { areas: [area.code], places: [door.id], campaigns: [] } }), morning + 1)
    expect(await book.database.areas.toArray()).toEqual([])
    expect((await book.database.villages.toArray()).flatMap((row) => row.places)).toEqual([next])
    expect(await readMine(book, 'all')).toHaveLength(1)
  })

  test('a visit of a colleague leaves its mark, but is none of mine', async () => {
    const book = await openFor()
    const { version } = await saveVisit(await openFor(colleague), visitTo(door), stamp)
    const pulled = await pulledFrom(version, morning + minute)
    await applyPull(book, pageOf({ versions: [pulled] }), morning)
    expect(await readVisitsAt(book, door.id)).toMatchObject([{ hash: pulled.hash, state: 'sent', received: morning + minute }])
    expect(await readMine(book, 'all')).toEqual([])
  })

  test('a visit that a spot check disputes leaves no mark and asks for its author, until the office has decided', async () => {
    const book = await openFor()
    const saved = await saveVisit(book, visitTo(door), stamp)
    const pulled = await pulledFrom(saved.version, morning)
    await applyPull(book, pageOf({ versions: [{ ...pulled, standing: 'disputed' }] }), morning)
    expect(await book.database.marks.count()).toBe(0)
    expect(await readMine(book, 'attention')).toMatchObject([{ visit: saved.visit, why: 'disputed' }])
    await correctVisit(book, saved.visit, visitTo(door, { installs: 0 }), '多写了', morning + 1)
    expect(await book.database.marks.count()).toBe(0)
    await applyPull(book, pageOf({ versions: [{ ...pulled, standing: 'replaced' }] }), morning + 2)
    expect(await book.database.marks.count()).toBe(1)
  })

  test('the same page twice changes nothing', async () => {
    const book = await openFor()
    const { version } = await saveVisit(await openFor(colleague), visitTo(door), stamp)
    const page = pageOf({ versions: [await pulledFrom(version, morning)], places: [door] })
    await applyPull(book, page, morning)
    await applyPull(book, page, morning)
    expect(await book.database.marks.count()).toBe(1)
    expect(await book.database.visits.count()).toBe(1)
  })

  test('my visit comes back as received, with the time of the office', async () => {
    const book = await openFor()
    const saved = await saveVisit(book, visitTo(door), stamp)
    const [waiting] = await nextBatch(book, 1, 1e6)
    if (waiting) await settle(book, [{ waiting, setAside: null }], morning + minute)
    expect(await readMine(book, 'all')).toMatchObject([{ state: 'sent', received: morning + minute }])
    await applyPull(book, pageOf({ versions: [await pulledFrom(saved.version, morning + 2 * minute)] }), morning)
    expect(await readMine(book, 'all')).toMatchObject([{ state: 'sent', received: morning + 2 * minute }])
  })
})

describe('a fresh start that the office asks for', () => {
  test('keeps what was not sent, its photos and the draft, and takes everything else away', async () => {
    const book = await openFor()
    const theirs = await saveVisit(await openFor(colleague), visitTo(door), stamp)
    await applyPull(book, pageOf({ areas: [area], places: [door], versions: [await pulledFrom(theirs.version, 1)] }), morning)
    const photo = await keepPhoto(book, await photoOf('a picture'))
    const mine = await saveVisit(book, visitTo(door, { photos: [photo] }), stamp)
    const loose = await keepPhoto(book, await photoOf('another'))
    await keepDraft(book, { id: 'log', content: 'half', photos: [loose], at: morning })

    await applyPull(book, pageOf({ fresh: true, places: [next] }), morning)

    expect(await readVisitsAt(book, door.id)).toMatchObject([{ hash: mine.hash, state: 'here' }])
    expect((await book.database.villages.toArray()).flatMap((row) => row.places)).toEqual([next])
    expect(await readCounts(book)).toEqual({ waiting: 1, slipsWaiting: 0, photosWaiting: 1, attention: 0 })
    expect(await photoBytes(book, photo.hash)).not.toBeNull()
    expect(await photoBytes(book, loose.hash)).not.toBeNull()
    expect(await readDraft(book)).toMatchObject({ content: 'half' })
    expect(await book.database.marks.count()).toBe(1)
  })

  test('of a correction that waits keeps the correction, and the visit is whole again when the rest has come', async () => {
    const book = await openFor()
    const first = await saveVisit(book, visitTo(door), stamp)
    const [waiting] = await nextBatch(book, 1, 1e6)
    if (waiting) await settle(book, [{ waiting, setAside: null }], morning)
    const second = await correctVisit(book, first.visit, visitTo(door, { installs: 9 }), '', morning + minute)
    await applyPull(book, pageOf({ fresh: true }), morning)
    expect((await readVisit(book, first.visit))?.versions).toHaveLength(1)
    await applyPull(book, pageOf({ versions: [await pulledFrom(first.version, morning)] }), morning)
    const visit = await readVisit(book, first.visit)
    expect(visit?.shown.hash).toBe(second.hash)
    expect(visit?.versions).toHaveLength(2)
  })
})

test('another epoch: everything I wrote is offered again, to the letter, in its order', async () => {
  const book = await openFor()
  await applyPull(book, pageOf({ epoch: 'before' }), morning)
  for (let i = 0; i < 3; i++) await saveVisit(book, visitTo(door), { ...stamp, now: morning + i })
  const sent = await nextBatch(book, 10, 1e6)
  await settle(book, sent.map((waiting) => ({ waiting, setAside: null })), morning)
  const theirs = await saveVisit(await openFor(colleague), visitTo(door), stamp)
  await applyPull(book, pageOf({ epoch: 'before', versions: [await pulledFrom(theirs.version, morning)] }), morning)
  expect(await nextBatch(book, 10, 1e6)).toEqual([])

  await applyPull(book, pageOf({ epoch: 'after', fresh: true }), morning)

  const again = await nextBatch(book, 10, 1e6)
  expect(again.map(({ text }) => text)).toEqual(sent.map(({ text }) => text))
  expect(await readMine(book, 'here')).toHaveLength(3)
})

describe('the outbox', () => {
  test('gives up only what was named; what was set aside asks for attention and leaves no mark', async () => {
    const book = await openFor()
    await saveVisit(book, visitTo(door), stamp)
    const poison = await saveVisit(book, visitTo(next), stamp)
    const batch = await nextBatch(book, 10, 1e6)
    const named = batch.filter((waiting) => waiting.hash === poison.hash)
    const setAside = { why: 'unknown-place', faults: ['place: none'] }
    await settle(book, named.map((waiting) => ({ waiting, setAside })), morning)
    expect(await readCounts(book)).toMatchObject({ waiting: 1, attention: 1 })
    expect(await readMine(book, 'attention')).toMatchObject([{ hash: poison.hash, why: 'unknown-place' }])
    expect(await book.database.marks.count()).toBe(1)
    // The office looked at it and took it: it comes down like any other.
    await applyPull(book, pageOf({ versions: [await pulledFrom(poison.version, morning)] }), morning)
    expect(await readCounts(book)).toMatchObject({ attention: 0 })
    expect(await book.database.marks.count()).toBe(2)
  })

  test('a corrected visit that was set aside asks no more', async () => {
    const book = await openFor()
    const first = await saveVisit(book, visitTo(door), stamp)
    const setAside = { why: 'unreadable', faults: [] }
    for (const waiting of await nextBatch(book, 1, 1e6)) await settle(book, [{ waiting, setAside }], morning)
    await correctVisit(book, first.visit, visitTo(door), '', morning + minute)
    expect(await readCounts(book)).toMatchObject({ waiting: 1, attention: 0 })
    expect(await book.database.marks.count()).toBe(1)
  })

  test('gives the oldest first, no more text than fits, and last what made the office stumble', async () => {
    const book = await openFor()
    const saved = []
    for (let i = 0; i < 3; i++) saved.push(await saveVisit(book, visitTo(door), { ...stamp, now: morning + i }))
    const [first, second, third] = saved.map((one) => one.hash)
    expect((await nextBatch(book, 2, 1e6)).map((one) => one.hash)).toEqual([first, second])
    expect((await nextBatch(book, 10, 10)).map((one) => one.hash)).toEqual([first])
    expect((await nextBatch(book, 10, 1e6, [first ?? ''])).map((one) => one.hash)).toEqual([second, third])
    const all = [third, first, second].map((hash) => hash ?? '')
    expect((await nextBatch(book, 10, 1e6, all)).map((one) => one.hash)).toEqual([third])
  })
})

test('on a shared phone each has a book; what one left waiting is still there, unseen by the other', async () => {
  const mine = await openFor(worker)
  const photo = await keepPhoto(mine, await photoOf('a picture'))
  for (let i = 0; i < 5; i++) await saveVisit(mine, visitTo(door, { photos: [photo] }), { ...stamp, now: morning + i })
  mine.close()
  const theirs = await openFor(colleague)
  expect(await readVisitsAt(theirs, door.id)).toEqual([])
  expect(await readCounts(theirs)).toEqual({ waiting: 0, slipsWaiting: 0, photosWaiting: 0, attention: 0 })
  expect(await photoBytes(theirs, photo.hash)).toBeNull()
  await saveVisit(theirs, visitTo(door), stamp)
  theirs.close()
  const again = await openFor(worker)
  expect(await readCounts(again)).toEqual({ waiting: 5, slipsWaiting: 0, photosWaiting: 1, attention: 0 })
  expect(await readWaitingPhotos(again)).toEqual([photo.hash])
  expect((await nextBatch(again, 10, 1e6)).every(({ text }) => text.includes('"author":"wei"'))).toBe(true)
})
