import { useSyncExternalStore } from 'react'
import { openBook, type RecordBook } from './record-book/book.ts'
import { readForFirstScreen } from './record-book/first-readings.ts'
import { followSignedIn, readSignedIn } from './record-book/signed-in.ts'

export type Session =
  | { readonly is: 'opening' }
  | { readonly is: 'signed-out' }
  | { readonly is: 'open'; readonly book: RecordBook }
  | { readonly is: 'failed'; readonly failure: unknown }

const listeners = new Set<() => void>()
let session: Session = { is: 'opening' }
let turn = 0

/** Whose book this window has open: it follows whoever signs in or out, here or in another window. */
export function useSession(): Session {
  return useSyncExternalStore(subscribe, readSession)
}

/** Opens the book of whoever is signed in, and reads what the first screen shows; resolves when that is done, well or not. */
export async function beginSession(): Promise<void> {
  followSignedIn(() => void turnToSignedIn())
  await turnToSignedIn()
}

async function turnToSignedIn(): Promise<void> {
  const mine = ++turn
  try {
    const account = await readSignedIn()
    const before = session.is === 'open' ? session.book : null
    if (mine !== turn || (account && account.id === before?.account.id && !before.steppedAside)) return
    if (before?.steppedAside) become({ is: 'opening' })
    before?.close()
    const opened = account && (await openBook(account))
    if (mine !== turn) {
      opened?.close()
      return
    }
    const read = opened && readForFirstScreen(opened)
    become(opened ? { is: 'open', book: opened } : { is: 'signed-out' })
    await read
  } catch (failure) {
    if (mine === turn) become({ is: 'failed', failure })
  }
}

function become(next: Session): void {
  session = next
  for (const listener of listeners) listener()
}

function readSession(): Session {
  return session
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
