import type { Effect } from '../domain/roster/settle.ts'
import type { RowFault } from '../domain/roster/roster-row.ts'
import type { RosterList } from '../domain/roster/columns.ts'
import type { envelope } from './messages.ts'

/** Most rows of one request: a few hundred kB, and a few hundred milliseconds of the store. */
export const rowsPerImportRequest = 1000

/** POST /api/roster/imports/:id: what became of each row, in the order sent. The same rows again change nothing. */
export interface RowsImported {
  readonly envelope: typeof envelope
  readonly effects: readonly (Effect | RowFault)[]
}

export interface ImportEntry {
  readonly id: string
  readonly list: RosterList
  readonly file: string
  /** Name of who imported it. */
  readonly by: string
  /** Milliseconds since 1970 UTC. */
  readonly at: number
  readonly undone: number | null
  readonly added: number
  readonly changed: number
}

/** GET /api/roster/imports: newest first. */
export interface Imports {
  readonly envelope: typeof envelope
  readonly imports: readonly ImportEntry[]
}

/** POST /api/roster/imports/:id/undo: done as a whole, or what stands in the way. */
export interface ImportUndone {
  readonly envelope: typeof envelope
  readonly blocked: { readonly why: 'visited' | 'built-upon' | 'reorganised'; readonly count: number } | null
}
