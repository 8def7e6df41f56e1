import { createECDH, hkdfSync } from 'node:crypto'
import { vi } from 'vitest'
import { keyring } from '../held-sealing.ts'
import { openBook, type RecordBook } from '../book.ts'
import { worker } from '../for-tests.ts'
import { readTurning } from './turn-rows.ts'

/** The office's side, as src/server/accounts/lock-point.ts does it. */
export function officePair() {
  const pair = createECDH('prime256v1')
  const point = new Uint8Array(pair.generateKeys())
  const opener = (ephemeral: Uint8Array) => new Uint8Array(hkdfSync('sha256', pair.computeSecret(ephemeral), ephemeral, 'gridwalk lock', 32))
  return { point, opener }
}

/** What the session does when the lock has changed: the old book is let go, and opened with the key at hand. */
export async function reopen(book: RecordBook): Promise<RecordBook> {
  book.close()
  return openBook(worker)
}

/** The app is started anew: no key is at hand. */
export function restart(book: RecordBook): void {
  book.close()
  keyring.held?.end()
}

/** Every row has been turned. */
export async function turned(book: RecordBook, state: string | null): Promise<void> {
  await vi.waitFor(
    async () => {
      const lock = (await book.database.meta.get('lock'))?.value as { state: string } | undefined
      if ((lock?.state ?? null) !== state || readTurning() !== null) throw new Error('still turning')
    },
    { timeout: 60_000 },
  )
}

/** All that lies in the book, read past the app: rows and keys of every store. */
export async function rawBook(name: string): Promise<Map<string, { key: IDBValidKey; value: unknown }[]>> {
  const settle = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result))
      request.addEventListener('error', () => reject(request.error ?? new Error('could not be read')))
    })
  const database = await settle(indexedDB.open(name))
  const stores = [...database.objectStoreNames]
  const transaction = database.transaction(stores)
  const found = await Promise.all(
    stores.map(async (store) => {
      const [keys, values] = await Promise.all([
        settle(transaction.objectStore(store).getAllKeys()),
        settle(transaction.objectStore(store).getAll() as IDBRequest<unknown[]>),
      ])
      return [store, keys.map((key, i) => ({ key, value: values[i] }))] as const
    }),
  )
  database.close()
  return new Map(found)
}

/** Every text in it, and all bytes as text. */
export function readable(value: unknown): string {
  if (value instanceof ArrayBuffer) return new TextDecoder().decode(value)
  if (ArrayBuffer.isView(value)) return new TextDecoder().decode(value)
  if (typeof value !== 'object' || value === null) return String(value)
  return (value instanceof Map ? [...value] : Object.entries(value)).map(([key, part]) => `${readable(key)} ${readable(part)}`).join('\n')
}
