const mark = 'gridwalk-reloaded-for-chunk'
const once = 60_000

/**
 * An old window asks for a part of the app that a new version has removed: loading the page again brings the new
 * one. Once only, and only with a signal; after that the error screen says what to do. What was being filled in
 * is in the record book, kept at every change.
 */
export function reloadForMissingChunks(): void {
  window.addEventListener('vite:preloadError', (event) => {
    if (!navigator.onLine || reloadedJustNow()) return
    event.preventDefault()
    location.reload()
  })
}

function reloadedJustNow(): boolean {
  try {
    const last = Number(sessionStorage.getItem(mark) ?? 0)
    sessionStorage.setItem(mark, String(Date.now()))
    return Date.now() - last < once
  } catch {
    // Without a place for the mark nothing keeps the page from reloading for ever.
    return true
  }
}
