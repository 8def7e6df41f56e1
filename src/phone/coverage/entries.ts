import { inScope, placesBehind } from '../../domain/coverage-table.ts'
import { lastVisit } from '../../domain/coverage.ts'
import { isInPeriod } from '../../domain/day.ts'
import type { Place } from '../../domain/place.ts'
import type { Mark } from '../record-book/territory.ts'
import type { List } from './query.ts'
import type { View } from './use-view.ts'

/** A place with the visit that speaks for it. */
export interface Entry {
  readonly place: Place
  readonly mark: Mark | null
}

/** Everything a count stands for, one entry each. Places come in the order of the roster, visits the latest first. */
export function entriesOf(list: Exclude<List, 'spots' | 'behind'>, { territory, days, scope }: View): Entry[] {
  const { places, marks } = territory
  const period = list === 'before' ? days.previous : days.now
  const inPeriod = (place: Place) => (marks.get(place.id) ?? []).filter(({ day }) => isInPeriod(day, period))
  if (list === 'visits') {
    return Array.from(inScope(places, scope))
      .flatMap((place) => inPeriod(place).map((mark) => ({ place, mark })))
      .sort((a, b) => b.mark.day - a.mark.day || (a.mark.visit < b.mark.visit ? 1 : -1))
  }
  return placesBehind(list, places, marks, days, scope).map((place) => ({ place, mark: lastVisit(inPeriod(place)) }))
}
