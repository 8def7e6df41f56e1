import { nameOf } from '../../domain/vocabulary/row.ts'
import { unitName } from '../../domain/vocabulary/units.ts'
import type { Vocabulary } from '../../domain/vocabulary.ts'
import type { PlaceKindId } from '../../domain/place.ts'
import type { Language } from '../words/say.tsx'

export function kindName({ placeKinds }: Vocabulary, kind: PlaceKindId, language: Language): string {
  return nameOf(placeKinds.of(kind), language)
}

/** The measure word for places of a kind, for example 户 or 所. */
export function unitOf({ placeKinds }: Vocabulary, kind: PlaceKindId, language: Language): string {
  const row = placeKinds.of(kind)
  return unitName(row.units[0] ?? '处', language, row)
}

/** Kinds in the order of the vocabulary; what it does not know comes last. */
export function inOrder({ placeKinds }: Vocabulary, kinds: readonly PlaceKindId[]): PlaceKindId[] {
  const order = placeKinds.all.map((row) => row.id)
  const rank = (kind: PlaceKindId) => (order.includes(kind) ? order.indexOf(kind) : order.length)
  return [...kinds].sort((a, b) => rank(a) - rank(b))
}
