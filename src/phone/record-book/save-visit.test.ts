/* oxlint-disable typescript/unbound-method -- the disk is broken on purpose, method by method */
import { afterEach, describe, expect, test, vi } from 'vitest'
import { versionText } from '../../domain/visit.ts'
import type { RecordBook } from './book.ts'
import { keepDraft, readDraft } from './draft.ts'
import { sha256 } from './fingerprint.ts'
import { door, morning, openFor, photoOf, onANewPhone, visitTo } from './for-tests.ts'
import { keepPhoto } from './photos.ts'
import { readWaitingPhotos } from './photos-to-send.ts'
import { readCounts } from './counts.ts'
import { readMine, readVisitsAt } from './records.ts'
import { saveVisit } from './save-visit.ts'

onANewPhone()
afterEach(() => vi.restoreAllMocks())

const stamp = { position: { latitude: 23.2207, longitude: 108.8047, accuracy: 12, age: 3 }, now: morning }
const tables = ['versions', 'visits', 'marks', 'outbox', 'sequences', 'photos', 'drafts']

async function everything(book: RecordBook) {
  const rows = tables.map(async (table) => [table, await book.database.table(table).toArray()] as const)
  return Object.fromEntries(await Promise.all(rows))
}

describe('a visit saved at the door', () => {
  test('is stamped once and lies on the phone with its mark and its entry in the outbox', async () => {
    const book = await openFor()
    const saved = await saveVisit(book, visitTo(door), stamp)
    expect(saved.version).toMatchObject({
      author: 'wei',
      change: 'logged',
      day: 20260917,
      at: morning,
      zone: 'Asia/Shanghai',
      sequence: 1,
      position: stamp.position,
      replaces: [],
    })
    expect(saved.hash).toBe(await sha256(versionText(saved.version)))
    expect(await readMine(book, 'all')).toEqual([
      { visit: saved.visit, hash: saved.hash, version: saved.version, state: 'here', received: null },
    ])
    expect(await readVisitsAt(book, door.id)).toHaveLength(1)
    expect(await readCounts(book)).toEqual({ waiting: 1, slipsWaiting: 0, photosWaiting: 0, attention: 0 })
    expect(await book.database.marks.toCollection().primaryKeys()).toEqual([
      [door.id, 20260917, 'met', saved.visit, 'wei'],
    ])
    expect(await book.database.outbox.toArray()).toMatchObject([{ hash: saved.hash, text: versionText(saved.version) }])
  })

  test('counts up, visit by visit, also in a second window and after the app was closed', async () => {
    const book = await openFor()
    const window = await openFor()
    const first = await saveVisit(book, visitTo(door), stamp)
    const second = await saveVisit(window, visitTo(door), stamp)
    const third = await saveVisit(book, visitTo(door), stamp)
    const later = await saveVisit(await openFor(), visitTo(door), stamp)
    expect([first, second, third, later].map((one) => one.version.sequence)).toEqual([1, 2, 3, 4])
    expect(new Set([first, second, third, later].map((one) => one.version.device)).size).toBe(1)
    expect(second.hash).toBe(await sha256(versionText(second.version)))
  })

  test('keeps nothing but the fields of a version, and any text as it was written', async () => {
    const book = await openFor()
    const note = 'NUL \u0000, half a pair \ud800, 右到左 \u202e, <img onerror>, 😀'
    const { version, hash } = await saveVisit(book, { ...visitTo(door, { note }), extra: 'no' } as never, stamp)
    expect(version).not.toHaveProperty('extra')
    expect(version.note).toBe(note)
    const stored = await book.database.versions.get(hash)
    expect(stored?.version).toEqual(version)
  })

  test('takes its draft with it and its photos into the queue', async () => {
    const book = await openFor()
    const photo = await keepPhoto(book, await photoOf('a picture'))
    await keepDraft(book, { id: 'log', content: { note: 'half' }, photos: [photo], at: morning })
    await saveVisit(book, visitTo(door, { photos: [photo] }), stamp)
    expect(await readDraft(book)).toBeNull()
    expect(await readWaitingPhotos(book)).toEqual([photo.hash])
  })
})

describe.each([
  ['a visit with a photo', true, tables],
  ['a visit without', false, tables.filter((table) => table !== 'photos')],
])('all or nothing: %s', (_, withPhoto, written) => {
  async function begin() {
    const book = await openFor()
    const photo = await keepPhoto(book, await photoOf('a picture'))
    const photos = withPhoto ? [photo] : []
    await keepDraft(book, { id: 'log', content: {}, photos, at: morning })
    return { book, content: visitTo(door, { photos }) }
  }

  test.each(written)('a disk that fails at the %s leaves no trace', async (table) => {
    const { book, content } = await begin()
    const before = await everything(book)
    failWrites(table, Infinity)
    await expect(saveVisit(book, content, stamp)).rejects.toMatchObject({ code: 'failed', retry: true })
    vi.restoreAllMocks()
    expect(await everything(book)).toEqual(before)
  })

  test.each(written)('a disk that fails three times at the %s is overcome', async (table) => {
    const { book, content } = await begin()
    failWrites(table, 3)
    const { hash } = await saveVisit(book, content, stamp)
    expect(await book.database.outbox.toArray()).toMatchObject([{ hash, sequence: 1 }])
    expect(await readMine(book, 'all')).toHaveLength(1)
    expect(await readDraft(book)).toBeNull()
  })

  test('a full phone is said to be full, at once, and the draft is still there', async () => {
    const book = await openFor()
    await keepDraft(book, { id: 'log', content: { note: 'half' }, photos: [], at: morning })
    const tries = failWrites('versions', Infinity, 'QuotaExceededError')
    await expect(saveVisit(book, visitTo(door), stamp)).rejects.toMatchObject({ code: 'full' })
    expect(tries()).toBe(1)
    vi.restoreAllMocks()
    expect(await readDraft(book)).toMatchObject({ content: { note: 'half' } })
  })

  test('a connection that the system closed is opened again', async () => {
    const book = await openFor()
    book.database.backendDB().close()
    const { hash } = await saveVisit(book, visitTo(door), stamp)
    expect(await book.database.versions.get(hash)).toBeDefined()
  })
})

test('every write waits for the disk', async () => {
  const modes: unknown[] = []
  const { transaction } = IDBDatabase.prototype
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, stores, mode, options) {
    if (mode === 'readwrite') modes.push(options)
    return transaction.call(this, stores, mode, options)
  })
  const open = await openFor()
  const photo = await keepPhoto(open, await photoOf('a picture'))
  await keepDraft(open, { id: 'log', content: {}, photos: [photo], at: morning })
  await saveVisit(open, visitTo(door, { photos: [photo] }), stamp)
  expect(modes.length).toBeGreaterThanOrEqual(4)
  expect(modes.every((options) => (options as IDBTransactionOptions).durability === 'strict')).toBe(true)
})

/** Lets the next writes to one table fail, as a broken disk does. */
function failWrites(table: string, times: number, name = 'UnknownError') {
  let failed = 0
  const fail = (original: (...values: never[]) => IDBRequest) =>
    function (this: IDBObjectStore, ...values: unknown[]) {
      if (this.name === table && failed < times) {
        failed += 1
        throw new DOMException('the disk does not take it', name)
      }
      return original.apply(this, values as never[])
    }
  const { add, put, delete: remove } = IDBObjectStore.prototype
  vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(fail(remove) as typeof remove)
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(fail(add) as typeof add)
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(fail(put) as typeof put)
  return () => failed
}

