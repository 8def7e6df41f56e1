import type { AreaCode } from '../../domain/area.ts'
import type { LocalDay } from '../../domain/day.ts'
import type { PlaceId } from '../../domain/place.ts'
import type { AccountId, DeviceId, VisitId } from '../../domain/visit.ts'

/** What somebody at the office has to look after, and what was decided about it. Instants are milliseconds since 1970 UTC. */
export interface AttentionStore {
  /** Figures of the whole office that cost little to ask for; `now` says how old a phone's word is. */
  standing(now: number): Promise<Standing>
  /** What was set aside from accounts of these areas: first what is open, then what stays aside, the newest of each first. */
  asideWithin(areas: readonly AreaCode[], most: number): Promise<{ readonly rows: KeptAside[]; readonly open: number }>
  /** With what was sent, to the letter. */
  aside(key: AsideKey): Promise<(KeptAside & { readonly raw: string; readonly faults: readonly string[] }) | null>
  /** Visits of which several versions stand against each other, the newest first. */
  conflictsWithin(areas: readonly AreaCode[], most: number): Promise<ConflictedVisit[]>
  /** Photos that visits within the areas name and whose bytes have not come, by who took them. */
  missingPhotosWithin(areas: readonly AreaCode[]): Promise<MissingOfAuthor[]>
}

export interface Standing {
  readonly setAsideOpen: number
  readonly conflicts: number
  readonly photosMissing: number
  /** Visits that wait on the phones, by their last reports. */
  readonly waitingOnPhones: number
  /** Phones by the days that they have been silent; those that were cut off are left out. */
  readonly phones: { readonly underOne: number; readonly underThree: number; readonly underSeven: number; readonly more: number }
}

/** Which row is meant. `digest` is the SHA-256 of what was sent. */
export interface AsideKey {
  readonly town: string
  readonly account: AccountId
  readonly digest: string
}

export interface KeptAside extends AsideKey {
  readonly device: DeviceId
  readonly why: string
  readonly received: number
  /** The last word about it; null while there is none. */
  readonly decided: AsideDecision | null
}

/** `accepted`: stored since, and counted. `kept`: it stays aside. */
export interface AsideDecision {
  readonly decision: 'accepted' | 'kept'
  readonly by: AccountId
  readonly reason: string
  readonly at: number
}

export interface ConflictedVisit {
  readonly visit: VisitId
  readonly place: PlaceId
  readonly area: AreaCode
  readonly day: LocalDay
  readonly authors: readonly AccountId[]
  /** When the version that made it a conflict came in. */
  readonly since: number
}

export interface MissingOfAuthor {
  readonly author: AccountId
  readonly photos: number
}
