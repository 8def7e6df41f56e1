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

/** Long enough that a word is typed in peace, short enough that a crash takes no more than a word. */
const pause = 300

export interface DraftKeeper {
  readonly kept: 'nothing' | 'kept' | 'failed'
  /** Writes what is not yet written, now: before the camera opens, and when the page is put away. */
  flush(): void
  /** No more writing: the visit is being saved, or the draft was thrown away. */
  stop(): void
  /** Writing goes on, because the save failed. */
  resume(): void
}

/** Keeps the form as a draft at every change, and at once when the page is hidden. */
export function useDraftKeeper(id: DraftId, state: FormState, resumed: boolean): DraftKeeper {
  const book = useBook()
  const [kept, setKept] = useState<DraftKeeper['kept']>(resumed ? 'kept' : 'nothing')
  const latest = useRef(state)
  const written = useRef(state)
  const stopped = useRef(false)

  const flush = useCallback(() => {
    const form = latest.current
    if (stopped.current || form === written.current || !isDirty(form)) return
    written.current = form
    keepDraft(book, { id, content: form, photos: form.photos, at: Date.now() }).then(
      () => setKept('kept'),
      () => {
        written.current = { ...form }
        setKept('failed')
      },
    )
  }, [book, id])

  useEffect(() => {
    // A photo cost a walk to the door: it is not left to the pause.
    const atOnce = latest.current.photos !== state.photos
    latest.current = state
    if (atOnce) flush()
    const timer = setTimeout(flush, pause)
    return () => clearTimeout(timer)
  }, [state, flush])

  useEffect(() => {
    const onHide = () => document.visibilityState === 'hidden' && flush()
    document.addEventListener('visibilitychange', onHide)
    window.addEventListener('pagehide', flush)
    return () => {
      document.removeEventListener('visibilitychange', onHide)
      window.removeEventListener('pagehide', flush)
      flush()
    }
  }, [flush])

  return useMemo(
    () => ({
      kept,
      flush,
      stop: () => {
        stopped.current = true
      },
      resume: () => {
        stopped.current = false
      },
    }),
    [kept, flush],
  )
}
