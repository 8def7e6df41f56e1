import { beforeEach, expect, test, vi } from 'vitest'
import type { RecordBook } from '../book.ts'
import { bookName } from '../database.ts'
import { door, morning, onANewPhone, openFor, visitTo, worker } from '../for-tests.ts'
import { keyring } from '../held-sealing.ts'
import { nextBatch } from '../outbox.ts'
import { readMine } from '../records.ts'
import { officePair, rawBook, readable, reopen, restart, turned } from './for-tests.ts'
import { putUnderPin } from './lock.ts'

onANewPhone()
const pin = '271828'
const secret = '门口有狗'
const Channel = BroadcastChannel

beforeEach(() => {
  keyring.held = null
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }))
})

/** A window of its own: nothing in memory is shared with the first, the phone's storage and channels are. As in the app, it lets go of a book whose lock has changed. */
async function openSecondWindow(hears: Promise<void> = Promise.resolve()) {
  vi.resetModules()
  vi.stubGlobal('BroadcastChannel', class extends Channel {
    override addEventListener(type: string, listener: EventListener) {
      super.addEventListener(type, (event) => void hears.then(() => listener(event)))
    }
  })
  const [{ openBook: open }, { followSignedIn }, { saveVisit }, locks, records] = await Promise.all([
    import('../book.ts'),
    import('../signed-in.ts'),
    import('../save-visit.ts'),
    import('./lock.ts'),
    import('../records.ts'),
  ])
  let book: RecordBook | null = null
  followSignedIn(() => {
    if (book?.steppedAside) book.close()
  })
  return {
    open: async () => (book = await open(worker)),
    save: (note: string, n: number) => saveVisit(book as RecordBook, visitTo(door, { note }), { position: null, now: morning + n }),
    readMine: () => records.readMine(book as RecordBook, 'all'),
    unlock: async () => ((await locks.lookAtLocked(worker.id)) ? locks.unlock(worker.id, pin) : null),
    letGo: () => vi.waitFor(() => expect(book?.steppedAside).toBe(true)),
    close: () => book?.close(),
  }
}

type SecondWindow = Awaited<ReturnType<typeof openSecondWindow>>

/** Saves one visit after the other until the window refuses; resolves to what it called saved, and why it stopped. */
async function saveUntilRefused(window: SecondWindow): Promise<{ saved: string[]; refusal: unknown }> {
  const saved: string[] = []
  for (let n = 0; ; n++) {
    const note = `${secret} ${n}`
    const refusal = await window.save(note, n).then(() => null, (error: unknown) => error)
    if (refusal !== null) return { saved, refusal }
    saved.push(note)
  }
}

/** What was called saved stands there once, with its place in the queue, and nothing else does. */
async function expectWhole(book: RecordBook, saved: readonly string[]): Promise<void> {
  expect((await nextBatch(book, 1_000, 1e9)).map(({ text }) => (JSON.parse(text) as { note: string }).note)).toEqual(saved)
  expect(await readMine(book, 'all')).toHaveLength(saved.length)
  expect(await book.database.versions.count()).toBe(saved.length)
}

test('put under a PIN in one window, the book closes in the other: what was under way is whole or refused, and nothing of it stays readable', { timeout: 15_000 }, async () => {
  const plain = await openFor()
  const second = await openSecondWindow()
  await second.open()
  const saving = saveUntilRefused(second)
  await vi.waitFor(async () => expect(await plain.database.versions.count()).toBeGreaterThan(2))
  await putUnderPin(plain, pin, officePair().point)
  const book = await reopen(plain)
  const { saved, refusal } = await saving
  expect(refusal).toMatchObject({ code: 'stepped-aside' })
  await expect(second.open()).rejects.toMatchObject({ code: 'locked' })
  await turned(book, 'sealed')
  await expectWhole(book, saved)
  expect(readable(await rawBook(bookName(worker.id)))).not.toContain(secret)
  restart(book)
})

test('locked by hand in one window, the book is locked in the other, which reads and writes nothing before the PIN', { timeout: 15_000 }, async () => {
  const plain = await openFor()
  await putUnderPin(plain, pin, officePair().point)
  const book = await reopen(plain)
  await turned(book, 'sealed')
  const second = await openSecondWindow()
  expect(await second.unlock()).toBe('open')
  await second.open()
  const saving = saveUntilRefused(second)
  await vi.waitFor(async () => expect(await book.database.versions.count()).toBeGreaterThan(2))
  await book.sealing?.lock(book.changes)
  const { saved, refusal } = await saving
  expect(refusal).toMatchObject({ code: 'stepped-aside' })
  await expect(second.readMine()).rejects.toMatchObject({ code: 'failed' })
  await expect(second.open()).rejects.toMatchObject({ code: 'locked' })
  await expectWhole(book, saved)
  restart(book)
})

test('a window that hears of the lock late, and has written in plain meanwhile, leaves nothing readable behind once the PIN was given', { timeout: 15_000 }, async () => {
  const plain = await openFor()
  let hear: () => void = () => undefined
  const second = await openSecondWindow(new Promise((resolve) => (hear = resolve)))
  await second.open()
  await putUnderPin(plain, pin, officePair().point)
  const book = await reopen(plain)
  await turned(book, 'sealed')
  await second.save(secret, 0)
  hear()
  await second.letGo()
  expect(await second.unlock()).toBe('open')
  await second.open()
  await turned(book, 'sealed')
  expect(readable(await rawBook(bookName(worker.id)))).not.toContain(secret)
  await expectWhole(book, [secret])
  second.close()
  restart(book)
})
