import type { RetentionRuleId } from '../../domain/retention.ts'

/** What the rules of retention ask of a store. No rule touches a visit. */
export interface RetentionStore {
  /** Deletes what the rule names and is older than `before` (milliseconds since 1970 UTC); resolves to the rows that went. */
  forget(rule: Exclude<RetentionRuleId, 'withdrawn-photos' | 'photo-parts'>, before: number): Promise<number>
  /** Of visits withdrawn before then: lets go of their photos. Resolves to the hashes that no visit names any more. */
  forgetWithdrawnPhotos(before: number): Promise<string[]>
}
