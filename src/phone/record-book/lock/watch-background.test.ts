import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { RecordBook } from '../book.ts'
import { morning, onANewPhone, openFor, pageOf } from '../for-tests.ts'
import type { Office } from '../office.ts'
import { applyPull } from '../pull.ts'
import { watchBackground } from './watch-background.ts'

onANewPhone()
const minute = 60_000
const lock = vi.fn<() => void>()
let shown: EventTarget & { visibilityState: string }
let stop: () => void = () => undefined

beforeEach(() => {
  shown = Object.assign(new EventTarget(), { visibilityState: 'visible' })
  vi.stubGlobal('document', shown)
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] })
})
afterEach(() => {
  stop()
  lock.mockClear()
  vi.useRealTimers()
})

function show(visibilityState: 'visible' | 'hidden'): void {
  shown.visibilityState = visibilityState
  shown.dispatchEvent(new Event('visibilitychange'))
}

/** Told by the office, as with any sync. */
function allow(book: RecordBook, afterMinutes: number): Promise<void> {
  const office: Office = { name: '联席办', demo: false, divisionsSource: '', layers: [], vocabulary: null, lock: { required: true, afterMinutes } }
  return applyPull(book, pageOf({ office, officeVersion: String(afterMinutes) }), morning)
}

async function watched(afterMinutes?: number): Promise<RecordBook> {
  const book = await openFor()
  if (afterMinutes !== undefined) await allow(book, afterMinutes)
  const read = vi.spyOn(book.database.meta, 'get')
  stop = watchBackground(book.database, book.changes, lock)
  await read.mock.results[0]?.value
  return book
}

test('after five minutes in the background, where the office has said nothing, and not before', async () => {
  await watched()
  show('hidden')
  vi.advanceTimersByTime(5 * minute - 1)
  expect(lock).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(lock).toHaveBeenCalledOnce()
})

test('whoever looks in between begins anew', async () => {
  await watched(2)
  for (let n = 0; n < 3; n++) {
    show('hidden')
    vi.advanceTimersByTime(2 * minute - 1)
    show('visible')
    vi.advanceTimersByTime(2 * minute)
  }
  expect(lock).not.toHaveBeenCalled()
})

test('a browser that stopped the timer is asked for the time when it shows the app again', async () => {
  await watched(2)
  show('hidden')
  vi.setSystemTime(Date.now() + 2 * minute)
  expect(lock).not.toHaveBeenCalled()
  show('visible')
  expect(lock).toHaveBeenCalledOnce()
})

test('a clock that is set back meanwhile wins no time', async () => {
  await watched(2)
  show('hidden')
  vi.setSystemTime(Date.now() - 3_600_000)
  vi.advanceTimersByTime(minute)
  expect(lock).not.toHaveBeenCalled()
  vi.advanceTimersByTime(minute)
  expect(lock).toHaveBeenCalledOnce()
})

test('another number of minutes holds from the sync that brings it, counted from when the app was left', async () => {
  const book = await watched(30)
  show('hidden')
  vi.advanceTimersByTime(3 * minute)
  await allow(book, 4)
  expect(lock).not.toHaveBeenCalled()
  vi.advanceTimersByTime(minute)
  expect(lock).toHaveBeenCalledOnce()
  show('visible')
  lock.mockClear()
  await allow(book, 10)
  show('hidden')
  vi.advanceTimersByTime(10 * minute - 1)
  expect(lock).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(lock).toHaveBeenCalledOnce()
})

test('fewer minutes than have passed already lock at once', async () => {
  const book = await watched(30)
  show('hidden')
  vi.advanceTimersByTime(20 * minute)
  await allow(book, 1)
  vi.advanceTimersByTime(0)
  expect(lock).toHaveBeenCalledOnce()
})

test('nothing is locked any more once it has been let go', async () => {
  const book = await watched(2)
  show('hidden')
  stop()
  await allow(book, 1)
  vi.advanceTimersByTime(60 * minute)
  show('visible')
  expect(lock).not.toHaveBeenCalled()
})
