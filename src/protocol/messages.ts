import type { Area, AreaCode } from '../domain/area.ts'
import type { Campaign } from '../domain/campaign.ts'
import type { FormerDivision } from '../domain/division-history.ts'
import type { Account, Role } from '../domain/people.ts'
import type { PlaceId } from '../domain/place.ts'
import type { Standing, VersionHash, VisitVersion } from '../domain/visit.ts'

/** Raised when a message changes its meaning. The server answers every version from 1 up to this one. */
export const protocolVersion = 1

/** Every reply carries it; a 200 without it (a captive portal) is no reply at all. */
export const envelope = 'gridwalk' as const

/** Most versions in one request, and most bytes of a body, gzipped and unpacked. */
export const limits = {
  versionsPerRequest: 200,
  bodyBytes: 2_000_000,
  unpackedBytes: 8_000_000,
  photoBytes: 8_000_000,
} as const

/** Why a version was set aside. It is kept raw on the server and counts nothing until the office decides. */
export type SetAsideWhy = 'unreadable' | 'unknown-place' | 'other-area' | 'other-author' | 'other-town' | 'no-right' | 'device-cut-off'

export interface Answer {
  /** As the phone sent it; null when it could not be read from the version. */
  readonly sequence: number | null
  /** Position in the request, from 0. */
  readonly index: number
  /** Of the version as the server read it; null when set aside as unreadable. */
  readonly hash: VersionHash | null
  readonly answer: 'stored' | 'known' | 'conflict' | 'set-aside'
  readonly why?: SetAsideWhy
  /**
   * Server receipt of a version that was stored just now. Such a version does not come down again in the same
   * reply, unless that reply is `fresh`.
   */
  readonly received?: number
  /** Which fields are wrong, for the record; never shown as such. */
  readonly faults?: readonly string[]
}

/** A version as it comes down: a later one with the same hash carries a new standing. */
export interface PulledVersion {
  readonly version: VisitVersion
  readonly hash: VersionHash
  /** Server receipt, milliseconds since 1970 UTC. */
  readonly received: number
  readonly standing: Standing
}

/** Places as columns, all of the same length: a county's 220,000 compress to a few MB. */
export interface PlaceColumns {
  readonly id: string[]
  readonly kind: string[]
  readonly name: string[]
  readonly area: string[]
  readonly within: (string | null)[]
  /** WGS-84 millionths of a degree; the first as such, then the difference to the one before. */
  readonly latitude: number[]
  readonly longitude: number[]
  /** 1 where the point was not surveyed; left out where all were. */
  readonly rough?: (0 | 1)[]
  readonly size: number[]
  readonly initials: string[]
}

/** A base layer the office has configured; the map works without any. */
export interface TileLayer {
  readonly id: string
  readonly name: string
  /** XYZ template with {x} {y} {z}, optionally {s} and {key}. */
  readonly url: string
  readonly subdomains: string
  readonly coordinates: 'wgs84' | 'gcj02'
  readonly maxZoom: number
  readonly attribution: string
}

/** What the office has set for everybody. */
export interface OfficeSettings {
  readonly name: string
  /** Marked on every screen while the data are made up. */
  readonly demo: boolean
  /** Where areas and codes come from, shown with them. */
  readonly divisionsSource: string
  readonly layers: readonly TileLayer[]
  /** The office's own rows, checked by `extendVocabulary`. */
  readonly vocabulary: unknown
  /** Whether every phone must be locked by a PIN, and after how many minutes in the background; missing: no, and five. */
  readonly lock?: { readonly required: boolean; readonly afterMinutes: number }
}

/** What goes down of it: with what became of areas, so that old codes are understood and named without a connection. */
export interface OfficeTold extends OfficeSettings {
  /** What follows from the row of a village is left out. */
  readonly divisions: readonly FormerDivision[]
}

export interface SyncReply {
  readonly envelope: typeof envelope
  readonly protocol: number
  readonly epoch: string
  readonly account: Account
  /** The office has cut this phone off: what it brings is set aside, and nothing comes down. */
  readonly cutOff?: boolean
  readonly answers: readonly Answer[]
  readonly cursor: string
  /** More waits behind the cursor: ask again at once. */
  readonly more: boolean
  /** Rows still to come after this reply, for a progress bar; null when not counted. */
  readonly remaining: number | null
  /** True when what the phone holds must be replaced: another scope or a new epoch. */
  readonly fresh: boolean
  readonly areas: readonly Area[]
  readonly places: PlaceColumns
  /** Areas and places taken off the roster, visits at them stay; campaigns that were taken away before they began. */
  readonly gone: { readonly areas: readonly AreaCode[]; readonly places: readonly PlaceId[]; readonly campaigns: readonly string[] }
  readonly campaigns: readonly Campaign[]
  readonly versions: readonly PulledVersion[]
  /** Photos of this account's visits whose bytes have not arrived. */
  readonly missingPhotos: readonly string[]
  readonly office: OfficeTold | null
  readonly officeVersion: string
}

export const refusals = [
  'not-signed-in',
  'unsupported-protocol',
  'bad-request',
  'too-large',
  'too-many-requests',
  'not-allowed',
  'code-unknown',
  'unknown-word',
  'not-found',
  'no-room',
  'busy',
  'fault',
] as const
export type RefusalCode = (typeof refusals)[number]

/** Any answer above 399: what it is, whether the same request may succeed later, and nothing else. */
export interface Refusal {
  readonly envelope: typeof envelope
  readonly refused: RefusalCode
  readonly retry: boolean
}

/** Reply to both sign-ins and to GET /api/session. */
export interface SignedIn {
  readonly envelope: typeof envelope
  readonly account: Account
}

/** GET /api/welcome: what a phone may know before signing in. */
export interface Welcome {
  readonly envelope: typeof envelope
  readonly office: string
  readonly demo: readonly { readonly identity: Role; readonly name: string; readonly place: string }[]
}

export interface Invited {
  readonly envelope: typeof envelope
  readonly account: Account
  /** Six characters, one use, valid until `expires` (milliseconds since 1970 UTC). */
  readonly code: string
  readonly expires: number
}

/** PUT /api/photos/:hash: 200 when the photo is whole and on disk, 202 when more of it is to come. */
export interface PhotoKept {
  readonly envelope: typeof envelope
  readonly hash: string
  readonly received: number
  readonly whole: boolean
}
