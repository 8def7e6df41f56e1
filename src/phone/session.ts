import { useEffect, useState } from 'react'
import { openBook, type RecordBook } from './record-book/book.ts'
import { followSignedIn, readSignedIn } from './record-book/signed-in.ts'

export type Session =
  | { readonly is: 'opening' }
  | { readonly is: 'signed-out' }
  | { readonly is: 'open'; readonly book: RecordBook }
  | { readonly is: 'failed'; readonly failure: unknown }

/*
 * Begun while the screens are still being put together: on a slow phone it takes as long to open the book as to
 * draw the first screen.
 */
let ahead: Promise<RecordBook | null> | null = openSignedIn()
ahead.catch(() => undefined)

async function openSignedIn(): Promise<RecordBook | null> {
  const account = await readSignedIn()
  if (!account) return null
  const book = await openBook(account)
  book.territory.begin()
  return book
}

/** Whose book this window has open: it follows whoever signs in or out, here or in another window. */
export function useSession(): Session {
  const [session, setSession] = useState<Session>({ is: 'opening' })
  useEffect(() => {
    let book: RecordBook | null = null
    let turn = 0
    const turnTo = async () => {
      const mine = ++turn
      try {
        const first = ahead
        ahead = null
        const account = first ? null : await readSignedIn()
        if (mine !== turn || (account && account.id === book?.account.id)) return
        book?.close()
        book = null
        const opened = await (first ?? (account && openBook(account)))
        if (mine !== turn) {
          opened?.close()
          return
        }
        book = opened
        setSession(opened ? { is: 'open', book: opened } : { is: 'signed-out' })
      } catch (failure) {
        if (mine === turn) setSession({ is: 'failed', failure })
      }
    }
    void turnTo()
    const stop = followSignedIn(() => void turnTo())
    return () => {
      turn = -1
      stop()
      book?.close()
    }
  }, [])
  return session
}
