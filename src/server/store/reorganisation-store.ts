import type { Area, AreaCode } from '../../domain/area.ts'
import type { DivisionHistory } from '../../domain/division-history.ts'
import type { Succession } from '../../domain/succession.ts'
import type { PlacedNote } from './audit-store.ts'

/** What a reorganisation of divisions 区划调整 asks of a store. */
export interface ReorganisationStore {
  /** All that became of areas. Another object after each reorganisation, the same until then. */
  divisionHistory(): Promise<DivisionHistory>
  /** The roster's areas inside these, and the codes that once were on it. */
  divisionsWithin(areas: readonly AreaCode[]): Promise<{ readonly areas: Area[]; readonly ended: AreaCode[] }>
  /** Places that stand in these areas by their very code, and campaigns that name one of them. */
  standingIn(codes: readonly AreaCode[]): Promise<Standing>
  /**
   * Records the successions and puts places and campaigns where they now belong; the old areas leave the roster. One
   * transaction a town, so a reader may meet it half done; whatever stopped it, the same call again goes on from there.
   * Visits stay where they are, under the code of their day. The successions of one call form no chains.
   * The entry of the log goes with the first of them.
   */
  reorganise(successions: readonly Succession[], newAreas: readonly Area[], at: number, note?: PlacedNote): Promise<void>
}

export interface Standing {
  readonly places: number
  readonly campaigns: number
}
