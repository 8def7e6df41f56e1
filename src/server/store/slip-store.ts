import type { KeptSlip, Slip, SlipId } from '../../domain/slips/slip.ts'
import type { Account } from '../../domain/people.ts'
import type { AccountId, VisitId } from '../../domain/visit.ts'
import type { PlacedNote } from './audit-store.ts'

/** What slips ask of a store. They lie in the stream of their town, beside its visits. */
export interface SlipStore {
  /** Slips the town holds by these ids. */
  slips(town: string, ids: readonly SlipId[]): Promise<KeptSlip[]>
  /** Who first logged each of these visits, of those the town knows. */
  authorsOf(town: string, visits: readonly VisitId[]): Promise<Map<VisitId, AccountId>>
  /**
   * Stores slips of one town in one transaction, those it has are passed over, and lets follow what follows: a
   * visit that is disputed, or stands again, stands otherwise from then on; a place that was accepted is on the roster;
   * after a month was sealed nothing is received before that, even when the clock was set back.
   * `initials` makes the search initials of its name.
   */
  storeSlips(town: string, slips: readonly IncomingSlip[], initials: (name: string) => string): Promise<void>
  /** What lies behind the reader's numbers and is for the account to see, in change order, up to `most`. */
  pullSlips(account: Account, after: ReadonlyMap<string, number>, most: number): Promise<PulledSlips>
}

export interface IncomingSlip {
  readonly slip: Slip
  /** Server receipt, milliseconds since 1970 UTC. */
  readonly received: number
  /** The entry of the log that storing it leaves, in the same transaction. */
  readonly note?: PlacedNote | undefined
}

export interface PulledSlips {
  readonly slips: KeptSlip[]
  /** The reader's number in each stream after this pull. */
  readonly reached: Map<string, number>
  readonly more: boolean
}
