import type { Place, PlaceId } from '../../domain/place.ts'
import type { Mark } from './territory.ts'

/** The marks of each place by its position in the list. */
export type MarksInOrder = readonly (readonly Mark[] | undefined)[]

const made = new WeakMap<ReadonlyMap<PlaceId, readonly Mark[]>, { places: readonly Place[]; inOrder: MarksInOrder }>()

/** Looked up once for each state of the book: to ask by name again for every filter is what takes time in a county. */
export function marksInOrder(places: readonly Place[], marks: ReadonlyMap<PlaceId, readonly Mark[]>): MarksInOrder {
  const known = made.get(marks)
  if (known?.places === places) return known.inOrder
  const inOrder = places.map((place) => marks.get(place.id))
  made.set(marks, { places, inOrder })
  return inOrder
}
