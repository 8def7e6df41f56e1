import { nameOf } from '../../../domain/vocabulary/row.ts'
import { columnWords as words, sheetWords } from '../../words/export.ts'
import { outcomeWords } from '../../words/visits.ts'
import type { View } from '../use-view.ts'
import { audienceColumns, estimatesOf, formColumns } from './counted-columns.ts'
import { listing, type Column, type Listing } from './listing.ts'
import { pointOf } from './outline.ts'
import { placeColumn } from './place-listing.ts'
import type { Speech } from './speech.ts'
import type { VisitFacts, VisitItem } from './visit-facts.ts'
import { codeColumn, roughColumn, whereColumns } from './where-columns.ts'

/** One row a visit, the latest first. Day and outcome are those that the figures count. */
export function visitListing(items: readonly VisitItem[], view: Pick<View, 'names'>, speech: Speech): Listing {
  return listing(speech.say(sheetWords.visits), visitColumns(items, view, speech), items, ({ place }) => pointOf(place))
}

function visitColumns(items: readonly VisitItem[], view: Pick<View, 'names'>, speech: Speech): Column<VisitItem>[] {
  const { say, language, vocabulary } = speech
  const areaOf = ({ place }: VisitItem) => place.area
  const counted = (key: 'installs' | 'staff' | 'vehicles' | 'photos', unit: keyof typeof words): Column<VisitItem> => ({
    key,
    title: say(words.unit, { what: say(words[key]), unit: say(words[unit]) }),
    kind: 'count',
    of: ({ facts }) => facts?.[key] ?? null,
  })
  const named = (key: 'topics' | 'companions'): Column<VisitItem> => ({
    key,
    title: say(words[key]),
    kind: 'text',
    of: ({ facts }) => facts?.[key].map((id) => nameOf(vocabulary[key].of(id), language)).join(say(words.separator)) || null,
  })
  return [
    placeColumn(say(words.place)),
    { key: 'kind', title: say(words.kind), kind: 'text', of: ({ place }) => view.names.kind(place.kind) },
    ...whereColumns(areaOf, view, say),
    { key: 'day', title: say(words.day), kind: 'day', of: ({ mark }) => mark.day },
    { key: 'outcome', title: say(words.outcome), kind: 'text', of: ({ mark }) => say(outcomeWords[mark.outcome]) },
    {
      key: 'reached',
      title: say(words.unit, { what: say(words.reached), unit: say(words.people) }),
      kind: 'count',
      of: ({ facts }) => facts && peopleOf(facts),
    },
    ...audienceColumns(items, speech),
    ...formColumns(items, speech),
    named('topics'),
    counted('installs', 'people'),
    counted('staff', 'personTimes'),
    counted('vehicles', 'trips'),
    named('companions'),
    { key: 'follow_up', title: say(words.followUp), kind: 'day', of: ({ facts }) => facts?.followUp ?? null },
    counted('photos', 'sheets'),
    { key: 'estimated', title: say(words.estimated), kind: 'text', of: (item) => estimatesOf(item, speech) },
    { key: 'place', title: say(words.placeId), kind: 'text', of: ({ place }) => place.id },
    codeColumn(areaOf, say),
    ...roughColumn(items, say),
    { key: 'visit', title: say(words.record), kind: 'text', of: ({ mark }) => mark.visit },
  ]
}

/** The groups of one visit never overlap, so they may be added. */
function peopleOf({ reached }: VisitFacts): number {
  return reached.reduce((sum, { people }) => sum + people, 0)
}
