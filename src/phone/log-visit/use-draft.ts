import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useBook } from '../record-book/book.ts'
import { keepDraft, readDraft, type Draft, type DraftId } from '../record-book/draft.ts'
import { isDirty, type FormState } from './form-state.ts'

/** What was left unfinished; undefined while the book is being read. */
export function useStoredDraft(id: DraftId): Draft | null | undefined {
  const book = useBook()
  const [draft, setDraft] = useState<Draft | null>()
  useEffect(() => {
    let left = false
    readDraft(book, id).then(
      (found) => !left && setDraft(found),
      // A draft that cannot be read must not keep anybody from logging.
      () => !left && setDraft(null),
    )
    return () => {
      left = true
    }
  }, [book, id])
  return draft
}

export interface DraftKeeper {
  readonly kept: 'nothing' | 'kept' | 'failed'
  /** No more writing: the visit is being saved, or the draft was thrown away. */
  stop(): void
  /** Writing goes on, because the save failed. */
  resume(): void
}

/** Keeps the form as a draft at every change: one write at a time, the last state always among them. */
export function useDraftKeeper(id: DraftId, state: FormState, resumed: boolean): DraftKeeper {
  const book = useBook()
  const [kept, setKept] = useState<DraftKeeper['kept']>(resumed ? 'kept' : 'nothing')
  const latest = useRef(state)
  const written = useRef(state)
  const writing = useRef(false)
  const stopped = useRef(false)

  const keep = useCallback(async () => {
    // Whoever is writing looks for what has changed meanwhile.
    if (writing.current) return
    writing.current = true
    while (!stopped.current && latest.current !== written.current && isDirty(latest.current)) {
      const form = latest.current
      written.current = form
      await keepDraft(book, { id, content: form, photos: form.photos, at: Date.now() }).then(
        () => setKept('kept'),
        () => setKept('failed'),
      )
    }
    writing.current = false
  }, [book, id])

  useEffect(() => {
    latest.current = state
    void keep()
  }, [state, keep])

  return useMemo(
    () => ({
      kept,
      stop: () => {
        stopped.current = true
      },
      resume: () => {
        stopped.current = false
      },
    }),
    [kept],
  )
}
