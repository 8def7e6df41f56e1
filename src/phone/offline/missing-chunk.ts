const mark = 'gridwalk-reloaded-for-chunk'
const once = 60_000
/** Milliseconds that the office is given to say which version it serves. */
const patience = 10_000

/**
 * An old window asks for a part of the app that a new version has removed: loading the page again brings the new
 * one. Once only, and only where the office serves another version: a part that a bad line did not bring is none that
 * is gone, and may have been fetched for later with nobody waiting. What was being filled in is in the record book,
 * kept at every change.
 */
export function reloadForMissingChunks(): void {
  window.addEventListener('vite:preloadError', () => void reloadIfOld().catch(() => undefined))
}

async function reloadIfOld(): Promise<void> {
  if ((await servesAnother()) && !reloadedJustNow()) location.reload()
}

/** By the program that the office's start page begins with. Asked for in words that no cache answers. */
async function servesAnother(): Promise<boolean> {
  const reply = await fetch('/index.html?served', { cache: 'no-store', signal: AbortSignal.timeout(patience) })
  const page = await reply.text()
  // Before a sign-in page of some network, which has none of ours, nothing is known.
  return reply.ok && page.includes('"/assets/') && !page.includes(`"${new URL(import.meta.url).pathname}"`)
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
