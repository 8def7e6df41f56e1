import { useEffect, useState } from 'react'
import { waitedAtLock } from '../record-book/lock/lock.ts'

/** Milliseconds after which what was waited is put down. */
const piece = 2_000

/**
 * Counts a wait down while this page is open; `begin` sets it. One window counts at a time, so that ten of them are not ten times as quick.
 */
export function useWait(account: string | null): { readonly wait: number; readonly begin: (milliseconds: number) => void } {
  const [wait, setWait] = useState(0)
  const waiting = wait > 0
  useEffect(() => {
    if (!waiting || account === null) return
    const leaving = new AbortController()
    const count = () =>
      new Promise<void>((resolve) => {
        let since = performance.now()
        const timer = setInterval(() => {
          const waited = performance.now() - since
          since += waited
          void waitedAtLock(account, waited).then(setWait)
        }, piece)
        leaving.signal.addEventListener('abort', () => {
          clearInterval(timer)
          resolve()
        })
      })
    // Not in every browser, whatever the compiler believes.
    const { locks } = navigator as Partial<Navigator>
    if (locks) locks.request(`gridwalk-wait-${account}`, { signal: leaving.signal }, count).catch(() => undefined)
    else void count()
    return () => leaving.abort()
  }, [waiting, account])
  return { wait, begin: setWait }
}
