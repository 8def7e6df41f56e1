import { useSyncExternalStore } from 'react'
import { useBook } from './book.ts'
import type { Territory } from './hold-territory.ts'

export type { Mark, Territory } from './hold-territory.ts'
export type { Near } from './nearest.ts'

/** The areas of the account with everything in them; null while it is being read. */
export function useTerritory(): Territory | null {
  const { territory } = useBook()
  return useSyncExternalStore(territory.subscribe, territory.current)
}
