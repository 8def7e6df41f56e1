import type { Page } from '@playwright/test'
import type { PhotoRef, VersionHash, VisitVersion } from '../../src/domain/visit.ts'

/** What lies in the phone's database, read past the app. */
export interface BookOnDisk {
  readonly versions: readonly { hash: VersionHash; version: VisitVersion; sent: number | null }[]
  readonly outbox: readonly { hash: VersionHash; text: string }[]
  readonly drafts: readonly { id: string; content: unknown; photos: readonly PhotoRef[] }[]
  readonly photos: readonly (PhotoRef & { state: 'draft' | 'waiting' | 'sent' })[]
  /** SHA-256 of the bytes that are really kept, in order of their names. */
  readonly photoHashes: readonly string[]
  /** Loose facts: whose book it is, on which device, how far the office's changes were read. */
  readonly facts: Readonly<Record<string, unknown>>
}

/** The book of this account, or the only one on the phone. */
export async function readBook(page: Page, account = ''): Promise<BookOnDisk> {
  return page.evaluate(async (owner) => {
    const settle = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(request.error ?? new Error('could not be read')))
      })
    const names = (await indexedDB.databases()).map((database) => database.name ?? '')
    const [name, ...others] = names.filter((each) => each.startsWith(`gridwalk-book-${owner}`))
    if (name === undefined) throw new Error('there is no book on this phone')
    if (others.length > 0) throw new Error('there are several books on this phone')
    const database = await settle(indexedDB.open(name))
    const stores = ['versions', 'outbox', 'drafts', 'photos', 'photoBytes', 'meta']
    const transaction = database.transaction(stores)
    const all = await Promise.all(stores.map((store) => settle(transaction.objectStore(store).getAll() as IDBRequest<unknown[]>)))
    database.close()
    const [versions, outbox, drafts, photos, bytes, meta] = all
    const photoHashes = await Promise.all(
      (bytes as ArrayBuffer[]).map(async (each) =>
        [...new Uint8Array(await crypto.subtle.digest('SHA-256', each))]
          .map((byte) => byte.toString(16).padStart(2, '0'))
          .join(''),
      ),
    )
    const facts = Object.fromEntries((meta as { key: string; value: unknown }[]).map(({ key, value }) => [key, value]))
    return { versions, outbox, drafts, photos, photoHashes, facts } as unknown as BookOnDisk
  }, account)
}

/** Rows of a store, or of all, as they lie on the disk, read past the app; bytes come as text in which only what is readable can be read. */
export async function rawRows(page: Page, store?: string): Promise<readonly { store: string; key: unknown; value: unknown }[]> {
  return page.evaluate(async (only) => {
    const settle = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(request.error ?? new Error('could not be read')))
      })
    const toText = (value: unknown): unknown => {
      if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return new TextDecoder().decode(value)
      if (typeof value !== 'object' || value === null) return value
      return Array.isArray(value) ? value.map(toText) : Object.fromEntries(Object.entries(value).map(([key, part]) => [key, toText(part)]))
    }
    const name = (await indexedDB.databases()).map((database) => database.name ?? '').find((each) => each.startsWith('gridwalk-book-'))
    if (name === undefined) throw new Error('there is no book on this phone')
    const database = await settle(indexedDB.open(name))
    const stores = [...database.objectStoreNames].filter((each) => only === undefined || each === only)
    const transaction = database.transaction(stores)
    const found = await Promise.all(
      stores.map(async (each) => {
        const [keys, values] = await Promise.all([settle(transaction.objectStore(each).getAllKeys()), settle(transaction.objectStore(each).getAll() as IDBRequest<unknown[]>)])
        return keys.map((key, i) => ({ store: each, key, value: toText(values[i]) }))
      }),
    )
    database.close()
    return found.flat()
  }, store)
}
