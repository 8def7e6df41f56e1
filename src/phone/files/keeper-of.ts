/**
 * Has programs fetched while there is a signal, and so kept for where there is none: once, whoever asks how often. Only the
 * service worker keeps them, so before that has taken over nothing is gained.
 */
export function keeperOf(fetchAll: () => Promise<unknown>): () => void {
  let atHand = false
  return () => {
    if (atHand || !('serviceWorker' in navigator) || !navigator.serviceWorker.controller) return
    atHand = true
    fetchAll().catch(() => (atHand = false))
  }
}
