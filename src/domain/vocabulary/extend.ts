import { createSection, standIns, type RowOf, type Vocabulary } from '../vocabulary.ts'
import { readAddition, type Addition, type Sentence } from './read-addition.ts'
import { retiredIds } from './retired.ts'
import { sections, type Row, type SectionName } from './row.ts'

export interface VocabularyFault {
  /** Place in the list of additions, from 0; null when the list as a whole is wrong. */
  readonly index: number | null
  /** In words for the office. */
  readonly zh: string
  readonly en: string
}

/**
 * The vocabulary with an office's own rows. Additions are a list that is only ever appended to, applied in order:
 * `{ act: 'add', section, id, zh, en, ... }`, `{ act: 'rename', section, id, zh, en }` or
 * `{ act: 'hide' | 'show', section, id }`.
 * No id is used twice, in whichever section, and those of police casework never. What is wrong is left out and
 * named; the rest applies all the same. Never throws.
 */
export function extendVocabulary(
  base: Vocabulary,
  additions: unknown,
): { readonly vocabulary: Vocabulary; readonly faults: readonly VocabularyFault[] } {
  if (additions === undefined || additions === null) return { vocabulary: base, faults: [] }
  if (!Array.isArray(additions)) {
    return {
      vocabulary: base,
      faults: [{ index: null, zh: '词表的增补应当是一个列表', en: 'the additions are no list' }],
    }
  }
  const rows = rowsOf(base)
  const faults: VocabularyFault[] = []
  for (const [index, input] of (additions as unknown[]).entries()) {
    const addition = readAddition(input)
    const fault = 'fault' in addition ? addition.fault : apply(rows, addition)
    if (fault) faults.push({ index, ...fault })
  }
  return { vocabulary: vocabularyOf(rows), faults }
}

type Rows = { [Name in SectionName]: Map<string, RowOf[Name]> }

function rowsOf(base: Vocabulary): Rows {
  const rows = <R extends Row>(section: { readonly all: readonly R[] }) => new Map(section.all.map((r) => [r.id, r]))
  return {
    placeKinds: rows(base.placeKinds),
    forms: rows(base.forms),
    audiences: rows(base.audiences),
    topics: rows(base.topics),
    results: rows(base.results),
    entries: rows(base.entries),
    companions: rows(base.companions),
  }
}

function vocabularyOf(rows: Rows): Vocabulary {
  return {
    placeKinds: createSection(Array.from(rows.placeKinds.values()), standIns.placeKinds),
    forms: createSection(Array.from(rows.forms.values()), standIns.forms),
    audiences: createSection(Array.from(rows.audiences.values()), standIns.audiences),
    topics: createSection(Array.from(rows.topics.values()), standIns.topics),
    results: createSection(Array.from(rows.results.values()), standIns.results),
    entries: createSection(Array.from(rows.entries.values()), standIns.entries),
    companions: createSection(Array.from(rows.companions.values()), standIns.companions),
  }
}

/** Puts one addition in, or says what stands against it. */
function apply(rows: Rows, addition: Addition): Sentence | null {
  switch (addition.act) {
    case 'add':
      return add(rows, addition)
    case 'rename':
      return change(rows, addition, (row) => ({ ...row, zh: addition.zh, en: addition.en, also: withOldName(row) }))
    case 'hide':
      return change(rows, addition, (row) => ({ ...row, hidden: true }))
    case 'show':
      return change(rows, addition, (row) => ({ ...row, hidden: false }))
  }
}

function add(rows: Rows, { section, row }: Extract<Addition, { act: 'add' }>): Sentence | null {
  if (retiredIds.has(row.id)) {
    return { zh: `“${row.id}”属于办案内容，不能加入`, en: `"${row.id}" is police casework and cannot be added` }
  }
  if (sections.some((name) => rows[name].has(row.id))) {
    return { zh: `编号“${row.id}”已经用过，请另起一个`, en: `the id "${row.id}" is taken; choose another` }
  }
  const clash = sameName(rows, section, row)
  if (clash) return clash
  // The reader built the row for its section.
  ;(rows[section] as Map<string, Row>).set(row.id, row)
  return null
}

function change(
  rows: Rows,
  { section, id }: { section: SectionName; id: string },
  to: (row: Row) => Row,
): Sentence | null {
  const known = rows[section].get(id)
  if (!known) return { zh: `这一类里没有“${id}”`, en: `there is no "${id}" in ${section}` }
  const changed = to(known)
  const clash = sameName(rows, section, changed)
  if (clash) return clash
  ;(rows[section] as Map<string, Row>).set(id, changed)
  return null
}

/** Two chips of one name on one screen could not be told apart. */
function sameName(rows: Rows, section: SectionName, row: Row): Sentence | null {
  for (const other of rows[section].values()) {
    if (other.id !== row.id && (other.zh === row.zh || other.en === row.en)) {
      return { zh: `“${other.zh}”已经有了`, en: `"${other.en}" is there already, as "${other.id}"` }
    }
  }
  return null
}

function withOldName(row: Row): string[] {
  return Array.from(new Set([...row.also, row.zh]))
}
