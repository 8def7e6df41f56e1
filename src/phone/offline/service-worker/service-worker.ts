/// <reference lib="webworker" />
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: { url: string; revision: string | null }[] }

/*
 * The app itself is kept here and opens without a signal. Records, photos and everything else of the office
 * never pass through a cache: they live in the record book alone.
 */
// oxlint-disable-next-line no-underscore-dangle -- the name under which the build puts the list
precacheAndRoute(self.__WB_MANIFEST)
cleanupOutdatedCaches()

// A deep link opens the app; what lies under /api is the office's to answer, and a file is a file.
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: [/^\/api\//, /^[^?]*\.\w+(\?|$)/] }))

// The pages of the first visit are ours at once, so that what they load later comes from here too.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

// A new version waits until the user says so: nobody loses a half filled form to it.
self.addEventListener('message', (event: ExtendableMessageEvent) => {
  if ((event.data as { type?: unknown } | null)?.type === 'SKIP_WAITING') void self.skipWaiting()
})
