import { useCallback, useSyncExternalStore } from 'react'

/** Whether the window is so many pixels wide, so that two things stand side by side, as on a desktop. */
export function useWide(pixels: number): boolean {
  const query = `(min-width: ${pixels}px)`
  const subscribe = useCallback(
    (changed: () => void) => {
      const wide = matchMedia(query)
      wide.addEventListener('change', changed)
      return () => wide.removeEventListener('change', changed)
    },
    [query],
  )
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches)
}
