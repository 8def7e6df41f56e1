import type { AreaCode } from './area.ts'
import type { LocalDay } from './day.ts'
import type { PlaceId, PlaceKindId } from './place.ts'
import { placeKinds } from './vocabulary/place-kinds.ts'

/** At a door 户. */
export const doorOutcomes = ['met', 'absent', 'refused', 'moved'] as const
/** A talk or event at a village, a school or any other place. */
export const eventOutcomes = ['held', 'cancelled'] as const
export const outcomes = [...doorOutcomes, ...eventOutcomes] as const
export type Outcome = (typeof outcomes)[number]

export const changes = ['logged', 'corrected', 'withdrawn'] as const
export type Change = (typeof changes)[number]

/**
 * One version of a 走访: one piece of outreach at one place at one time by one worker. Versions are immutable;
 * a correction or a withdrawal is a new version that names the hashes it replaces. Counts are whole numbers.
 */
export interface VisitVersion {
  /** uuid v7, the same for all versions of the visit. */
  readonly visit: VisitId
  /** Hashes of the versions this one stands for; empty for the first. Two or more settle a conflict. */
  readonly replaces: readonly VersionHash[]
  readonly change: Change
  /** Why it was corrected or withdrawn; empty when logged. */
  readonly reason: string
  readonly place: PlaceId
  readonly kind: PlaceKindId
  /** The area of the place on that day; stays when divisions are reorganised. */
  readonly area: AreaCode
  readonly author: AccountId
  readonly device: DeviceId
  /** Counts up by one for every version this device makes for this account. */
  readonly sequence: number
  readonly day: LocalDay
  /** Device time when saved, milliseconds since 1970 UTC, and the zone the day was read in. */
  readonly at: number
  readonly zone: string
  /** Of a talk or event, minutes since local midnight; null at a door. */
  readonly span: { readonly from: number; readonly to: number } | null
  /** Where the worker stood when logging; null when the phone did not know. */
  readonly position: Position | null
  readonly outcome: Outcome
  readonly forms: readonly FormUse[]
  /** Fraud types spoken about: rows of the vocabulary. */
  readonly topics: readonly string[]
  readonly reached: readonly Reached[]
  /** People helped to install the app during this visit: an increment, never the running total. */
  readonly installs: number
  /** Effort, never reach: workers turned out (人次) and vehicle trips (车次). */
  readonly staff: number
  readonly vehicles: number
  /** Organisations that came along: rows of the vocabulary. */
  readonly companions: readonly string[]
  readonly followUp: { readonly day: LocalDay; readonly why: string } | null
  readonly note: string
  readonly photos: readonly PhotoRef[]
}

export type VisitId = string
export type VersionHash = string
export type AccountId = string
export type DeviceId = string

export interface Position {
  /** WGS-84 degrees, six decimals. */
  readonly latitude: number
  readonly longitude: number
  /** Radius in metres, whole. */
  readonly accuracy: number
  /** Seconds between the fix and the save. */
  readonly age: number
}

export interface FormUse {
  readonly form: string
  readonly count: number
  /** The Chinese measure word, one of those the form has in the vocabulary. */
  readonly unit: string
  /** 约数: estimated in the field. */
  readonly estimated: boolean
}

export interface Reached {
  readonly audience: string
  readonly people: number
  readonly estimated: boolean
}

export interface PhotoRef {
  /** SHA-256 of the bytes, lower-case hex. */
  readonly hash: string
  readonly type: 'image/jpeg' | 'image/webp'
  readonly bytes: number
  readonly width: number
  readonly height: number
}

/** What a worker fills in; everything else is stamped when it is saved. */
export type VisitContent = Pick<
  VisitVersion,
  | 'place'
  | 'kind'
  | 'area'
  | 'span'
  | 'outcome'
  | 'forms'
  | 'topics'
  | 'reached'
  | 'installs'
  | 'staff'
  | 'vehicles'
  | 'companions'
  | 'followUp'
  | 'note'
  | 'photos'
>

/**
 * The one text of a version: fields in a fixed order, as JSON. Its SHA-256 in lower-case hex is the version's
 * hash, on the phone and on the server. Lone surrogates come out as \u escapes, so that any text survives.
 */
export function versionText(v: VisitVersion): string {
  return JSON.stringify({
    visit: v.visit,
    replaces: v.replaces,
    change: v.change,
    reason: v.reason,
    place: v.place,
    kind: v.kind,
    area: v.area,
    author: v.author,
    device: v.device,
    sequence: v.sequence,
    day: v.day,
    at: v.at,
    zone: v.zone,
    span: v.span && { from: v.span.from, to: v.span.to },
    position: v.position && {
      latitude: v.position.latitude,
      longitude: v.position.longitude,
      accuracy: v.position.accuracy,
      age: v.position.age,
    },
    outcome: v.outcome,
    forms: v.forms.map((f) => ({ form: f.form, count: f.count, unit: f.unit, estimated: f.estimated })),
    topics: v.topics,
    reached: v.reached.map((r) => ({ audience: r.audience, people: r.people, estimated: r.estimated })),
    installs: v.installs,
    staff: v.staff,
    vehicles: v.vehicles,
    companions: v.companions,
    followUp: v.followUp && { day: v.followUp.day, why: v.followUp.why },
    note: v.note,
    photos: v.photos.map((p) => ({ hash: p.hash, type: p.type, bytes: p.bytes, width: p.width, height: p.height })),
  })
}

/** What makes one version stand before another: its hash, its place in the chain, and when it came in. */
export interface Link {
  readonly hash: VersionHash
  readonly replaces: readonly VersionHash[]
  readonly device: DeviceId
  readonly sequence: number
  /** Server receipt, milliseconds; Infinity for what has not been sent yet, so that one's own latest shows. */
  readonly received: number
}

/** `disputed`: it would show, but a spot check disputes the visit, and it counts nothing until the office has decided. */
export type Standing = 'shown' | 'replaced' | 'conflict' | 'disputed'

/**
 * Which version of one visit shows. A version that another one replaces is `replaced`. Of several that nothing
 * replaces, the later shows and the others are a `conflict` until somebody decides. Every phone that holds the
 * same versions says the same, in whichever order they arrived.
 */
export function standings(versions: readonly Link[]): Map<VersionHash, Standing> {
  const replaced = new Set(versions.flatMap((v) => v.replaces))
  const shown = latest(versions.filter((v) => !replaced.has(v.hash)))
  return new Map(
    versions.map((v) => [v.hash, replaced.has(v.hash) ? 'replaced' : v.hash === shown?.hash ? 'shown' : 'conflict']),
  )
}

/**
 * Of the device that was heard of last, the version it made last. Comparing pairs by "sequence on one device, else
 * receipt" instead goes round in a circle with two versions of one device that arrived in the wrong order and one
 * of another device between them.
 */
function latest(open: readonly Link[]): Link | undefined {
  const heardOf = (device: DeviceId) => Math.max(...open.filter((v) => v.device === device).map((v) => v.received))
  return open
    .map((link) => ({ link, heard: heardOf(link.device) }))
    .sort(
      (a, b) =>
        compare(a.heard, b.heard) || compare(a.link.sequence, b.link.sequence) || compare(a.link.hash, b.link.hash),
    )
    .at(-1)?.link
}

function compare<T extends number | string>(a: T, b: T): number {
  return a === b ? 0 : a < b ? -1 : 1
}

/** A met door and a held event reach their place; everything else is a try. */
export const reachingOutcomes: ReadonlySet<Outcome> = new Set<Outcome>(['met', 'held'])

/** Whether a visit in this state reached its place, and was not withdrawn. */
export function reachesPlace(v: Pick<VisitVersion, 'outcome' | 'change'>): boolean {
  return v.change !== 'withdrawn' && reachingOutcomes.has(v.outcome)
}

/** Whether a visit counts at all: everything that was not withdrawn. */
export function isCounted(v: Pick<VisitVersion, 'change'>): boolean {
  return v.change !== 'withdrawn'
}

/** Whether this kind of place is visited at the door, not with a talk or an event; an office's own kind never is. */
export function isDoor(kind: PlaceKindId): boolean {
  return doorKinds.has(kind)
}

const doorKinds = new Set(placeKinds.filter((kind) => kind.group === 'door').map((kind) => kind.id))
