import { limits } from '../../protocol/messages.ts'
import { BookError } from '../record-book/failure.ts'
import type { RecordBook } from '../record-book/book.ts'
import { readReached } from '../record-book/pull.ts'
import { askAgain, backOff } from './back-off.ts'
import { office as liveOffice, type Office } from './office.ts'
import { createTurn, longestSilence } from './one-at-a-time.ts'
import type { Refused } from './reply.ts'
import { runSync } from './run.ts'
import { onSyncWish, readSyncState, setSyncState, type SyncPhase } from './status.ts'

/** Milliseconds until the next look when another window, perhaps one that is just closing, is at it. */
const busyElsewhere = 2_000
/** Milliseconds until a wish that came during a failed run is granted. */
const asked = 1_000

/**
 * Keeps a book and the office together for as long as the book is open: a run when something was saved, the app
 * comes to the front, the network changes, somebody presses the button, and from time to time. Whether the
 * browser believes to be online is never asked: it is wrong both ways.
 */
export function startSync(book: RecordBook, app: string, office: Office = liveOffice): () => void {
  const turn = createTurn(`gridwalk-sync-${book.account.id}`, () => performance.now())
  const kept = { batch: { size: limits.versionsPerRequest, last: [] }, photosRefused: new Set<string>() }
  let run: { beat: number; over: boolean } | null = null
  let again = false
  let failures = 0
  let notBefore = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let closed = false

  const wait = (milliseconds: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void start(), milliseconds)
  }

  const start = async () => {
    if (closed) return
    const silence = run ? performance.now() - run.beat : 0
    if (run && silence < longestSilence) {
      again = true
      // It has moved since the last look, and may still get stuck.
      wait(longestSilence - silence)
      return
    }
    // A run that has not moved for two minutes (a database that never answers) must not hold up everything after it.
    const stuck = run !== null
    if (run) run.over = true
    const mine = { beat: performance.now(), over: false }
    run = mine
    again = false
    wait(longestSilence)
    setSyncState({ phase: 'sending' })
    const outcome = await turn.take((lost) => work(mine, lost), stuck).catch(toTrouble)
    if (run !== mine || closed) return
    run = null
    await finish(outcome)
  }

  const work = async (mine: { beat: number; over: boolean }, lost: () => boolean): Promise<Refused | 'well'> => {
    const { cursor } = await readReached(book)
    if (cursor === null) setSyncState({ pulling: { done: 0, left: null } })
    const refused = await runSync(book, {
      ...kept,
      office,
      app,
      now: () => Date.now(),
      persisted: () => readSyncState().persisted,
      progress: (pulling) => {
        mine.beat = performance.now()
        turn.beat()
        setSyncState({ pulling })
      },
      stopped: () => mine.over || closed || lost(),
    })
    return refused ?? 'well'
  }

  /** Null: another window is at it. */
  const finish = async (outcome: Refused | 'well' | null) => {
    const lastSent = await readReached(book).then((reached) => reached.lastSent, () => null)
    if (closed) return
    setSyncState({ phase: phaseAfter(outcome), pulling: null, ...(lastSent !== null && { lastSent }) })
    if (outcome === 'well' || outcome === null) {
      failures = 0
      if (outcome && again) void start()
      else wait(outcome ? askAgain : busyElsewhere)
      return
    }
    failures += 1
    // Somebody asked while the failed run was on its way: the world may be better since.
    const delay = again && outcome.retryAfter === null ? asked : backOff(failures, outcome.retryAfter)
    notBefore = outcome.retryAfter === null ? 0 : performance.now() + delay
    wait(delay)
  }

  /** Something has changed for the better: try now, unless the office asked to be left alone. */
  const wish = () => {
    failures = 0
    const left = notBefore - performance.now()
    if (left > 0) wait(left)
    else void start()
  }
  const shown = () => {
    if (document.visibilityState === 'visible') wish()
  }

  const stops = [
    book.changes.listen((change) => {
      if (change.what === 'outgoing' && change.saved) wish()
    }),
    onSyncWish(() => {
      failures = 0
      void start()
    }),
    listen(document, 'visibilitychange', shown),
    listen(window, 'pageshow', shown),
    listen(window, 'online', wish),
  ]
  const stopWaiting = whenAtRest(() => void start())
  return () => {
    closed = true
    stopWaiting()
    clearTimeout(timer)
    for (const stop of stops) stop()
    turn.close()
    setSyncState({ phase: 'idle', pulling: null, lastSent: null })
  }
}

/** Once the first screen stands: until then a slow phone needs its database and its one processor for that. */
function whenAtRest(act: () => void): () => void {
  // Not in every browser, whatever the compiler believes.
  if (typeof (globalThis as Partial<typeof globalThis>).requestIdleCallback === 'function') {
    const handle = requestIdleCallback(act, { timeout: 1_000 })
    return () => cancelIdleCallback(handle)
  }
  const handle = setTimeout(act, 100)
  return () => clearTimeout(handle)
}

function listen(target: EventTarget, event: string, listener: () => void): () => void {
  target.addEventListener(event, listener)
  return () => target.removeEventListener(event, listener)
}

function toTrouble(error: unknown): Refused {
  // A disk that fails is tried again like an office that does.
  if (!(error instanceof BookError)) console.error(error)
  return { ok: false, why: 'fault', retry: true, retryAfter: null }
}

function phaseAfter(outcome: Refused | 'well' | null): SyncPhase {
  if (outcome === null || outcome === 'well') return 'idle'
  if (outcome.why === 'no-signal' || outcome.why === 'cut-off') return outcome.why
  return outcome.why === 'not-signed-in' ? 'signed-out' : 'trouble'
}
