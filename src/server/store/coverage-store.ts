import type { AreaCode } from '../../domain/area.ts'
import type { AreaFigures, TableDays, TableScope } from '../../domain/coverage-table.ts'

/**
 * What coverage asks of a store: summaries that are kept in the transaction that stores a version, so that reading
 * them takes the same time however many visits there are.
 */
export interface CoverageStore {
  /**
   * Of one town, as it stands at one moment: the figures of each area that places in the scope hang on, as
   * coverageTable() counts them from all shown visits that were not withdrawn. Areas without such places are absent.
   */
  coverage(town: string, scope: TableScope, days: TableDays): Promise<Map<AreaCode, AreaFigures>>
  /** Makes the summaries of every town anew from its visits, a transaction a town. */
  rebuildCoverage(): Promise<void>
  /** Compares what is kept with a recount of the visits; empty when all is right. Other towns go on meanwhile. */
  checkCoverage(): Promise<CoverageFault[]>
}

/** A hundred places of which a month is kept otherwise than its visits say. */
export interface CoverageFault {
  readonly town: string
  /** yyyymm */
  readonly month: number
  /** What the ids of the places begin with. */
  readonly block: string
}
