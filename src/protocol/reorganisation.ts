import type { MappingFault } from '../domain/reorganisation/mapping.ts'
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
