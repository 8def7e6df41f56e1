import type { CoverageState } from '../../domain/coverage.ts'
import type { PlaceId, PlaceKindId, Point } from '../../domain/place.ts'

export interface View {
  /** WGS-84, whatever the base layer. */
  readonly centre: Point
  readonly zoom: number
}

export type Chosen = { readonly place: PlaceId } | { readonly region: string } | null

/** What the map was left with, so that coming back to it is coming back to the same spot. */
export interface Remembered {
  readonly view: View | null
  readonly kind: PlaceKindId | null
  readonly period: string | null
  readonly hidden: ReadonlySet<CoverageState>
  readonly layer: string | null
  readonly chosen: Chosen
}

const untouched: Remembered = { view: null, kind: null, period: null, hidden: new Set(), layer: null, chosen: null }

let kept: { readonly account: string; readonly remembered: Remembered } | null = null

/** Until the app is closed, and for one account only: the next person on this phone begins afresh. */
export function recall(account: string): Remembered {
  return kept?.account === account ? kept.remembered : untouched
}

export function remember(account: string, change: Partial<Remembered>): void {
  kept = { account, remembered: { ...recall(account), ...change } }
}
