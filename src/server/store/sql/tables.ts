import type { Generated } from 'kysely'
import type { Outcome, Standing } from '../../../domain/visit.ts'

/*
 * Flags are 0 or 1, days yyyymmdd, instants milliseconds since 1970 UTC. Lists are kept as text that nobody
 * searches in. The town code leads every key of what a town owns; accounts and what hangs on them are small and
 * stand for the whole office.
 */
export interface Tables {
  marks: { name: string; value: string }
  streams: { town: string; last: number }
  areas: {
    town: string
    code: string
    change: number
    name: string
    short_name: string
    parent: string | null
    initials: string
    /** Taken off the roster; the row stays, so that phones hear of it and its code or id is never given again. */
    gone: Generated<number>
  }
  places: {
    town: string
    id: string
    change: number
    kind: string
    name: string
    area: string
    within: string | null
    latitude: number
    longitude: number
    /** The point was not surveyed. */
    rough: number
    size: number
    initials: string
    gone: Generated<number>
  }
  imports: {
    id: string
    account: string
    list: 'areas' | 'places'
    file: string
    at: number
    undone: Generated<number | null>
  }
  /** What stood on the roster before an import wrote over it: an area or a place as JSON, null where nothing did. */
  import_rows: { town: string; import: string; list: 'areas' | 'places'; key: string; before: string | null }
  campaigns: {
    town: string
    id: string
    change: number
    area: string
    name: string
    from_day: number
    to_day: number
    kind: string
    target_share: number
    /** Lists of targets as JSON. */
    shares: string
    counts: string
    gone: Generated<number>
  }
  versions: {
    town: string
    visit: string
    hash: string
    change: number
    standing: Standing
    received: number
    place: string
    area: string
    day: number
    outcome: Outcome
    author: string
    device: string
    sequence: number
    kind_of_change: 'logged' | 'corrected' | 'withdrawn'
    /** Hashes, space between. */
    replaces: string
    /** versionText(). */
    body: string
  }
  slips: {
    town: string
    id: string
    change: number
    kind: string
    matter: string
    area: string
    author: string
    addressee: string | null
    /** The visit that a spot check speaks of. */
    visit: string | null
    received: number
    /** The slip as JSON. */
    body: string
  }
  /** Visits that count nothing, since a spot check disputes them. */
  disputes: { town: string; visit: string }
  /** Summaries made from the versions; a CoverageBlock each. */
  coverage_months: { town: string; month: number; block: string; days: Uint8Array }
  /** Sums of a month, yyyymm, and of each of its days, yyyymmdd, by the codes of the visits; see figure-row.ts. */
  figure_sums: { town: string; span: number; area: string; sums: string }
  photo_names: {
    town: string
    hash: string
    version: string
    area: string
    author: string
    /** When the bytes arrived; null while they are missing. */
    arrived: number | null
  }
  /** What others are shown of a photo that has arrived: bytes of that hash, or nothing and why. */
  photo_copies: { town: string; hash: string; served: string | null; fault: string | null }
  set_aside: {
    town: string
    account: string
    digest: string
    device: string
    sequence: number | null
    why: string
    faults: string
    raw: string
    received: number
  }
  /** What the office said about a row of set_aside; the last word holds. */
  set_aside_decisions: {
    town: string
    account: string
    digest: string
    at: number
    decider: string
    decision: 'accepted' | 'kept'
    reason: string
  }
  reports: {
    town: string
    account: string
    device: string
    app: string
    waiting: number
    persisted: number | null
    at: number
    /** When this phone first reported. */
    since: Generated<number>
  }
  /** Rescue files that somebody brought for the account: what came of each the last time it was brought. */
  rescues: {
    town: string
    account: string
    /** SHA-256 of the file. */
    file: string
    device: string
    carrier: string
    at: number
    stored: number
    known: number
    set_aside: number
    photos: number
  }
  accounts: {
    id: string
    name: string
    role: 'worker' | 'supervisor' | 'county'
    areas: string
    demo: number
    /** Since when it is switched off. */
    off: Generated<number | null>
  }
  codes: { hash: string; account: string; expires: number; used: Generated<number | null>; hint: number | null }
  sessions: { token_hash: string; account: string; seen: number; expires: number; device: Generated<string | null> }
  cut_off: { account: string; device: string; at: number }
  /** What became of areas; `town` is that of the old code, `at` when the office applied it. */
  successions: { town: string; code: string; successor: string; day: number; at: number }
  /**
   * What the reorganisation of that moment changed, as it stood before: areas and campaigns as JSON, null for an area that
   * came to be; the area of a place; the areas of an account, before and after.
   */
  reorganised_rows: { town: string; at: number; list: 'areas' | 'places' | 'campaigns' | 'people'; key: string; before: string | null }
  former_areas: { account: string; area: string; until: number }
  /** Where the chain of a town ends, and where it begins after the rule of age took its oldest away. */
  audit_heads: { town: string; last: number; hash: string; forgotten: number; forgotten_hash: string }
  /** `detail` as JSON. */
  audit: {
    town: string
    number: number
    at: number
    kind: string
    actor: string | null
    subject: string | null
    area: string | null
    detail: string
    previous: string
    hash: string
  }
}
