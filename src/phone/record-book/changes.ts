import type { Area } from '../../domain/area.ts'
import type { Campaign } from '../../domain/campaign.ts'
import type { Account } from '../../domain/people.ts'
import type { Place } from '../../domain/place.ts'
import type { VisitId } from '../../domain/visit.ts'
import type { MarkKey } from './database.ts'
import type { Office } from './office.ts'

/** What a finished write tells those who hold something of the book in memory, in this window and in others. */
export type Change =
  | {
      readonly what: 'visits'
      readonly visits: readonly VisitId[]
      readonly gone: readonly MarkKey[]
      readonly added: readonly MarkKey[]
    }
  | {
      readonly what: 'roster'
      readonly areas: readonly Area[]
      readonly places: readonly Place[]
      readonly campaigns: readonly Campaign[]
    }
  /** Visits, roster and all: read again. */
  | { readonly what: 'everything' }
  /** What waits for the office, versions or photos; `saved` when something new does. */
  | { readonly what: 'outgoing'; readonly saved: boolean }
  | { readonly what: 'slips' }
  | { readonly what: 'people' }
  | { readonly what: 'reports' }
  | { readonly what: 'carried' }
  | { readonly what: 'office'; readonly office: Office }
  | { readonly what: 'account'; readonly account: Account }
  /** The book was put under a PIN, locked or freed of it: this window lets go of it and opens it again. */
  | { readonly what: 'lock' }
  /** Another window is bringing the book up to date; this one has let go of it. */
  | { readonly what: 'stepped-aside' }

/** For readings of visits, of whichever kind. */
export function touchesVisits({ what }: Change): boolean {
  return what === 'visits' || what === 'everything'
}

export function touchesSlips({ what }: Change): boolean {
  return what === 'slips' || what === 'everything'
}

export interface Changes {
  tell(changes: readonly Change[]): void
  /** Tells this window only. */
  tellHere(change: Change): void
  listen(listener: (change: Change) => void): () => void
  close(): void
}

/** Changes of one book, carried to the other windows of the same phone where the browser can. */
export function createChanges(name: string): Changes {
  const listeners = new Set<(change: Change) => void>()
  const others = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name)
  const deliver = (changes: readonly Change[]) => {
    for (const change of changes) for (const listener of listeners) listener(change)
  }
  others?.addEventListener('message', (event: MessageEvent<readonly Change[]>) => deliver(event.data))
  return {
    tell(changes) {
      deliver(changes)
      // Whoever waits for the write to be done comes before the other windows.
      if (others && changes.length > 0) setTimeout(() => post(others, changes))
    },
    tellHere(change) {
      deliver([change])
    },
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      listeners.clear()
      // What was told a moment ago goes out first: that the lock has changed, above all.
      setTimeout(() => others?.close())
    },
  }
}

function post(channel: BroadcastChannel, changes: readonly Change[]): void {
  try {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel of one origin has no target
    channel.postMessage(changes)
  } catch {
    // Closed in between, because the window is being left.
  }
}
