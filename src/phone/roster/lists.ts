import type { RowFault } from '../../domain/roster/roster-row.ts'
import type { Opened, OpenedPart, Preview } from './reader/desk.ts'
import type { FileFault } from '../tables/read-table.ts'
import type { Settings } from './reader/understand.ts'

/** What the person settles; areas and rights are added by the screen. */
export type Choice = Omit<Settings, 'areas' | 'own' | 'additions'>

/** One list out of the chosen files, on its way into the roster. */
export interface List extends OpenedPart {
  readonly file: string
  /** The file, and its sheet where there are several. */
  readonly title: string
  /** Sheets of the file that are no lists; told once, with its first list. */
  readonly unread: readonly string[]
  readonly choice: Choice
  /** Whether its columns are certain, by their headers or because somebody said so. */
  readonly settled: boolean
  readonly preview: Preview
  readonly sent: Sent | null
}

export interface Sent {
  readonly id: string
  /** Rows answered so far. */
  readonly done: number
  readonly added: number
  readonly changed: number
  /** Rows that the office did not take. */
  readonly late: readonly RowFault[]
}

export type ImportStep =
  | { readonly is: 'choose'; readonly fault: { readonly why: FileFault; readonly file: string } | null }
  /** `part` of the file is read, 0 to 1, where that can be known. */
  | { readonly is: 'opening'; readonly file: string; readonly part: number | null }
  | { readonly is: 'columns'; readonly lists: readonly List[]; readonly list: List }
  | { readonly is: 'reading'; readonly lists: readonly List[]; readonly done: number; readonly total: number }
  | { readonly is: 'preview'; readonly lists: readonly List[] }
  | {
      readonly is: 'sending' | 'paused' | 'done'
      readonly lists: readonly List[]
      readonly trouble: 'no-signal' | 'refused' | null
    }

/** As much as the office keeps of it. */
const longestTitle = 200

/** The lists of a file as its headers tell them. */
export function opened(file: string, { parts, unread }: Opened): List[] {
  return parts.map((part, i) => ({
    ...part,
    file,
    title: (part.sheet === null ? file : `${file} · ${part.sheet}`).slice(0, longestTitle),
    unread: i === 0 ? unread : [],
    choice: { list: part.list, ...part.matched[part.list], kind: 'household', coordinates: 'wgs84' },
    settled: part.sure,
    preview: notYet,
    sent: null,
  }))
}

/** Areas before the places in them. */
export function inOrder(lists: readonly List[]): List[] {
  return lists.toSorted((a, b) => Number(a.choice.list === 'places') - Number(b.choice.list === 'places') || a.part - b.part)
}

export function previewed(list: List, preview: Preview): List {
  return { ...list, preview, sent: null }
}

export function nothingSent(id: string): Sent {
  return { id, done: 0, added: 0, changed: 0, late: [] }
}

export function withEffects(sent: Sent, rows: number, effects: readonly (string | RowFault)[]): Sent {
  const count = (wanted: string) => effects.filter((effect) => effect === wanted).length
  return {
    id: sent.id,
    done: sent.done + rows,
    added: sent.added + count('new'),
    changed: sent.changed + count('changed'),
    late: [...sent.late, ...effects.filter((effect) => typeof effect !== 'string')],
  }
}

/** Of all lists together. */
export function totals(lists: readonly List[]): { readonly toSend: number; readonly faulty: number; readonly done: number; readonly added: number; readonly changed: number } {
  const sum = (of: (list: List) => number) => lists.reduce((total, list) => total + of(list), 0)
  return {
    toSend: sum(({ preview }) => preview.toSend),
    faulty: sum(({ preview }) => preview.faulty),
    done: sum(({ sent }) => sent?.done ?? 0),
    added: sum(({ sent }) => sent?.added ?? 0),
    changed: sum(({ sent }) => sent?.changed ?? 0),
  }
}

const notYet: Preview = { counts: { new: 0, changed: 0, unchanged: 0 }, rough: 0, along: 0, faulty: 0, faults: [], toSend: 0, map: null }
