import type { MappingFault } from '../domain/reorganisation/mapping.ts'
import type { UndoBlocked } from '../domain/reorganisation/undo.ts'
import type { envelope } from './messages.ts'

/** Most rows of a table, which is looked at and applied as a whole: ten counties' villages. */
export const rowsPerMapping = 5000

/**
 * POST /api/reorganisation/preview: what the table would do. POST /api/reorganisation: what it has done. Codes that
 * ended by the same table before are not counted again.
 */
export interface ReorganisationReply {
  readonly envelope: typeof envelope
  /** Codes that end, the grids of villages included. */
  readonly areas: number
  readonly newGrids: number
  readonly places: number
  readonly people: number
  readonly campaigns: number
  readonly faults: readonly MappingFault[]
}

/** GET /api/reorganisation: the last one inside the own areas, which alone can be taken back. */
export interface LastReorganisationReply {
  readonly envelope: typeof envelope
  /** Known by when it was applied, milliseconds since 1970 UTC; with the number of codes that ended. */
  readonly last: { readonly at: number; readonly areas: number } | null
}

/** POST /api/reorganisation/undo: done as a whole, or what stands in the way. One that is gone already is done. */
export interface ReorganisationUndone {
  readonly envelope: typeof envelope
  readonly blocked: UndoBlocked | null
}
