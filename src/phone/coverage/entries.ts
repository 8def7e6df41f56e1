import { areaLevel } from '../../domain/area.ts'
import { inScope, placesBehind, type TableScope } from '../../domain/coverage-table.ts'
import { lastVisit } from '../../domain/coverage.ts'
import { isInPeriod, type Period } from '../../domain/day.ts'
import type { Place } from '../../domain/place.ts'
import type { Mark, Territory } from '../record-book/territory.ts'
import type { List } from './query.ts'
import type { View } from './use-view.ts'

/** A place with the visit that speaks for it. */
export interface Entry {
  readonly place: Place
  readonly mark: Mark | null
}

/** A visit with its place. */
export interface VisitEntry extends Entry {
  readonly mark: Mark
}

/** Lists of entries; blind spots and areas have lists of their own. */
export type EntryList = Exclude<List, 'spots' | 'behind'>

/** What the entries are worked out of. */
type Known = Pick<View, 'territory' | 'days' | 'scope'>

/** Everything a count stands for, one entry each. Places come in the order of the roster, visits the latest first. */
export function entriesOf(list: EntryList, { territory, days, scope }: Known): Entry[] {
  const { places, marks } = territory
  const period = list === 'before' ? days.previous : days.now
  if (list === 'visits') return visitsAt(inScope(places, scope), marks, period)
  return placesBehind(list, places, marks, days, scope).map((place) => ({
    place,
    mark: lastVisit(marksIn(marks, place, period)),
  }))
}

/** All places of the last step down, what is not reached yet first. */
export function placesToGo(known: Known): Entry[] {
  const reached = new Set(entriesOf('covered', known).map(({ place }) => place.id))
  const all = entriesOf('expected', known)
  return [...all.filter(({ place }) => !reached.has(place.id)), ...all.filter(({ place }) => reached.has(place.id))]
}

/** Every visit of the period at these places, the latest first. */
export function visitsAt(places: Iterable<Place>, marks: Territory['marks'], period: Period): VisitEntry[] {
  return Array.from(places)
    .flatMap((place) => marksIn(marks, place, period).map((mark) => ({ place, mark })))
    .sort((a, b) => b.mark.day - a.mark.day || (a.mark.visit < b.mark.visit ? 1 : -1))
}

/** Whether places stand in the table instead of areas: below there is nothing. */
export function isLastStep({ within, direct }: TableScope): boolean {
  const [only] = within
  return Boolean(direct) || (within.length === 1 && only !== undefined && areaLevel(only) === 'grid')
}

function marksIn(marks: Territory['marks'], place: Place, period: Period): Mark[] {
  return (marks.get(place.id) ?? []).filter(({ day }) => isInPeriod(day, period))
}
