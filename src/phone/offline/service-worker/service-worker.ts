/// <reference lib="webworker" />
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: { url: string; revision: string | null }[] }

const openedParts = 'opened-parts'
const lockParts = 'lock-parts'

/*
 * The app itself is kept here and opens without a signal. Records, photos and everything else of the office
 * never pass through a cache: they live in the record book alone.
 */
// oxlint-disable-next-line no-underscore-dangle -- the name under which the build puts the list
const manifest = self.__WB_MANIFEST as { url: string; revision: string | null }[]
const ofTheLock = manifest.map(({ url }) => `/${url.replace(/^[/]/, '')}`).filter((path) => path.startsWith('/assets/lock-'))
precacheAndRoute(manifest.filter(({ url }) => !url.includes('assets/lock-')))
cleanupOutdatedCaches()

// Parts that only a desk opens are kept from then on. Their names change with their content, so what is kept is right.
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/assets/'),
  async ({ url, request }) => {
    const opened = await caches.open(ofTheLock.includes(url.pathname) ? lockParts : openedParts)
    const kept = await opened.match(request)
    if (kept) return kept
    const fetched = await fetch(request)
    if (fetched.ok) await opened.put(request, fetched.clone())
    return fetched
  },
)

/** Only a phone under a PIN needs these; it needs all of them, or it would not open without signal. */
async function keepLockParts(): Promise<void> {
  const parts = await caches.open(lockParts)
  const kept = new Set((await parts.keys()).map(({ url }) => new URL(url).pathname))
  await parts.addAll(ofTheLock.filter((path) => !kept.has(path)))
}

// A new version that cannot bring them along is not installed: the old one keeps opening the lock.
self.addEventListener('install', (event) => {
  event.waitUntil(caches.has(lockParts).then((needed) => (needed ? keepLockParts() : undefined)))
})

// A deep link opens the app; what lies under /api is the office's to answer, and a file is a file.
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: [/^\/api\//, /^[^?]*\.\w+(\?|$)/] }))

// The pages of the first visit are ours at once, so that what they load later comes from here too.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

// Those of the version before are of no use to this one.
self.addEventListener('activate', (event) => event.waitUntil(caches.delete(openedParts)))

self.addEventListener('activate', (event) => event.waitUntil(dropOldLockParts()))

async function dropOldLockParts(): Promise<void> {
  if (!(await caches.has(lockParts))) return
  const parts = await caches.open(lockParts)
  const old = (await parts.keys()).filter(({ url }) => !ofTheLock.includes(new URL(url).pathname))
  await Promise.all(old.map((request) => parts.delete(request)))
}

// A PIN is about to be set; the answer goes back by the port that came with the wish.
self.addEventListener('message', (event: ExtendableMessageEvent) => {
  if ((event.data as { type?: unknown } | null)?.type !== 'KEEP_LOCK') return
  const [port] = event.ports
  event.waitUntil(keepLockParts().then(() => port?.postMessage(true), () => port?.postMessage(false)))
})

// A new version waits until the user says so: nobody loses a half filled form to it.
self.addEventListener('message', (event: ExtendableMessageEvent) => {
  if ((event.data as { type?: unknown } | null)?.type === 'SKIP_WAITING') void self.skipWaiting()
})
