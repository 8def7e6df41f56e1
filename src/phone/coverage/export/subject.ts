import { inScope, rowFinder } from '../../../domain/coverage-table.ts'
import { entriesOf, visitsAt, type VisitEntry } from '../entries.ts'
import type { List } from '../query.ts'
import type { View } from '../use-view.ts'
import { areaListing } from './area-listing.ts'
import type { Listing } from './listing.ts'
import { placeListing } from './place-listing.ts'
import { spotListing } from './spot-listing.ts'
import type { Speech } from './speech.ts'

/** What stands on screen: a list, or the table of areas or, at the last step down, of places. */
export type Subject = List | 'areas' | 'places'

/** The table on screen; null where it is the visits themselves. */
export function tableOf(subject: Subject, view: View, speech: Speech): Listing | null {
  switch (subject) {
    case 'visits':
      return null
    case 'areas':
    case 'behind':
      return areaListing(subject, view, speech)
    case 'spots':
      return spotListing(view, speech)
    case 'places':
    case 'expected':
    case 'covered':
    case 'tried':
    case 'never':
    case 'today':
    case 'before':
      return placeListing(subject, view, speech)
  }
}

/** The visits that the figures on screen are made of, the latest first. */
export function visitsBehind(subject: Subject, view: View): VisitEntry[] {
  const { territory, days, scope, rows } = view
  const { places, marks } = territory
  switch (subject) {
    case 'spots':
      return []
    case 'areas':
    case 'places':
    case 'visits':
      return visitsAt(inScope(places, scope), marks, days.now)
    case 'behind': {
      const rowOf = rowFinder(scope)
      const behind = new Set(rows.filter((row) => row.behind).map(({ code }) => code))
      return visitsAt(Array.from(inScope(places, scope)).filter(({ area }) => behind.has(rowOf(area))), marks, days.now)
    }
    case 'expected':
    case 'covered':
    case 'tried':
    case 'never':
    case 'today':
    case 'before': {
      const period = subject === 'before' ? days.previous : days.now
      return visitsAt(entriesOf(subject, view).map(({ place }) => place), marks, period)
    }
  }
}
