import type { PlaceKindId } from '../place.ts'
import type { Vocabulary } from '../vocabulary.ts'

/** The measure word of a kind of place. */
export function placeUnit(kind: PlaceKindId, vocabulary: Vocabulary): string {
  return vocabulary.placeKinds.of(kind).units[0] ?? '个'
}

/** Of several kinds together: theirs where they share one, else 处, which fits any place. */
export function entryUnit(kinds: readonly PlaceKindId[], vocabulary: Vocabulary): string {
  const units = new Set(kinds.map((kind) => placeUnit(kind, vocabulary)))
  const [only] = units
  return units.size === 1 && only !== undefined ? only : '处'
}
