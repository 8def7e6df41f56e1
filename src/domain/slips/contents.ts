import type { LocalDay } from '../day.ts'
import type { PlaceId, PlaceKindId } from '../place.ts'
import type { AccountId, VisitId } from '../visit.ts'

/** What each kind of slip says. */
export interface SlipContents {
  /** 派单: places that the addressee is asked to walk, by a day. */
  'round-given': RoundGiven
  /** Taken back by the office, or handed back by the worker with the reason. Being walked needs no slip: the visits say so. */
  'round-ended': { readonly why: 'taken-back' | 'cannot'; readonly note: string }
  /** 抽检: a sample that was drawn, so that anybody can draw the same again. */
  'sample-drawn': SampleDrawn
  /** What the checker found at the place of one visit. */
  'check-found': CheckFound
  /** The worker's own word on a check of a visit of theirs. */
  'check-answered': { readonly visit: VisitId; readonly answer: string }
  /** The office decides on a disputed visit: it counts again, or it counts no more. */
  'check-settled': { readonly visit: VisitId; readonly stands: boolean; readonly reason: string }
  /** A worker proposes a place that is missing, or a better point for one that is there. */
  'place-proposed': PlaceProposed
  /** The office accepts the proposal, and the roster has it; or declines it with the reason. */
  'place-decided': PlaceDecided
  /** 截至: the running total of app registrations on a day. */
  'registered-total': RegisteredTotal
  /** A total that was entered by mistake. */
  'registered-withdrawn': { readonly reason: string }
  /** 封账: the office closes a month, yyyymm, of its town or county; what arrives later is the supplement to it. */
  'month-sealed': { readonly month: number }
}

export interface RoundGiven {
  readonly places: readonly PlaceId[]
  /** Visits from this day on count as walking it. */
  readonly from: LocalDay
  readonly until: LocalDay
  readonly note: string
}

export interface SampleDrawn {
  /** Of the random draw; the same seed over the same visits draws the same. */
  readonly seed: string
  /** Whose visits; null for everybody's. */
  readonly worker: AccountId | null
  readonly from: LocalDay
  readonly to: LocalDay
  /** Visits it was drawn from. */
  readonly frame: number
  /** In the order drawn. */
  readonly visits: readonly VisitId[]
}

export const checkResults = ['confirmed', 'disputed', 'not-reachable'] as const
export type CheckResult = (typeof checkResults)[number]

export interface CheckFound {
  readonly visit: VisitId
  readonly result: CheckResult
  /** Empty when confirmed. */
  readonly reason: string
}

export interface PlaceProposed {
  /** The place whose point is to be better; null for a place that is missing. */
  readonly place: PlaceId | null
  readonly kind: PlaceKindId
  readonly name: string
  /** WGS-84 degrees, six decimals. */
  readonly latitude: number
  readonly longitude: number
  /** Radius in metres when the phone told where it stood; null for a point set by hand. */
  readonly accuracy: number | null
  /** People, households or students, as the kind counts. */
  readonly size: number
  readonly note: string
}

export interface PlaceDecided {
  readonly accepted: boolean
  /** Of the place that is now on the roster; null when declined. */
  readonly place: PlaceId | null
  readonly reason: string
}

export interface RegisteredTotal {
  /** 截至 this day. */
  readonly asOf: LocalDay
  /** People registered in the area since the app exists. */
  readonly people: number
  /** Where the figure comes from, for example a notice of the county. */
  readonly source: string
  /** What the rate is taken of, with its own day and source; null when there is none. */
  readonly outOf: { readonly people: number; readonly asOf: LocalDay; readonly source: string } | null
}
