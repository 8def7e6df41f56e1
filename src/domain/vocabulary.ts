import { audiences } from './vocabulary/audiences.ts'
import { companions } from './vocabulary/companions.ts'
import { entrySets, type EntrySet } from './vocabulary/entries.ts'
import { forms, type Form } from './vocabulary/forms.ts'
import { offers, type Offer } from './vocabulary/offers.ts'
import { placeKinds, type PlaceGroup, type PlaceKind } from './vocabulary/place-kinds.ts'
import { results, type Result } from './vocabulary/results.ts'
import { row, type Row, type SectionName } from './vocabulary/row.ts'
import { topics } from './vocabulary/topics.ts'

/**
 * The words of the log: what a place, a form, an audience or a topic is called and in which units it is counted.
 * Shipped as data; an office adds, renames and hides rows with `extendVocabulary`.
 */
export type Vocabulary = { readonly [Name in SectionName]: Section<RowOf[Name]> }

export interface RowOf {
  placeKinds: PlaceKind
  forms: Form
  audiences: Row
  topics: Row
  results: Result
  entries: EntrySet
  companions: Row
}

export interface Section<R extends Row> {
  /** What is offered, in order; hidden rows are left out. */
  readonly rows: readonly R[]
  /** Hidden rows too. */
  readonly all: readonly R[]
  has(id: string): boolean
  /** Never throws: an id that nobody knows any more gives a row that is called by its id, so that old visits show. */
  of(id: string): R
}

export function createSection<R extends Row>(all: readonly R[], standIn: (id: string) => R): Section<R> {
  const byId = new Map(all.map((r) => [r.id, r]))
  return {
    rows: all.filter((r) => !r.hidden),
    all,
    has: (id) => byId.has(id),
    of: (id) => byId.get(id) ?? standIn(id),
  }
}

const nameless = (id: string) => row(id, id, id)

export const standIns: { readonly [Name in SectionName]: (id: string) => RowOf[Name] } = {
  placeKinds: (id) => ({ ...nameless(id), group: 'other' }),
  forms: (id) => ({ ...nameless(id), counts: {} }),
  audiences: nameless,
  topics: nameless,
  results: (id) => ({ ...nameless(id), source: 'nobody', standsOnDate: false }),
  entries: (id) => ({ ...nameless(id), entries: [] }),
  companions: nameless,
}

/** The vocabulary as it ships. */
export const standardVocabulary: Vocabulary = {
  placeKinds: createSection(placeKinds, standIns.placeKinds),
  forms: createSection(forms, standIns.forms),
  audiences: createSection(audiences, standIns.audiences),
  topics: createSection(topics, standIns.topics),
  results: createSection(results, standIns.results),
  entries: createSection(entrySets, standIns.entries),
  companions: createSection(companions, standIns.companions),
}

export function placeGroup(vocabulary: Vocabulary, kind: string): PlaceGroup {
  return vocabulary.placeKinds.of(kind).group
}

/** What the log screen shows first for a kind of place; rows that the office has hidden are left out. */
export function offerFor(vocabulary: Vocabulary, kind: string): Offer {
  const offer = offers[placeGroup(vocabulary, kind)]
  const shown = (section: 'forms' | 'audiences' | 'topics' | 'companions', ids: readonly string[]) =>
    ids.filter((id) => vocabulary[section].has(id) && !vocabulary[section].of(id).hidden)
  return {
    activities: shown('forms', offer.activities),
    materials: shown('forms', offer.materials),
    moreMaterials: shown('forms', offer.moreMaterials),
    audiences: shown('audiences', offer.audiences),
    topics: shown('topics', offer.topics),
    companions: shown('companions', offer.companions),
  }
}
