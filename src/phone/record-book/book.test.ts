import { Dexie } from 'dexie'
import { afterEach, expect, test, vi } from 'vitest'
import { bookName, newestStep } from './database.ts'
import { keepDraft, readDraft } from './draft.ts'
import { door, morning, onANewPhone, openFor, visitTo, worker } from './for-tests.ts'
import { readMine } from './records.ts'
import { saveVisit } from './save-visit.ts'

onANewPhone()
afterEach(() => vi.restoreAllMocks())

const stamp = { position: null, now: morning }

async function openAsLaterApp(stores: Record<string, string> = {}): Promise<Dexie> {
  const later = new Dexie(bookName(worker.id))
  later.version(newestStep + 1).stores(stores)
  return later.open()
}

test('a book that a later app has changed is left alone, to the last table', async () => {
  const book = await openFor()
  await saveVisit(book, visitTo(door), stamp)
  book.close()
  const later = await openAsLaterApp({ outbox: null as never })
  const tables = [...later.backendDB().objectStoreNames]
  later.close()
  await expect(openFor()).rejects.toMatchObject({ code: 'newer', retry: false })
  const after = await new Dexie(bookName(worker.id)).open()
  expect([...after.backendDB().objectStoreNames]).toEqual(tables)
  after.close()
})

test('also where the browser cannot list its databases', async () => {
  const later = await openAsLaterApp({ meta: 'key' })
  later.close()
  vi.spyOn(indexedDB, 'databases').mockRejectedValue(new Error('not here'))
  await expect(openFor()).rejects.toMatchObject({ code: 'newer' })
})

test('an old window steps aside at once when another brings the book up to date, and keeps its draft', async () => {
  const book = await openFor()
  await keepDraft(book, { id: 'log', content: 'half', photos: [], at: morning })
  const told = vi.fn<(what: string) => void>()
  book.changes.listen((change) => told(change.what))
  const later = await openAsLaterApp({ drafts: 'id' })
  expect(book.steppedAside).toBe(true)
  expect(told).toHaveBeenCalledWith('stepped-aside')
  await expect(saveVisit(book, visitTo(door), stamp)).rejects.toMatchObject({ code: 'stepped-aside' })
  expect(await later.table('drafts').count()).toBe(1)
  later.close()
})

test('a browser that stores nothing is said to be unusable', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('private', 'InvalidStateError')
  })
  await expect(openFor()).rejects.toMatchObject({ code: 'unusable' })
})

test('records that cannot be read are a failure, never an empty list', async () => {
  const book = await openFor()
  await saveVisit(book, visitTo(door), stamp)
  vi.spyOn(book.database.visits, 'where').mockImplementation(() => {
    throw new DOMException('the disk does not answer', 'UnknownError')
  })
  await expect(readMine(book, 'all')).rejects.toMatchObject({ code: 'failed' })
})

test('a reading that fails once is taken again', async () => {
  const book = await openFor()
  await keepDraft(book, { id: 'log', content: 'half', photos: [], at: morning })
  vi.spyOn(book.database.drafts, 'get').mockImplementationOnce(() => {
    throw new DOMException('for a moment', 'UnknownError')
  })
  expect(await readDraft(book)).toMatchObject({ content: 'half' })
})
