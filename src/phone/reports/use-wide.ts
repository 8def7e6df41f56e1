import { useSyncExternalStore } from 'react'

const wide = typeof matchMedia === 'undefined' ? null : matchMedia('(min-width: 1200px)')

/** Whether page and figures stand side by side, as on a desktop. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => wide?.matches ?? false)
}

function subscribe(changed: () => void): () => void {
  wide?.addEventListener('change', changed)
  return () => wide?.removeEventListener('change', changed)
}
