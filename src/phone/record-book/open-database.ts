import type { Dexie } from 'dexie'
import { newestStep, type BookDatabase } from './database.ts'
import { BookError } from './failure.ts'

/**
 * Opens or begins a database. Throws BookError `newer` when a later app has changed it, `failed` when it is there and
 * cannot be opened, and `unusable` when this browser keeps none, and has changed nothing then.
 */
export async function openDatabase(database: BookDatabase): Promise<void> {
  try {
    // The library would add what it misses to a newer book, so the version is read before it may touch anything.
    // It multiplies our steps by ten.
    const installed = await installedVersion(database.name)
    if (Math.floor(installed / 10) > newestStep) throw new BookError('newer')
    await database.open()
  } catch (cause) {
    throw cause instanceof BookError ? cause : await whyUnopened(database.name, cause)
  }
}

/** A book that is there is never said to be none, and the other way round: that decides what its owner does next. */
export async function whyUnopened(name: string, cause: unknown): Promise<BookError> {
  const there = (await installedVersion(name).catch(() => 0)) > 0
  return new BookError(there ? 'failed' : 'unusable', cause)
}

/** Browsers lose databases under an app and go on failing until they are opened anew: the next try does. */
export function reopenNext(database: Dexie): void {
  // One that was closed on purpose, because it is another app's now, stays closed.
  if (database.isOpen()) database.close({ disableAutoOpen: false })
}

/** Version of a database on this phone; 0 when there is none. */
async function installedVersion(name: string): Promise<number> {
  // Not in every browser, whatever the compiler believes.
  if (typeof (indexedDB as Partial<IDBFactory>).databases !== 'function') return versionByOpening(name)
  const all = await indexedDB.databases().catch(() => null)
  return all ? (all.find((known) => known.name === name)?.version ?? 0) : versionByOpening(name)
}

function versionByOpening(name: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name)
    let began = false
    request.addEventListener('upgradeneeded', () => {
      began = true
      request.transaction?.abort()
    })
    request.addEventListener('success', () => {
      const { version } = request.result
      request.result.close()
      resolve(version)
    })
    request.addEventListener('error', () => {
      if (began) resolve(0)
      else reject(request.error ?? new Error('could not be opened'))
    })
  })
}
