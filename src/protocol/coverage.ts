import type { AreaCode } from '../domain/area.ts'
import type { AreaFigures, TableDays } from '../domain/coverage-table.ts'
import type { LocalDay } from '../domain/day.ts'
import type { envelope } from './messages.ts'

/** Most days of a period that coverage is asked for: ten years. */
export const longestPeriod = 3660

/** GET /api/coverage: counted as the screens count what a phone holds, on the server for all that the account may see. */
export interface CoverageReply {
  readonly envelope: typeof envelope
  /** The day that was taken for today. */
  readonly today: LocalDay
  readonly days: TableDays
  /** When this was so, milliseconds since 1970 UTC; towns are counted one after the other from then on. */
  readonly at: number
  readonly total: AreaFigures
  /** The areas right below the one asked about; without one, or of several of one's own, each of them. By code. */
  readonly rows: readonly CoverageRow[]
}

export interface CoverageRow extends AreaFigures {
  readonly area: AreaCode
}
