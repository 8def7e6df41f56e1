import type { Page } from '@playwright/test'
import { createHash } from 'node:crypto'
import { versionText, type PhotoRef, type VisitVersion } from '../../src/domain/visit.ts'
import { markOf, toVisitRow } from '../../src/phone/record-book/visit-row.ts'

/** A page of the app's address where nothing of the app runs, so that its databases can be handled. */
export const bareAddress = '/manifest.webmanifest'

/** The tables as the first version ever shipped made them: name, key, counted up, indexes. */
const firstStep: readonly (readonly [string, string | null, boolean, readonly string[]])[] = [
  ['versions', 'hash', false, []],
  ['visits', 'visit', false, ['place', 'author', 'author+state', 'author+followUp']],
  ['marks', null, false, []],
  ['outbox', 'order', true, []],
  ['sequences', null, false, []],
  ['attention', 'hash', false, []],
  ['photos', 'hash', false, ['state']],
  ['photoBytes', null, false, []],
  ['drafts', 'id', false, []],
  ['areas', 'code', false, []],
  ['villages', 'village', false, []],
  ['campaigns', 'id', false, []],
  ['meta', 'key', false, []],
]

/** A small picture and its bytes, in base64. */
export interface SmallPhoto extends PhotoRef {
  readonly content: string
}

export async function makePhotos(page: Page, count: number): Promise<SmallPhoto[]> {
  const pictures = await page.evaluate(async (n) => {
    const made: string[] = []
    for (let i = 0; i < n; i++) {
      const canvas = new OffscreenCanvas(64, 48)
      const context = canvas.getContext('2d')
      if (!context) throw new Error('no canvas')
      context.fillStyle = `hsl(${i * 17} 60% 50%)`
      context.fillRect(0, 0, canvas.width, canvas.height)
      const blob = await canvas.convertToBlob({ type: 'image/jpeg' })
      made.push(btoa(String.fromCharCode(...new Uint8Array(await blob.arrayBuffer()))))
    }
    return made
  }, count)
  return pictures.map((content) => {
    const bytes = Buffer.from(content, 'base64')
    const hash = createHash('sha256').update(bytes).digest('hex')
    return { hash, type: 'image/jpeg', bytes: bytes.length, width: 64, height: 48, content }
  })
}

/**
 * Puts the only book of this phone back to what the first version made, with these visits waiting in it. The page must
 * be bare. Returns the hash of each visit, in their order.
 */
export async function writeOlderBook(page: Page, visits: readonly VisitVersion[], photos: readonly SmallPhoto[]): Promise<string[]> {
  const waiting = visits.map((version) => {
    const text = versionText(version)
    const hash = createHash('sha256').update(text).digest('hex')
    const row = { hash, visit: version.visit, version, sent: null, received: null }
    const visit = toVisitRow([row], new Map())
    return { text, row, visit, mark: markOf(visit) }
  })
  await page.evaluate(
    async ({ tables, rows, pictures }) => {
      const settle = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.addEventListener('success', () => resolve(request.result))
          request.addEventListener('error', () => reject(request.error ?? new Error('could not be done')))
        })
      const names = (await indexedDB.databases()).map((each) => each.name ?? '').filter((each) => each.startsWith('gridwalk-book-'))
      const [name] = names
      if (name === undefined || names.length > 1) throw new Error(`books: ${names.join(', ')}`)
      const before = await settle(indexedDB.open(name))
      const held = before.transaction(tables.map(([table]) => table))
      const kept = await Promise.all(
        tables.map(async ([table, keyed]) => {
          const store = held.objectStore(table)
          const [values, keys] = await Promise.all([settle(store.getAll()), settle(store.getAllKeys())])
          return { table, keyed, values, keys }
        }),
      )
      before.close()
      await settle(indexedDB.deleteDatabase(name))
      // The library counts our steps in tens.
      const opening = indexedDB.open(name, 10)
      opening.addEventListener('upgradeneeded', () => {
        for (const [table, keyPath, autoIncrement, indexes] of tables) {
          const store = opening.result.createObjectStore(table, { keyPath, autoIncrement })
          for (const index of indexes) {
            const parts = index.split('+')
            if (parts.length > 1) store.createIndex(`[${index}]`, parts)
            else store.createIndex(index, index)
          }
        }
      })
      const book = await settle(opening)
      const filling = book.transaction([...book.objectStoreNames], 'readwrite', { durability: 'strict' })
      const into = (table: string) => filling.objectStore(table)
      for (const { table, keyed, values, keys } of kept) {
        for (const [i, value] of values.entries()) into(table).put(value, keyed === null ? keys[i] : undefined)
      }
      for (const { text, row, visit, mark } of rows) {
        into('versions').put(row)
        into('visits').put(visit)
        if (mark) into('marks').put(0, mark)
        into('outbox').put({ hash: row.hash, sequence: row.version.sequence, text })
        into('sequences').put(0, row.version.sequence)
      }
      for (const { content, ...photo } of pictures) {
        into('photos').put({ ...photo, state: 'waiting', at: 0 })
        into('photoBytes').put(Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0)).buffer, photo.hash)
      }
      await new Promise((resolve, reject) => {
        filling.addEventListener('complete', resolve)
        filling.addEventListener('abort', reject)
      })
      book.close()
    },
    { tables: firstStep, rows: waiting, pictures: photos } as unknown as {
      // The browser's types want lists that may be changed.
      tables: [string, string | null, boolean, string[]][]
      rows: { text: string; row: { hash: string; version: { sequence: number } }; visit: object; mark: string[] | null }[]
      pictures: SmallPhoto[]
    },
  )
  return waiting.map(({ row }) => row.hash)
}

/** Version of the only book of this phone, as the browser counts it: ten a step. */
export function bookVersion(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const book = (await indexedDB.databases()).find(({ name }) => name?.startsWith('gridwalk-book-'))
    return book?.version ?? 0
  })
}

/** As a later app would: opens the book one step further on. Resolves to the milliseconds until it had it. */
export function upgradeBook(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const book = (await indexedDB.databases()).find(({ name }) => name?.startsWith('gridwalk-book-'))
    const began = performance.now()
    const opening = indexedDB.open(book?.name ?? '', (book?.version ?? 0) + 10)
    await new Promise((resolve, reject) => {
      opening.addEventListener('success', resolve)
      opening.addEventListener('error', reject)
    })
    opening.result.close()
    return performance.now() - began
  })
}
