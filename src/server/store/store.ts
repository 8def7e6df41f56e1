import type { Area, AreaCode } from '../../domain/area.ts'
import type { ActStore, RescueNote } from './act-store.ts'
import type { AttentionStore } from './attention-store.ts'
import type { AuditStore } from './audit-store.ts'
import type { CoverageStore } from './coverage-store.ts'
import type { FigureStore } from './figure-store.ts'
import type { ReorganisationStore } from './reorganisation-store.ts'
import type { RetentionStore } from './retention-store.ts'
import type { RosterStore } from './roster-store.ts'
import type { SlipStore } from './slip-store.ts'
import type { Campaign } from '../../domain/campaign.ts'
import type { Account, Role } from '../../domain/people.ts'
import type { Place, PlaceId } from '../../domain/place.ts'
import type { AccountId, Change, DeviceId, Standing, VersionHash, VisitId, VisitVersion } from '../../domain/visit.ts'

/**
 * What the endpoint asks of a store, in our words. Engines stand in folders beside this file and pass one
 * contract suite (tests/contract). A promise that resolves means: on disk, a power cut does not take it back.
 *
 * Everything that changes lies in the stream of one town (first nine digits of its area; a county's own
 * rows in the stream `450126000`) and carries a change number of that stream. A row that changes gets a new
 * number, so a reader that asks for what lies behind its number misses nothing, whatever commits meanwhile.
 */
export interface Store
  extends ActStore, RosterStore, ReorganisationStore, SlipStore, CoverageStore, FigureStore, AttentionStore, AuditStore, RetentionStore {
  /** Another text after the store was set back to a backup: phones then offer again what they hold. */
  epoch(): Promise<string>
  /** To be called when a reader is ahead of the store, which only a store set back in time explains. */
  renewEpoch(): Promise<string>
  /** Random bytes of this store (hex), to sign cursors and to salt codes with. Never leaves the server. */
  secret(): Promise<string>
  mark(name: MarkName): Promise<string | null>
  setMark(name: MarkName, value: string): Promise<void>

  /** Adds or overwrites, each call one transaction a town. Rows of one call may lie in several towns. */
  putAreas(areas: readonly Area[]): Promise<void>
  putPlaces(places: readonly Place[]): Promise<void>
  /** Null when there is none, or it was taken away. */
  campaign(id: string): Promise<Campaign | null>
  areasByCode(codes: readonly AreaCode[]): Promise<Area[]>
  /** Area of each place that the town knows. */
  areasOfPlaces(town: string, places: readonly PlaceId[]): Promise<Map<PlaceId, AreaCode>>

  /** Towns that rows of these areas may lie in; of an area wider than a town those that the store knows. */
  townsOf(areas: readonly AreaCode[]): Promise<string[]>
  /** Versions the towns hold of these visits, oldest receipt first. */
  versionsOf(towns: readonly string[], visits: readonly VisitId[]): Promise<EarlierVersion[]>
  /**
   * Stores the versions of one town in one transaction and answers each in the order given: `known` when this
   * very version is there, `conflict` when it stands beside another open version of its visit, else `stored`.
   * The caller has checked rights and places. A version of another town throws RangeError. What arrives after a month was
   * sealed is received after it, even when the clock was set back.
   */
  storeVersions(town: string, versions: readonly IncomingVersion[]): Promise<StoredAnswer[]>
  /** Keeps what could not be accepted, as it came. The same text of the same account twice is one row. */
  setAside(rows: readonly SetAsideRow[]): Promise<void>
  /**
   * What lies behind the reader's numbers in the streams of its areas, in change order, up to the limits; passed by
   * without a word are versions that the reader is known to hold as they stand. Visits come with those of the areas'
   * predecessors. A place that has moved within the areas is not gone.
   */
  pull(
    areas: readonly AreaCode[],
    after: ReadonlyMap<string, number>,
    limits: PullLimits,
    held?: ReadonlySet<VersionHash>,
  ): Promise<Pulled>

  /** Whether a visible version (of this author, where one is given) names the photo, and whether its bytes have arrived for one of them. */
  photo(areas: readonly AreaCode[], hash: string, author?: AccountId): Promise<{ named: boolean; arrived: boolean }>
  /** To be called when what is to be shown of the photo is safely on disk, or it is known that nothing ever can be. */
  photoArrived(areas: readonly AreaCode[], hash: string, at: number, copy: PhotoCopy): Promise<void>
  /** What came of the bytes; null before they arrived, and of those that arrived before copies were drawn. */
  photoCopy(areas: readonly AreaCode[], hash: string): Promise<PhotoCopy | null>
  /** Photos that this account's versions name and whose bytes have not arrived, those from areas it has left since among them. */
  missingPhotos(account: Pick<Account, 'id' | 'areas'>, most: number): Promise<string[]>

  /** Each area that the account once had, with the moment it lost it. */
  formerAreas(account: AccountId): Promise<FormerArea[]>
  isOff(account: AccountId): Promise<boolean>
  /** The accounts all of whose areas lie within these, with their phones; `now` decides which codes are still open. */
  peopleWithin(areas: readonly AreaCode[], now: number): Promise<Person[]>
  person(account: AccountId, now: number): Promise<Person | null>
  isCutOff(account: AccountId, device: DeviceId): Promise<boolean>
  account(id: AccountId): Promise<Account | null>
  /** The one-tap identities, at most one a role. */
  demoAccounts(): Promise<Partial<Record<Role, Account>>>

  /** Whether a code that is still open has this hint, or was made before there were any. */
  anyCodeLike(hint: number, now: number): Promise<boolean>
  /** Uses the code up; null when it is unknown, expired or used. */
  useCode(hash: string, now: number): Promise<AccountId | null>
  /** Whether any code was ever used, that is, whether somebody has come in. */
  anyCodeUsed(): Promise<boolean>

  session(tokenHash: string, now: number): Promise<OpenSession | null>
  /** Notes which phone the session belongs to. */
  noteDevice(tokenHash: string, device: DeviceId): Promise<void>
  prolongSession(tokenHash: string, seen: number, expires: number): Promise<void>

  saveReport(report: DeviceReport): Promise<void>
  /** Rescue files that were brought for the account while it belonged to the town, oldest first. */
  rescuesOf(town: string, account: AccountId): Promise<RescueNote[]>
  counts(): Promise<StoreCounts>
  close(): Promise<void>
}

/**
 * demo: carries the made-up county, one-tap sign-in is possible. seeded: the demo county is complete.
 * moved: where the office was moved to; nothing more goes into this store. divisionsSource: where codes and names come from.
 * officeName: as the seed calls the office.
 */
export type MarkName = 'demo' | 'seeded' | 'moved' | 'divisionsSource' | 'officeName'

export interface IncomingVersion {
  readonly version: VisitVersion
  /** Server receipt, milliseconds since 1970 UTC. */
  readonly received: number
}

export interface StoredAnswer {
  readonly hash: VersionHash
  readonly answer: 'stored' | 'known' | 'conflict'
  /** The receipt it was stored with: later than the one it came with where a seal says that the office had received no more. */
  readonly received?: number
}

/** What others are shown of a photo: bytes of this hash, drawn from it, or nothing and why. */
export type PhotoCopy = { readonly served: string } | { readonly fault: string }

export interface EarlierVersion {
  readonly town: string
  readonly visit: VisitId
  readonly hash: VersionHash
  readonly area: AreaCode
  readonly author: AccountId
  readonly change: Change
}

export interface SetAsideRow {
  /** Town of the account, as nothing else about the row can be trusted. */
  readonly town: string
  readonly account: AccountId
  readonly device: DeviceId
  readonly sequence: number | null
  readonly why: string
  readonly faults: readonly string[]
  /** JSON text of what was sent. */
  readonly raw: string
  readonly received: number
}

/** Most rows of one pull; areas and campaigns go by the number for places. */
export interface PullLimits {
  readonly places: number
  readonly versions: number
}

export interface StoredVersion {
  readonly version: VisitVersion
  readonly hash: VersionHash
  readonly received: number
  readonly standing: Standing
}

export interface Pulled {
  readonly areas: Area[]
  readonly places: Place[]
  /** Areas and places taken off the roster, campaigns taken away. */
  readonly gone: { readonly areas: AreaCode[]; readonly places: PlaceId[]; readonly campaigns: string[] }
  readonly campaigns: Campaign[]
  readonly versions: StoredVersion[]
  /** The reader's number in each stream after this pull. */
  readonly reached: Map<string, number>
  readonly more: boolean
  /** Rows still to come after this pull. */
  readonly remaining: number
  /** The reader's number lies beyond the stream's own: the store was set back in time. */
  readonly ahead: boolean
}

export interface OpenSession {
  readonly account: Account
  readonly seen: number
  /** The phone that it last synced as; null before the first time. */
  readonly device: DeviceId | null
  /** Whether that phone is cut off. */
  readonly cutOff: boolean
}

export interface FormerArea {
  readonly area: AreaCode
  readonly until: number
}

/** An account as the office sees it. Instants are milliseconds since 1970 UTC by the server's clock. */
export interface Person {
  readonly account: Account
  /** Since when it is switched off; null while it is on. */
  readonly off: number | null
  /** Until when a code that nobody has used lets in; null without one. */
  readonly codeUntil: number | null
  /** The one that synced last comes first. */
  readonly devices: readonly PersonDevice[]
}

export interface PersonDevice {
  readonly device: DeviceId
  readonly app: string
  readonly waiting: number
  readonly persisted: boolean | null
  readonly lastSync: number
  /** When it synced for the first time. */
  readonly since: number
  /** Since when it is cut off; null while it is not. */
  readonly cutOff: number | null
}

export interface DeviceReport {
  readonly account: AccountId
  readonly device: DeviceId
  /** Version of the app on the phone. */
  readonly app: string
  readonly waiting: number
  readonly persisted: boolean | null
  /** Server time of this sync. */
  readonly at: number
}

export interface StoreCounts {
  readonly areas: number
  readonly places: number
  readonly visits: number
  readonly versions: number
  readonly setAside: number
  readonly photosMissing: number
  readonly accounts: number
  readonly phones: number
  /** Visits that wait on the phones, by their last reports. */
  readonly waitingOnPhones: number
}
