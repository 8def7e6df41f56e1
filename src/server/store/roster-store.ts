import type { Area, AreaCode } from '../../domain/area.ts'
import type { Place, PlaceId } from '../../domain/place.ts'
import type { RosterList } from '../../domain/roster/columns.ts'
import type { AccountId } from '../../domain/visit.ts'
import type { PlacedNote } from './audit-store.ts'

/** What imports of the roster ask of a store. Every write is one transaction on one town, kept with what stood there before. */
export interface RosterStore {
  /** Notes that an import has begun; one that is known stays as it is. Resolves to whose it is. */
  beginImport(begun: ImportBegun): Promise<AccountId>
  /**
   * Lets `settle` decide on what is known in these villages and their predecessors, and writes what it returns.
   * `numbered` are all ids ever given there. All villages lie in the town.
   */
  importPlaces(
    of: { readonly town: string; readonly villages: readonly AreaCode[]; readonly id: ImportId },
    settle: (known: readonly Place[], numbered: readonly PlaceId[]) => readonly Place[],
  ): Promise<void>
  importAreas(
    of: { readonly town: string; readonly id: ImportId },
    settle: (known: readonly Area[]) => readonly Area[],
  ): Promise<void>
  /** Newest first. */
  imports(most: number): Promise<ImportSeen[]>
  importSeen(id: ImportId): Promise<ImportSeen | null>
  /** Puts back what stood before, all of it or nothing; null when it was done. The entry of the log goes with the word that it is undone. */
  undoImport(id: ImportId, at: number, note?: PlacedNote): Promise<UndoBlocked | null>
}

export type ImportId = string

export interface ImportBegun {
  readonly id: ImportId
  readonly account: AccountId
  readonly list: RosterList
  /** Name of the file, as the person who imported it would know it. */
  readonly file: string
  readonly at: number
}

export interface ImportSeen extends ImportBegun {
  /** Whose name shows beside it. */
  readonly by: string
  readonly undone: number | null
  readonly added: number
  readonly changed: number
  /** Towns that it touched. */
  readonly towns: readonly string[]
}

/** Why an import cannot be taken back any more, with the number of what stands in the way. */
export interface UndoBlocked {
  readonly why: 'visited' | 'built-upon' | 'reorganised' | 'unknown'
  readonly count: number
}
