import { beforeEach, expect, test, vi } from 'vitest'
import { versionText } from '../../../domain/visit.ts'
import { openBook, type RecordBook } from '../book.ts'
import { BookDatabase, bookName } from '../database.ts'
import { keepDraft, logDraft, readDraft } from '../draft.ts'
import { area, door, morning, onANewPhone, openFor, pageOf, photoOf, visitTo, worker } from '../for-tests.ts'
import { keyring } from '../held-sealing.ts'
import { nextBatch } from '../outbox.ts'
import { keepPhoto, photoBytes } from '../photos.ts'
import { applyPull } from '../pull.ts'
import { readMine } from '../records.ts'
import { saveVisit } from '../save-visit.ts'
import { officePair, rawBook, readable, reopen, restart, turned } from './for-tests.ts'
import { keyFields, plainTables } from './left-plain.ts'
import { lookAtLocked, putUnderPin, readForOffice, takeOffLock, unlock, unlockByOffice, waitedAtLock } from './lock.ts'
import { createRowSealer, isSealed } from './row-sealer.ts'
import { createSealing } from './sealing.ts'
import { walk } from './walk.ts'
import { newDataKey } from './wrap-key.ts'

onANewPhone()
beforeEach(() => {
  keyring.held = null
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }))
})

const pin = '271828'
const secret = '门口有狗'

test('in a book under a PIN no note, no name, no text and no picture can be read past the app, and all of it in the app', { timeout: 90_000 }, async () => {
  const plain = await openFor()
  const { database } = plain
  const bytes = new TextEncoder().encode(secret).buffer
  const words = { [secret]: secret }
  await applyPull(plain, pageOf({ areas: [area], places: [door], office: { name: secret, demo: false, divisionsSource: secret, layers: [], vocabulary: words } }), morning)
  const photo = await keepPhoto(plain, await photoOf(`${secret} picture`))
  await saveVisit(plain, visitTo(door, { note: secret, photos: [photo] }), { position: null, now: morning })
  await saveVisit(plain, visitTo(door, { note: secret }), { position: null, now: morning + 1 })
  await keepDraft(plain, { id: logDraft, content: words, photos: [], at: morning })
  // The tables that nothing above has filled, those of later days too.
  for (const { name, schema } of database.tables) {
    if (plainTables.includes(name) || (await database.table(name).count()) > 0) continue
    const keys = [schema.primKey, ...schema.indexes].filter(({ auto, keyPath }) => !auto && typeof keyPath === 'string' && keyPath !== '')
    const row = { ...Object.fromEntries(keys.map(({ keyPath, multi }) => [keyPath, multi ? ['k'] : 'k'])), ...words, list: [words], bytes }
    await database.table(name).add(row, schema.primKey.keyPath ? undefined : 'k')
  }
  const before = await everything(plain)
  expect([...before].filter(([, rows]) => rows.length === 0).map(([name]) => name)).toEqual(['bundleMarks', 'carriedBytes'])

  await putUnderPin(plain, pin, officePair().point)
  const book = await reopen(plain)
  await turned(book, 'sealed')
  expect(await everything(book)).toEqual(before)
  // And what is written from now on.
  await keepDraft(book, { id: logDraft, content: { note: `${secret}，下回走后门` }, photos: [], at: morning })
  await saveVisit(book, visitTo(door, { note: secret }), { position: null, now: morning + 2 })
  const raw = await rawBook(bookName(worker.id))
  expect(readable(raw)).not.toContain(secret)
  for (const name of [door.name, area.name, area.shortName, worker.name]) expect(readable(raw)).not.toContain(name)
  const inPlain = [...raw].flatMap(([table, rows]) => rows.filter(({ value }) => !isSealed(value)).map(({ key }) => `${table} ${plainTables.includes(table) ? '' : JSON.stringify(key)}`))
  expect([...new Set(inPlain)].sort()).toEqual(['marks ', 'meta "device"', 'meta "lock"', 'sequences '])
  book.close()
})

test('nothing but keys and indexed fields stands beside what is sealed', () => {
  const fields = keyFields(new BookDatabase(worker.id))
  expect(fields.get('visits')).toEqual(['visit', 'place', 'author', 'state', 'followUp'])
  expect(fields.get('outbox')).toEqual(['order'])
  expect(fields.get('photoBytes')).toEqual([])
  const sealed = createRowSealer(worker.id, newDataKey(), 'sealed').seal('villages', { village: '450126104202', places: [door] })
  expect(Object.keys(sealed as object)).toEqual(['village', 'sealed'])
})

test('five hundred visits that wait, with photos, are sealed and opened again however often that is broken off: each once, to the letter', { timeout: 120_000 }, async () => {
  const plain = await openFor()
  const photos = await Promise.all(Array.from({ length: 5 }, (_, n) => photoOf(`photo ${n}`)))
  const kept = await Promise.all(photos.map((photo) => keepPhoto(plain, photo)))
  for (let n = 0; n < 500; n++) {
    await saveVisit(plain, visitTo(door, { note: `第 ${n} 户`, photos: n < 5 ? kept.slice(n, n + 1) : [] }), { position: null, now: morning + n })
  }
  const texts = await waiting(plain)
  const key = newDataKey()
  const halfway: string[][] = []
  for (const to of ['sealed', 'plain'] as const) {
    const sealer = createRowSealer(worker.id, key, to === 'plain' ? 'plain' : 'sealed')
    let [breaks, left] = [0, 0]
    const dying = { seal: (table: string, value: unknown) => sealer.seal(table, alive(value)), open: (table: string, value: unknown) => sealer.open(table, alive(value)) }
    const alive = <T>(value: T) => {
      if ((left -= 1) < 0) throw new Error('the phone died')
      return value
    }
    const pass = () => walk(worker.id, dying, to, () => undefined)
    for (left = 90; ; left = 300) {
      const done = await pass().catch(() => null)
      breaks += 1
      // Half turned, it is read like any other, by whoever holds the key.
      if (breaks === 2) {
        restart(plain)
        keyring.held = createSealing(worker.id, key, to)
        const half = await openBook(worker)
        halfway.push(await waiting(half))
        restart(half)
      }
      if (done === 0) break
    }
    expect(breaks).toBeGreaterThan(3)
    const raw = await rawBook(bookName(worker.id))
    const rows = [...raw].filter(([name]) => ['versions', 'outbox', 'photos', 'photoBytes', 'visits'].includes(name)).flatMap(([, all]) => all)
    expect(rows.filter(({ value }) => isSealed(value) === (to === 'sealed'))).toHaveLength(500 * 3 + 5 * 2)
  }
  expect(halfway).toEqual([texts, texts])
  const book = await openFor()
  expect(await waiting(book)).toEqual(texts)
  expect(new Set(texts).size).toBe(500)
  for (const { hash, bytes } of photos) expect(await photoBytes(book, hash)).toEqual(bytes)
  book.close()
})

test('without the PIN the book stays closed and says how much waits; wrong ones are made to wait, a restart shortens nothing, and the right one opens', { timeout: 120_000 }, async () => {
  const plain = await openFor()
  await saveVisit(plain, visitTo(door), { position: null, now: morning })
  await putUnderPin(plain, pin, officePair().point)
  restart(plain)
  await expect(openBook(worker)).rejects.toMatchObject({ code: 'locked' })
  expect(await lookAtLocked(worker.id)).toEqual({ waiting: 1, photosWaiting: 0, wait: 0 })
  for (let n = 0; n < 5; n++) expect(await unlock(worker.id, '111111')).toBe('wrong')
  expect(await unlock(worker.id, pin)).toEqual({ wait: 30_000 })
  vi.setSystemTime(Date.now() + 3_600_000)
  expect(await unlock(worker.id, pin)).toEqual({ wait: 30_000 })
  expect(await waitedAtLock(worker.id, 20_000)).toBe(10_000)
  expect(await unlock(worker.id, pin)).toEqual({ wait: 10_000 })
  await waitedAtLock(worker.id, 10_000)
  expect(await unlock(worker.id, '222222')).toBe('wrong')
  expect(await unlock(worker.id, pin)).toEqual({ wait: 60_000 })
  await waitedAtLock(worker.id, 60_000)
  expect(await unlock(worker.id, pin)).toBe('open')
  vi.useRealTimers()
  const book = await openBook(worker)
  expect(await waiting(book)).toHaveLength(1)
  await turned(book, 'sealed')
  restart(book)
})

test('a lost PIN loses nothing: the office opens the book, a new PIN takes its place, and the old one is gone', { timeout: 90_000 }, async () => {
  const office = officePair()
  const plain = await openFor()
  const { version } = await saveVisit(plain, visitTo(door, { note: secret }), { position: null, now: morning })
  await putUnderPin(plain, pin, office.point)
  restart(plain)
  const asked = await readForOffice(worker.id)
  expect(asked?.device).toBe(version.device)
  expect(await unlockByOffice(worker.id, newDataKey(), '314159')).toBe(false)
  expect(await unlockByOffice(worker.id, office.opener(asked?.ephemeral ?? new Uint8Array()), '314159')).toBe(true)
  const book = await openBook(worker)
  expect(await waiting(book)).toEqual([versionText(version)])
  restart(book)
  expect(await unlock(worker.id, pin)).toBe('wrong')
  expect(await unlock(worker.id, '314159')).toBe('open')
  restart(await openBook(worker))
})

test('taken off, the lock leaves nothing sealed, and the next start asks for nothing', { timeout: 90_000 }, async () => {
  const plain = await openFor()
  await keepDraft(plain, { id: logDraft, content: { note: secret }, photos: [], at: morning })
  await putUnderPin(plain, pin, officePair().point)
  const sealed = await reopen(plain)
  await saveVisit(sealed, visitTo(door), { position: null, now: morning })
  await turned(sealed, 'sealed')
  expect(await takeOffLock(sealed, '000000')).toBe('wrong')
  expect(await takeOffLock(sealed, pin)).toBe('open')
  // Killed before anything was opened: the next start goes on without a PIN.
  restart(sealed)
  await expect(openBook(worker)).rejects.toMatchObject({ code: 'locked' })
  expect(await lookAtLocked(worker.id)).toBeNull()
  expect(keyring.held).not.toBeNull()
  const opening = await openBook(worker)
  await saveVisit(opening, visitTo(door), { position: null, now: morning + 1 })
  await keepDraft(opening, { id: logDraft, content: { note: secret }, photos: [], at: morning })
  await turned(opening, null)
  restart(opening)
  const raw = await rawBook(bookName(worker.id))
  expect([...raw].flatMap(([, rows]) => rows.filter(({ value }) => isSealed(value)))).toEqual([])
  const book = await openFor()
  expect(await readMine(book, 'all')).toHaveLength(2)
  expect(await readDraft(book)).toMatchObject({ content: { note: secret } })
})

test('a book that was locked in the middle of something is written no more, rather than by a key that is gone', { timeout: 60_000 }, async () => {
  const plain = await openFor()
  await putUnderPin(plain, pin, officePair().point)
  const book = await reopen(plain)
  await turned(book, 'sealed')
  book.sealing?.end()
  await expect(saveVisit(book, visitTo(door), { position: null, now: morning })).rejects.toMatchObject({ name: 'BookError' })
  restart(book)
  expect(await unlock(worker.id, pin)).toBe('open')
  const again = await openBook(worker)
  expect(await waiting(again)).toEqual([])
  restart(again)
})

async function everything({ database }: RecordBook): Promise<Map<string, unknown[]>> {
  const tables = database.tables.filter(({ name }) => name !== 'meta')
  return new Map(await Promise.all(tables.map(async (table) => [table.name, (await table.toArray()) as unknown[]] as const)))
}

async function waiting(book: RecordBook): Promise<string[]> {
  return (await nextBatch(book, 1_000, 1e9)).map(({ text }) => text)
}
