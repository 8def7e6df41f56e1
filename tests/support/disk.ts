/* oxlint-disable typescript/unbound-method -- the disk is broken on purpose, method by method */
import { expect, type BrowserContext, type Page } from '@playwright/test'

/** What a page's disk does wrong. It holds over reloads of the tab, until it is said anew. */
export interface DiskTrouble {
  /** The next so many transactions that would write to this table break off after they had begun. */
  readonly aborts?: { readonly store: string; readonly times: number }
  /** So many readings of databases whose names begin so fail from the start of each page on. */
  readonly unreadable?: { readonly begins: string; readonly times: number }
  /** No database whose name begins so can be opened. */
  readonly closed?: string
}

/** A transaction that could write: over which tables, and what it waits for before it says that it is done. */
export interface DiskWrite {
  readonly stores: readonly string[]
  readonly durability: string
}

interface Watched {
  readonly connections: IDBDatabase[]
  /** Connections that seem to stand and carry nothing any more. */
  readonly lost: Set<IDBDatabase>
  trouble: DiskTrouble
  left: { aborts: number; readings: number }
}

const mark = 'disk-trouble'

/**
 * Puts itself between the app and its databases, in every page of this phone from the next load on. Returns the list
 * that every write of these pages is added to.
 */
export async function watchDisk(context: BrowserContext): Promise<readonly DiskWrite[]> {
  const writes: DiskWrite[] = []
  await context.exposeFunction('diskWrites', (write: DiskWrite) => void writes.push(write))
  await context.addInitScript((kept) => {
    const stored = sessionStorage.getItem(kept)
    const trouble = (stored ? JSON.parse(stored) : {}) as DiskTrouble
    const left = { aborts: trouble.aborts?.times ?? 0, readings: trouble.unreadable?.times ?? 0 }
    const disk: Watched = { connections: [], lost: new Set(), trouble, left }
    const { diskWrites } = Object.assign(globalThis, { disk }) as unknown as { diskWrites: (write: DiskWrite) => Promise<void> }
    const broken = () => new DOMException('the disk does not answer', 'UnknownError')

    const open = IDBFactory.prototype.open
    IDBFactory.prototype.open = function (name, version) {
      if (disk.trouble.closed !== undefined && name.startsWith(disk.trouble.closed)) throw broken()
      const request = version === undefined ? open.call(this, name) : open.call(this, name, version)
      request.addEventListener('success', () => disk.connections.push(request.result))
      return request
    }

    const transaction = IDBDatabase.prototype.transaction
    IDBDatabase.prototype.transaction = function (stores, mode, options) {
      const { unreadable } = disk.trouble
      if (mode !== 'readwrite' && unreadable && this.name.startsWith(unreadable.begins) && disk.left.readings > 0) {
        disk.left.readings -= 1
        throw broken()
      }
      const begun = transaction.call(this, stores, mode, options)
      if (mode === 'readwrite') void diskWrites({ stores: [...begun.objectStoreNames], durability: begun.durability })
      const { aborts } = disk.trouble
      const aborting = mode === 'readwrite' && aborts && begun.objectStoreNames.contains(aborts.store) && disk.left.aborts > 0
      if (aborting) disk.left.aborts -= 1
      if (aborting || disk.lost.has(this)) breakOff(begun)
      return begun
    }

    // It begins well; then the whole of it is thrown away.
    function breakOff(begun: IDBTransaction) {
      begun.commit = () => undefined
      const first = begun.objectStore(begun.objectStoreNames[0] as string).count()
      first.addEventListener('success', () => begun.abort())
    }
  }, mark)
  return writes
}

/** From now on, and from the start of every page that this tab loads. */
export async function breakDisk(page: Page, trouble: DiskTrouble): Promise<void> {
  await page.evaluate(
    ([kept, wrong]) => {
      sessionStorage.setItem(kept, JSON.stringify(wrong))
      const { disk } = globalThis as unknown as { disk: Watched }
      disk.trouble = wrong
      disk.left = { aborts: wrong.aborts?.times ?? 0, readings: wrong.unreadable?.times ?? 0 }
    },
    [mark, trouble] as const,
  )
}

/** The system closes every database under the page, as phones do to an app in the background. */
export async function closeDatabases(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const connection of (globalThis as unknown as { disk: Watched }).disk.connections.splice(0)) {
      connection.close()
      connection.dispatchEvent(new Event('close'))
    }
  })
}

/** The connections stand, and everything that is done over them comes to nothing, until they are opened anew. */
export async function loseDatabases(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { connections, lost } = (globalThis as unknown as { disk: Watched }).disk
    for (const connection of connections.splice(0)) lost.add(connection)
  })
}

/** Waits until the browser has noticed that there is no room: for some seconds it goes by what it knew before. */
export async function untilFull(page: Page): Promise<void> {
  const probe = () =>
    page.evaluate(async () => {
      const opening = indexedDB.open('probe', 1)
      opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('random', { autoIncrement: true }))
      await new Promise((resolve) => opening.addEventListener('success', resolve))
      const writing = opening.result.transaction('random', 'readwrite')
      writing.objectStore('random').put(crypto.getRandomValues(new Uint8Array(1000)))
      const name = await new Promise((resolve) => {
        writing.addEventListener('complete', () => resolve(null))
        writing.addEventListener('abort', () => resolve(writing.error?.name))
      })
      opening.result.close()
      return name
    })
  await expect.poll(probe, { timeout: 60_000 }).toBe('QuotaExceededError')
}
