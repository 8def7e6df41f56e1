import type { AreaCode } from '../domain/area.ts'
import type { Total } from '../domain/figures.ts'
import type { FigureKey } from '../domain/report/figure.ts'
import type { envelope } from './messages.ts'

/**
 * GET /api/figures: counted as reports count the visits that a phone holds, on the server for all that the account may see.
 * Places and households are those of the roster, whereas a phone counts them as its visits name them.
 */
export interface FiguresReply {
  readonly envelope: typeof envelope
  /** When this was so, milliseconds since 1970 UTC; towns are counted one after the other from then on. */
  readonly at: number
  readonly total: OfficeFigures
  /** The areas right below the one asked about, or below one's only area; of several of one's own each of them. By code. */
  readonly rows: readonly FiguresRow[]
}

/** The counts of visits and of what they reached, each by the name it has in reports; one that is not there is 0. */
export type OfficeFigures = Readonly<Record<FigureKey, Total>>

export interface FiguresRow {
  readonly area: AreaCode
  readonly figures: OfficeFigures
}
