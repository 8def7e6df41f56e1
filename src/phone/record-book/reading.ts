import { useCallback, useSyncExternalStore } from 'react'
import { useBook, type RecordBook } from './book.ts'
import type { Change } from './changes.ts'
import { BookError } from './failure.ts'

type Look<T> = (book: RecordBook) => Promise<T>
type Touches = (change: Change) => boolean
type Outcome<T> = { readonly value: T } | { readonly failure: BookError }

/** What is being read by one look, for everybody who asks for the same. */
interface Reading<T> {
  outcome: Outcome<T> | null
  readonly listeners: Set<() => void>
  /** Somebody has come to listen: what changed while nobody did is read now. */
  readonly asked: () => void
  /** Resolves when it was read for the first time, well or not. */
  readonly first: Promise<void>
  readonly end: () => void
}

const readings = new WeakMap<RecordBook, Map<Look<unknown>, Reading<unknown>>>()

/**
 * Reads from the book and again after each change that touches what was read; once for all who look the same way. Null until
 * the first time; a reading that fails throws in the component, so that nobody is shown an empty list in place of a lost
 * one. `look` must be stable (defined outside of the component, or memoized) and always come with the same `touches`.
 */
export function useReading<T>(look: Look<T>, touches: Touches): { value: T } | null {
  const book = useBook()
  const subscribe = useCallback(
    (listener: () => void) => {
      const reading = readingOf(book, look, touches)
      reading.listeners.add(listener)
      reading.asked()
      return () => {
        reading.listeners.delete(listener)
        if (reading.listeners.size === 0) reading.end()
      }
    },
    [book, look, touches],
  )
  const outcome = useSyncExternalStore(subscribe, () => (readings.get(book)?.get(look) as Reading<T> | undefined)?.outcome ?? null)
  if (outcome && 'failure' in outcome) throw outcome.failure
  return outcome
}

/** Reads ahead of the screen that will ask for it; resolves when that is done, well or not. */
export function readAhead<T>(book: RecordBook, look: Look<T>, touches: Touches): Promise<void> {
  return readingOf(book, look, touches).first
}

function readingOf<T>(book: RecordBook, look: Look<T>, touches: Touches): Reading<T> {
  const ofBook = readings.get(book) ?? new Map<Look<unknown>, Reading<unknown>>()
  readings.set(book, ofBook)
  const known = ofBook.get(look) as Reading<T> | undefined
  if (known) return known
  const begun = begin(book, look, touches)
  ofBook.set(look, begun)
  return begun
}

function begin<T>(book: RecordBook, look: Look<T>, touches: Touches): Reading<T> {
  let ended = false
  let busy = false
  let again = false
  let stale = false
  const end = () => {
    ended = true
    stop()
    readings.get(book)?.delete(look)
  }
  const publish = (outcome: Outcome<T>) => {
    if (ended) return
    reading.outcome = outcome
    for (const listener of reading.listeners) listener()
  }
  const readOnce = async () => {
    try {
      publish({ value: await look(book) })
    } catch (cause) {
      // What failed ahead of the screen is read by the screen itself, which can be told.
      if (reading.listeners.size === 0) end()
      else if (!book.steppedAside) publish({ failure: cause instanceof BookError ? cause : new BookError('failed', cause) })
    }
  }
  // One reading at a time; changes that come meanwhile lead to one more.
  const readNow = async () => {
    again = busy
    if (busy) return
    busy = true
    await readOnce()
    busy = false
    if (again && !ended) void readNow()
  }
  const stop = book.changes.listen((change) => {
    if (!touches(change)) return
    // Nobody may ever ask for what was read ahead.
    if (reading.listeners.size === 0) stale = true
    else void readNow()
  })
  const asked = () => {
    if (stale) void readNow()
    stale = false
  }
  const reading: Reading<T> = { outcome: null, listeners: new Set(), asked, first: Promise.resolve().then(readNow), end }
  return reading
}
