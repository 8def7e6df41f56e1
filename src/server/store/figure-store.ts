import type { AreaCode } from '../../domain/area.ts'
import type { Period } from '../../domain/day.ts'
import type { PlaceKindId } from '../../domain/place.ts'
import type { FigureSums } from '../../domain/report/figure-sums.ts'
import type { Span } from './figure-row.ts'

/**
 * What reports ask of a store: sums that are kept in the transaction that stores a version, so that a year is read in the
 * same time however many visits it has.
 */
export interface FigureStore {
  /** Of one town and any days, as it stands at one moment. */
  figures(town: string, period: Period): Promise<TownFigures>
  /** Makes the sums of every town anew from its visits, a transaction a town. */
  rebuildFigures(): Promise<void>
  /** Compares what is kept with a recount of the visits; empty when all is right. Other towns go on meanwhile. */
  checkFigures(): Promise<FigureFault[]>
}

export interface TownFigures {
  /** Of all shown visits that were not withdrawn, by the code of their day. */
  readonly sums: ReadonlyMap<AreaCode, FigureSums>
  /**
   * Places reached, each once, by area and kind as the roster has them: those that the town has today, by visits of earlier
   * codes too, and those that were taken off the roster.
   */
  readonly reached: ReadonlyMap<AreaCode, ReadonlyMap<PlaceKindId, number>>
}

/** Sums that are kept otherwise than the visits say. */
export interface FigureFault {
  readonly town: string
  readonly span: Span
  readonly area: AreaCode
}
