import type { Workbox } from 'workbox-window'
import { noteWaiting } from './update.ts'

const anHour = 3_600_000

/**
 * Starts the service worker once the app stands. A new version is only noted; it takes over at the user's word.
 * Without service workers (an old browser, a private window) the app works, but opens with a signal only.
 */
export function registerServiceWorker(): void {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return
  const start = () => void register().catch(() => undefined)
  // The first picture comes before everything that is fetched for later.
  if (document.readyState === 'complete') start()
  else window.addEventListener('load', start, { once: true })
}

async function register(): Promise<void> {
  const { Workbox } = await import('workbox-window')
  const workbox = new Workbox('/service-worker.js', { updateViaCache: 'none' })
  // Also of a version that another window found, or that waited before this page was opened.
  workbox.addEventListener('waiting', () => noteWaiting(workbox))
  await workbox.register()
  lookAgainWhenShown(workbox)
}

/** An installed app stays open for weeks: coming back to it asks for a new version, at most once an hour. */
function lookAgainWhenShown(workbox: Workbox): void {
  let last = Date.now()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || !navigator.onLine || Date.now() - last < anHour) return
    last = Date.now()
    void workbox.update().catch(() => undefined)
  })
}
