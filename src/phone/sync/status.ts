import { useSyncExternalStore } from 'react'
import { useCounts } from '../record-book/counts.ts'

/**
 * `idle` nothing to do; `sending` under way; `no-signal` the office could not be reached, which is nothing to
 * worry about; `signed-out` the office no longer knows this phone; `cut-off` it takes what the phone brings, puts it
 * aside and gives it nothing any more; `trouble` the office answered that it cannot now.
 */
export type SyncPhase = 'idle' | 'sending' | 'no-signal' | 'signed-out' | 'cut-off' | 'trouble'

export interface SyncState {
  readonly phase: SyncPhase
  /** When the office last answered, by this phone's clock. */
  readonly lastSent: number | null
  /** Rows of a long first download; `left` is null when the office did not count. */
  readonly pulling: { readonly done: number; readonly left: number | null } | null
  /** Whether the browser promised to keep what is stored; null while unknown. */
  readonly persisted: boolean | null
}

export interface SyncStatus extends SyncState {
  /** Visits and slips. */
  readonly waiting: number
  readonly photosWaiting: number
  readonly attention: number
}

const listeners = new Set<() => void>()
const wishes = new Set<() => void>()
let state: SyncState = { phase: 'idle', lastSent: null, pulling: null, persisted: null }

export function useSyncStatus(): SyncStatus {
  const counts = useCounts()
  return { ...useSyncExternalStore(subscribe, readSyncState), ...counts, waiting: counts.waiting + counts.slipsWaiting }
}

/** Tries at once instead of at the next occasion. */
export function syncNow(): void {
  for (const wish of wishes) wish()
}

export function readSyncState(): SyncState {
  return state
}

/** For sync itself, and for the app that asks the browser about its storage; screens only read. */
export function setSyncState(change: Partial<SyncState>): void {
  state = { ...state, ...change }
  for (const listener of listeners) listener()
}

/** For the schedule only: it is told when somebody wants a run now. */
export function onSyncWish(wish: () => void): () => void {
  wishes.add(wish)
  return () => wishes.delete(wish)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
