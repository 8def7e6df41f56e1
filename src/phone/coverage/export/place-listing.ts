import { stateOf } from '../../../domain/coverage.ts'
import { columnWords as words, sheetWords } from '../../words/export.ts'
import { marks } from '../../words/ui.ts'
import { outcomeWords } from '../../words/visits.ts'
import { entriesOf, placesToGo, type Entry, type EntryList } from '../entries.ts'
import type { View } from '../use-view.ts'
import { listing, type Column, type Listing } from './listing.ts'
import { pointOf } from './outline.ts'
import type { Speech } from './speech.ts'
import { codeColumn, roughColumn, whereColumns } from './where-columns.ts'

export type PlaceList = 'places' | Exclude<EntryList, 'visits'>

/** Places in the order of the screen, all pages of them, each with how it stands in the period. */
export function placeListing(which: PlaceList, view: View, speech: Speech): Listing {
  const entries = which === 'places' ? placesToGo(view) : entriesOf(which, view)
  const period = which === 'before' ? view.days.previous : view.days.now
  const { say } = speech
  const areaOf = ({ place }: Entry) => place.area
  const columns: Column<Entry>[] = [
    placeColumn(say(words.place)),
    { key: 'kind', title: say(words.kind), kind: 'text', of: ({ place }) => view.names.kind(place.kind) },
    ...whereColumns(areaOf, view, say),
    {
      key: 'state',
      title: say(words.state),
      kind: 'text',
      of: ({ place }) => say(marks[stateOf(view.territory.marks.get(place.id), period)]),
    },
    { key: 'last_day', title: say(words.lastDay), kind: 'day', of: ({ mark }) => mark?.day ?? null },
    { key: 'last_outcome', title: say(words.lastOutcome), kind: 'text', of: ({ mark }) => mark && say(outcomeWords[mark.outcome]) },
    // 0 stands for unknown.
    { key: 'size', title: say(words.unit, { what: say(words.size), unit: say(words.people) }), kind: 'count', of: ({ place }) => place.size || null },
    { key: 'id', title: say(words.placeId), kind: 'text', of: ({ place }) => place.id },
    codeColumn(areaOf, say),
    ...roughColumn(entries, say),
  ]
  return listing(say(sheetWords[which]), columns, entries, ({ place }) => pointOf(place))
}

export function placeColumn(title: string): Column<Entry> {
  return { key: 'name', title, kind: 'text', of: ({ place }) => place.name }
}
