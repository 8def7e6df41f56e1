import { IDBKeyRange } from 'fake-indexeddb'
import { Dexie } from 'dexie'
import { AsyncLocalStorage } from 'node:async_hooks'
import type { Account } from '../../src/domain/people.ts'
import type { Place } from '../../src/domain/place.ts'
import type { VisitContent } from '../../src/domain/visit.ts'
import type { SignedIn } from '../../src/protocol/messages.ts'
import { openBook, type RecordBook } from '../../src/phone/record-book/book.ts'
import { BookError } from '../../src/phone/record-book/failure.ts'
import { visitTo } from '../../src/phone/record-book/for-tests.ts'
import { saveVisit, type SavedVisit } from '../../src/phone/record-book/save-visit.ts'
import { office, type Office } from '../../src/phone/sync/office.ts'
import type { Refused } from '../../src/phone/sync/reply.ts'
import { runSync } from '../../src/phone/sync/run.ts'
import { startSync } from '../../src/phone/sync/schedule.ts'
import { ask } from '../../src/phone/sync/transport.ts'
import { MemoryDisk, type PoweredDisk } from './memory-disk.ts'

/** One run of the app: everything here is gone when the phone is killed. */
interface Run {
  readonly disk: PoweredDisk
  readonly stopped: AbortController
  readonly book: RecordBook
  readonly batch: { size: number; last: readonly string[] }
  readonly photosRefused: Set<string>
  readonly died: Promise<null>
  syncing: Promise<unknown> | null
}

const asking = new AsyncLocalStorage<BarePhone>()
/** Whose schedule runs in this process: its timers come from nowhere. */
const schedule: { of: BarePhone | null } = { of: null }
const throughTheNetwork = globalThis.fetch

/**
 * A phone without a screen: the app's own record book, sync and transport on a storage of its own, with its own
 * cookies and clock. Many of them live in one process, and each can be killed between any two of its steps.
 */
export class BarePhone {
  /** Milliseconds since 1970 by this phone's clock; a test may set it wrong. */
  now: () => number = Date.now
  readonly #disk = new MemoryDisk()
  readonly #cookies = new Map<string, string>()
  /** Requests that are on their way, and how many there ever were. */
  asking = 0
  asked = 0
  #run: Run | null = null
  #stopSchedule: () => void = () => undefined

  /** `url` is where the office is, as this phone reaches it. */
  constructor(
    readonly name: string,
    private readonly url: string,
  ) {
    worldOfPhones()
  }

  get book(): RecordBook {
    if (!this.#run) throw new Error(`${this.name} is off`)
    return this.#run.book
  }

  /** Resolves when this run of the app is killed; what it was doing then never ends. */
  get died(): Promise<null> {
    return this.#run?.died ?? Promise.resolve(null)
  }

  get isOn(): boolean {
    return this.#run !== null
  }

  /** Opens the book of an account; begins it where there is none. */
  async open(account: Account): Promise<RecordBook> {
    if (this.#run) throw new Error(`${this.name} is on`)
    const disk = this.#disk.powerOn()
    // Both are read before the first await.
    Dexie.dependencies = { indexedDB: disk.indexedDB, IDBKeyRange }
    globalThis.indexedDB = disk.indexedDB
    const book = await openBook(account)
    const stopped = new AbortController()
    this.#run = {
      disk,
      book,
      stopped,
      died: new Promise((resolve) => {
        stopped.signal.addEventListener('abort', () => resolve(null))
      }),
      batch: { size: 200, last: [] },
      photosRefused: new Set(),
      syncing: null,
    }
    return book
  }

  /** Saves a visit to the place, without a position. */
  log(place: Place, content: Partial<VisitContent> = {}, now: number = this.now()): Promise<SavedVisit> {
    return saveVisit(this.book, visitTo(place, content), { position: null, now })
  }

  /** Signs in with a one-time code as the app does. */
  signIn(code: string): Promise<{ readonly ok: true; readonly body: SignedIn } | Refused> {
    return this.#here(() => ask<SignedIn>('POST', '/api/sign-in', { code }))
  }

  /** Uses a session that somebody opened for it. */
  takeSession(token: string): void {
    this.#cookies.set('gridwalk', token)
  }

  signOut(): void {
    this.#cookies.clear()
  }

  /** One run of sync, or the one that is under way; null when all went well, else what stopped it. */
  async sync(): Promise<Refused | null> {
    const run = this.#run
    if (!run) throw new Error(`${this.name} is off`)
    run.syncing ??= this.#here(() => this.#runOnce(run)).finally(() => (run.syncing = null))
    return run.syncing as Promise<Refused | null>
  }

  async #runOnce(run: Run): Promise<Refused | null> {
    const { batch, photosRefused } = run
    const tools = { office, batch, photosRefused, app: 'test', progress: () => undefined, persisted: () => true }
    try {
      return await runSync(run.book, { ...tools, now: () => this.now(), stopped: () => run.disk.dead })
    } catch (error) {
      // A phone that died meanwhile writes nothing and says nothing.
      if (error instanceof BookError && run.disk.dead) return null
      throw error
    }
  }

  /** The app's own schedule of sync runs for this book, until the function it gives is called; one phone a process. */
  keepInStep(instead: Office = office): () => void {
    schedule.of = this
    this.#stopSchedule = startSync(this.book, 'test', instead)
    return this.#stopSchedule
  }

  /** Everything in memory is gone and what was being written is undone, at once. */
  kill(): void {
    const run = this.#run
    if (!run) return
    this.#run = null
    this.#stopSchedule()
    run.disk.cut()
    run.stopped.abort()
    run.book.changes.close()
  }

  #here<T>(act: () => T): T {
    return asking.run(this, act)
  }

  /** As the browser would: own address, own cookies, and nothing at all from an app that was killed. */
  async fetch(address: string, init: RequestInit): Promise<Response> {
    const run = this.#run
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const signals = [init.signal, run?.stopped.signal].filter((signal) => signal !== undefined && signal !== null)
    const headers = { ...(init.headers as Record<string, string>), ...(cookie && { cookie }) }
    this.asking += 1
    this.asked += 1
    const answering = throughTheNetwork(this.url + address, { ...init, headers, signal: AbortSignal.any(signals) })
    const answer = await answering
      .catch(async (error: unknown) => (run?.disk.dead ? never() : Promise.reject(error as Error)))
      .finally(() => (this.asking -= 1))
    if (run?.disk.dead) return never()
    for (const line of answer.headers.getSetCookie()) this.#keepCookie(line)
    return answer
  }

  #keepCookie(line: string): void {
    const [, name = '', value = ''] = /^([^=;]+)=([^;]*)/.exec(line) ?? []
    if (value === '' || /max-age=0|expires=thu, 01 jan 1970/i.test(line)) this.#cookies.delete(name)
    else this.#cookies.set(name, value)
  }
}

function never(): Promise<never> {
  return new Promise(() => undefined)
}

/** Once a process: what a browser gives each page, given to each phone. */
function worldOfPhones(): void {
  const world = globalThis as { BroadcastChannel?: unknown; navigator?: unknown; window?: unknown; document?: unknown; fetch: unknown }
  // One window a phone: two phones of one account must not hear each other's.
  world.BroadcastChannel = undefined
  world.navigator ??= {}
  world.window ??= new EventTarget()
  world.document ??= Object.assign(new EventTarget(), { visibilityState: 'visible' })
  world.fetch = (address: string | URL | Request, init: RequestInit = {}) => {
    const phone = asking.getStore() ?? schedule.of
    return phone && typeof address === 'string' && address.startsWith('/') ? phone.fetch(address, init) : throughTheNetwork(address, init)
  }
}
