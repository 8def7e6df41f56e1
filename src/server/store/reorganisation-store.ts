import type { Area, AreaCode } from '../../domain/area.ts'
import type { DivisionHistory } from '../../domain/division-history.ts'
import type { Account } from '../../domain/people.ts'
import type { UndoBlocked } from '../../domain/reorganisation/undo.ts'
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
   * Records the successions and puts places, campaigns and people where they now belong; the old areas leave the roster.
   * One transaction a town, so a reader may meet it half done; whatever stopped it, the same call again goes on from there.
   * Visits stay where they are, under the code of their day. The successions of one call form no chains.
   * The entry of the log goes with the first of them.
   */
  reorganise(reorganising: Reorganising, at: number, note?: PlacedNote): Promise<void>
  /** The newest reorganisation inside these areas; null where there was none. */
  lastReorganisation(areas: readonly AreaCode[]): Promise<LastReorganisation | null>
  /**
   * Puts back what stood before the last reorganisation inside these areas, all of it or nothing; null when it was done, and
   * when there is none of that moment any more. What stopped it half-way is gone on with by the same call, or taken forward
   * again by the table. The entry of the log goes with the last step.
   */
  undoReorganisation(undone: { readonly areas: readonly AreaCode[]; readonly at: number }, now: number, note?: PlacedNote): Promise<UndoBlocked | null>
}

export interface Reorganising {
  readonly successions: readonly Succession[]
  /** Areas that come to be by it. */
  readonly newAreas: readonly Area[]
  /** Accounts as they are to be, each with what else leaves its areas. */
  readonly people: readonly { readonly account: Account; readonly alsoLost: readonly AreaCode[] }[]
}

export interface LastReorganisation {
  /** When it was applied, by which it is known. */
  readonly at: number
  readonly successions: readonly Succession[]
}

export interface Standing {
  readonly places: number
  readonly campaigns: number
}
