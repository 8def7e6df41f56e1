/** Of the service worker: the app itself and what opens its lock, without which nothing opens where there is no signal. */
const app = /precache|^lock-parts$/

/**
 * Throws away what can be fetched again (parts and pictures that were kept because somebody opened them), so that
 * records, which cannot, find room. False when there was nothing of the kind.
 */
export async function makeRoom(): Promise<boolean> {
  const spare = (await caches.keys()).filter((name) => !app.test(name))
  await Promise.all(spare.map((name) => caches.delete(name)))
  return spare.length > 0
}
