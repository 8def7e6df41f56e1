import type { PlaceId } from '../../domain/place.ts'
import type { AccountId, VisitId } from '../../domain/visit.ts'
import type { Mark, Territory } from './hold-territory.ts'

/** My latest visit; of one day the one with the latest id, since ids grow with time. */
export function lastVisitOf(
  marks: Territory['marks'],
  author: AccountId,
  fits: (mark: Mark, place: PlaceId) => boolean = () => true,
): { place: PlaceId; visit: VisitId } | null {
  let found: { place: PlaceId; mark: Mark } | null = null
  for (const [place, there] of marks) {
    for (const mark of there) {
      if (mark.author === author && (!found || isLater(mark, found.mark)) && fits(mark, place)) found = { place, mark }
    }
  }
  return found && { place: found.place, visit: found.mark.visit }
}

export function isLater(a: Mark, b: Mark): boolean {
  return a.day > b.day || (a.day === b.day && a.visit > b.visit)
}
