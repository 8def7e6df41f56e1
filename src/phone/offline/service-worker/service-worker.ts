/// <reference lib="webworker" />
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: { url: string; revision: string | null }[] }

const openedParts = 'opened-parts'

/*
 * The app itself is kept here and opens without a signal. Records, photos and everything else of the office
 * never pass through a cache: they live in the record book alone.
 */
// oxlint-disable-next-line no-underscore-dangle -- the name under which the build puts the list
precacheAndRoute(self.__WB_MANIFEST)
cleanupOutdatedCaches()

// Parts that only a desk opens are kept from then on. Their names change with their content, so what is kept is right.
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/assets/'),
  async ({ request }) => {
    const opened = await caches.open(openedParts)
    const kept = await opened.match(request)
    if (kept) return kept
    const fetched = await fetch(request)
    if (fetched.ok) await opened.put(request, fetched.clone())
    return fetched
  },
)

// A deep link opens the app; what lies under /api is the office's to answer, and a file is a file.
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: [/^\/api\//, /^[^?]*\.\w+(\?|$)/] }))

// The pages of the first visit are ours at once, so that what they load later comes from here too.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

// Those of the version before are of no use to this one.
self.addEventListener('activate', (event) => event.waitUntil(caches.delete(openedParts)))

// A new version waits until the user says so: nobody loses a half filled form to it.
self.addEventListener('message', (event: ExtendableMessageEvent) => {
  if ((event.data as { type?: unknown } | null)?.type === 'SKIP_WAITING') void self.skipWaiting()
})
