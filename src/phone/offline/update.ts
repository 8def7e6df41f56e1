import { useSyncExternalStore } from 'react'
import type { Workbox } from 'workbox-window'

const listeners = new Set<() => void>()
let waitingFor: Workbox | null = null

/** Whether a new version is ready, and the word that lets it take over: the app then reloads once. */
export function useUpdate(): { readonly waiting: boolean; readonly apply: () => void } {
  const waiting = useSyncExternalStore(subscribe, isWaiting)
  return { waiting, apply: applyUpdate }
}

export function noteWaiting(workbox: Workbox): void {
  waitingFor = workbox
  for (const listener of listeners) listener()
}

/** Records and drafts are in the record book, so nothing is lost when the page loads again. */
function applyUpdate(): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
  waitingFor?.messageSkipWaiting()
}

function isWaiting(): boolean {
  return waitingFor !== null
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
