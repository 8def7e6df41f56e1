import type { PlaceKindId } from '../../domain/place.ts'
import { placeKinds } from '../../domain/vocabulary/place-kinds.ts'
import { unitName } from '../../domain/vocabulary/units.ts'
import { useLanguage } from '../words/say.tsx'

/**
 * The measure word for places of a kind: 户, 所. Read from the kinds as shipped, not from the office's vocabulary:
 * this screen is the first to open, and must not wait for all the words of the log. An office's own kind is 处.
 */
export function useUnit(kind: PlaceKindId): string {
  const language = useLanguage()
  const row = placeKinds.find(({ id }) => id === kind)
  return unitName(row?.units[0] ?? '处', language, row)
}
