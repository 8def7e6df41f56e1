import type { AreaCode } from '../domain/area.ts'
import type { LocalDay } from '../domain/day.ts'
import type { PhoneNeed, ToldByPhone } from '../domain/phone-care.ts'
import type { PlaceId } from '../domain/place.ts'
import type { AccountId, DeviceId, VisitId } from '../domain/visit.ts'
import type { envelope } from './messages.ts'

/* What waits for the office's eye. Instants are milliseconds since 1970 UTC, server's clock. */

export interface PhoneToCareFor extends ToldByPhone {
  readonly account: AccountId
  readonly name: string
  readonly areas: readonly AreaCode[]
  readonly device: DeviceId
  readonly silentDays: number
  /** At least one, the most pressing first. */
  readonly needs: readonly PhoneNeed[]
}

export interface Aside {
  readonly town: string
  readonly account: AccountId
  /** Of the account that sent it; null when there is none any more. */
  readonly name: string | null
  readonly digest: string
  readonly why: string
  readonly received: number
  /** The office's word that it stays aside; null while nothing was decided. */
  readonly kept: { readonly by: string | null; readonly reason: string; readonly at: number } | null
}

export interface ConflictToDecide {
  readonly visit: VisitId
  readonly place: PlaceId
  readonly area: AreaCode
  readonly day: LocalDay
  readonly names: readonly (string | null)[]
  readonly since: number
}

export interface ServerState {
  readonly engine: string
  /** Bytes; null where the system does not say. */
  readonly free: number | null
  readonly total: number | null
  readonly storeBytes: number | null
  readonly level: 'ample' | 'low' | 'no-photos' | 'full'
  /** Null when no backup was ever noted. */
  readonly lastBackup: number | null
  readonly counts: { readonly visits: number; readonly versions: number; readonly places: number; readonly accounts: number; readonly phones: number }
}

/** GET /api/attention: all that concerns the own areas. */
export interface AttentionReply {
  readonly envelope: typeof envelope
  readonly at: number
  readonly phones: readonly PhoneToCareFor[]
  readonly aside: readonly Aside[]
  /** May be more than are listed. */
  readonly asideOpen: number
  readonly conflicts: readonly ConflictToDecide[]
  readonly photos: readonly { readonly account: AccountId; readonly name: string | null; readonly photos: number }[]
  /** For the county office, whose server it is. */
  readonly server: ServerState | null
}

/** GET /api/set-aside/:town/:account/:digest: what was sent, field by field, each cut to a length that can be read. */
export interface AsideFields {
  readonly envelope: typeof envelope
  readonly fields: readonly { readonly name: string; readonly text: string }[]
  readonly faults: readonly string[]
}

/**
 * POST to the same: what became of it. `accepted`: it is stored and counts. `still-aside`: judged again it cannot be
 * accepted, for this reason, and nothing was changed.
 */
export type AsideDecided =
  | { readonly envelope: typeof envelope; readonly outcome: 'accepted' | 'kept' }
  | { readonly envelope: typeof envelope; readonly outcome: 'still-aside'; readonly why: string }
