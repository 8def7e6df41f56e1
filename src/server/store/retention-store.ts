import type { RetentionRuleId } from '../../domain/retention.ts'
import type { PlacedNote } from './audit-store.ts'

/** What the rules of retention ask of a store. No rule touches a visit. */
export interface RetentionStore {
  /**
   * Deletes what the rule names and is older than `before` (milliseconds since 1970 UTC); resolves to the rows that went.
   * How many is noted in the transaction that deletes them: of each town's in its own chain, of the office's where `note` says.
   */
  forget(rule: Exclude<RetentionRuleId, 'withdrawn-photos' | 'photo-parts'>, before: number, note?: PlacedNote): Promise<number>
  /** Of visits withdrawn before then: lets go of their photos. Resolves to the hashes that no visit names any more. */
  forgetWithdrawnPhotos(before: number): Promise<string[]>
}
