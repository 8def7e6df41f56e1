import type { BookDatabase } from '../database.ts'
import { readMeta } from '../meta.ts'

const minute = 60_000
/** Where the office says nothing else. */
const usualMinutes = 5

/** Calls `lock` when the app has not been looked at for as long as the office allows. Browsers stop timers in the background, so the clocks are asked when it is shown again, too. */
export function watchBackground(database: BookDatabase, lock: () => void): () => void {
  let hidden: { readonly date: number; readonly steady: number } | null = null
  let allowed = usualMinutes * minute
  let timer: ReturnType<typeof setTimeout> | undefined
  const look = () => {
    clearTimeout(timer)
    if (document.visibilityState === 'hidden') {
      hidden ??= { date: Date.now(), steady: performance.now() }
      timer = setTimeout(lock, allowed)
      return
    }
    // A steady clock may stand still while the phone sleeps, a dated one may be set: the longer time counts.
    if (hidden && Math.max(Date.now() - hidden.date, performance.now() - hidden.steady) >= allowed) lock()
    hidden = null
  }
  const learn = async () => {
    allowed = ((await readMeta(database, 'office'))?.lock?.afterMinutes ?? usualMinutes) * minute
  }
  void learn().catch(() => undefined)
  document.addEventListener('visibilitychange', look)
  return () => {
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', look)
  }
}
