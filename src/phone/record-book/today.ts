import { useSyncExternalStore } from 'react'
import { localDay, localMinutes, type LocalDay } from '../../domain/day.ts'

/** Today in the county, moving on at midnight and when the phone wakes up on another day. */
export function useToday(): LocalDay {
  return useSyncExternalStore(followDay, today)
}

function today(): LocalDay {
  return localDay(Date.now())
}

function followDay(changed: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>
  const watch = () => {
    const minutesLeft = 1440 - localMinutes(Date.now())
    timer = setTimeout(() => {
      changed()
      watch()
    }, minutesLeft * 60_000)
  }
  watch()
  // A sleeping phone stops its timers: look at the clock again when it wakes.
  document.addEventListener('visibilitychange', changed)
  return () => {
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', changed)
  }
}
