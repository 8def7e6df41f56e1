import type { Changes } from '../changes.ts'
import type { BookDatabase } from '../database.ts'
import { readMeta } from '../meta.ts'
import type { Office } from '../office.ts'

const minute = 60_000
/** Where the office says nothing else. */
const usualMinutes = 5

/** Calls `lock` when the app has not been looked at for as long as the office allows. Browsers stop timers in the background, so the clocks are asked when it is shown again, too. */
export function watchBackground(database: BookDatabase, changes: Pick<Changes, 'listen'>, lock: () => void): () => void {
  let hidden: { readonly date: number; readonly steady: number } | null = null
  let allowed = usualMinutes * minute
  let timer: ReturnType<typeof setTimeout> | undefined
  // A steady clock may stand still while the phone sleeps, a dated one may be set: the longer time counts.
  const away = () => (hidden ? Math.max(Date.now() - hidden.date, performance.now() - hidden.steady) : 0)
  const look = () => {
    clearTimeout(timer)
    if (document.visibilityState === 'hidden') {
      hidden ??= { date: Date.now(), steady: performance.now() }
      timer = setTimeout(lock, allowed - away())
      return
    }
    if (hidden && away() >= allowed) lock()
    hidden = null
  }
  const allow = (office: Office | null) => {
    allowed = (office?.lock?.afterMinutes ?? usualMinutes) * minute
    if (hidden) look()
  }
  const forget = changes.listen((change) => {
    if (change.what === 'office') allow(change.office)
  })
  void readMeta(database, 'office').then(allow).catch(() => undefined)
  document.addEventListener('visibilitychange', look)
  return () => {
    clearTimeout(timer)
    forget()
    document.removeEventListener('visibilitychange', look)
  }
}
