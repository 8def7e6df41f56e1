import type { BlindSpot } from '../../../domain/blind-spots.ts'
import { tableWords } from '../../words/coverage.ts'
import { columnWords as words, sheetWords } from '../../words/export.ts'
import type { View } from '../use-view.ts'
import { listing, type Column, type Listing } from './listing.ts'
import { outlineAround } from './outline.ts'
import type { Speech } from './speech.ts'
import { codeColumn, whereColumns } from './where-columns.ts'

/** Blind spots, those with most people first; offered only once all are found. */
export function spotListing(view: View, { say }: Speech): Listing {
  const spots = (view.spots ?? []).map((spot, i) => ({ ...spot, number: i + 1 }))
  const unit = view.names.unit(view.kind)
  const areaOf = ({ area }: BlindSpot) => area
  const columns: Column<(typeof spots)[number]>[] = [
    { key: 'number', title: say(words.number), kind: 'count', of: ({ number }) => number },
    ...whereColumns(areaOf, view, say).filter(({ key }) => key !== 'grid'),
    { key: 'never', title: say(words.unit, { what: say(tableWords.never), unit }), kind: 'count', of: ({ places }) => places.length },
    { key: 'people', title: say(words.unit, { what: say(words.size), unit: say(words.people) }), kind: 'count', of: ({ people }) => people },
    codeColumn(areaOf, say),
  ]
  return listing(say(sheetWords.spots), columns, spots, ({ places }) => outlineAround(places))
}
