import { useEffect, useState } from 'react'
import { useBook, type RecordBook } from './book.ts'
import type { Change } from './changes.ts'
import { BookError } from './failure.ts'

/**
 * Reads from the book and again after each change that touches what was read. Null until the first time; a
 * reading that fails throws in the component, so that nobody is shown an empty list in place of a lost one.
 * `look` and `touches` must be stable (defined outside of the component, or memoized).
 */
export function useReading<T>(look: (book: RecordBook) => Promise<T>, touches: (change: Change) => boolean): { value: T } | null {
  const book = useBook()
  const [state, setState] = useState<{ of: unknown; value: T } | { of: unknown; failure: BookError } | null>(null)
  useEffect(() => {
    let left = false
    let reading = false
    let again = false
    const readOnce = async () => {
      try {
        const value = await look(book)
        if (!left) setState({ of: look, value })
      } catch (cause) {
        const failure = cause instanceof BookError ? cause : new BookError('failed', cause)
        if (!left && !book.steppedAside) setState({ of: look, failure })
      }
    }
    // One reading at a time; changes that come meanwhile lead to one more.
    const readNow = async () => {
      again = reading
      if (reading) return
      reading = true
      await readOnce()
      reading = false
      if (again && !left) void readNow()
    }
    void readNow()
    const stop = book.changes.listen((change) => {
      if (touches(change)) void readNow()
    })
    return () => {
      left = true
      stop()
    }
  }, [book, look, touches])
  if (!state || state.of !== look) return null
  if ('failure' in state) throw state.failure
  return state
}
