import type { AreaCode } from '../area.ts'
import type { LocalDay, Period } from '../day.ts'
import type { VisitVersion } from '../visit.ts'

/**
 * Names a figure for good, since reports keep it: `personTimes`, `form:leaflet:份`, `places:school`, `rate:household`; with
 * `/last`, `/year` behind it the change against the period before (环比) and the same period a year before (同比). Made and
 * read in figure-key.ts alone.
 */
export type FigureKey = string

/** How a rate comes to its two decimals: real summaries cut (30.558 → 30.55). */
export type Rounding = 'cut' | 'round'

/** One figure of an area and a period, with everything that has to stand beside it. */
export interface Figure {
  readonly key: FigureKey
  /** Null where nobody recorded any, or where there is nothing to divide by: 缺, never 0 and never left out. */
  readonly value: number | null
  /** The measure word of the vocabulary; `%` for rates and changes, 百分点 for differences of rates, 位 for a rank. */
  readonly unit: string
  /** Some part of it was estimated in the field: said with 余. */
  readonly estimated: boolean
  /** What a rate, a share, a change or a rank is made of; null for a plain count. */
  readonly fraction: Fraction | null
  /** `visits`, the log; `roster`, places; `registered`, a running total of the office; `typed` by hand into this report. */
  readonly source: FigureSource
}

export type FigureSource = 'visits' | 'roster' | 'registered' | 'campaign' | 'typed'

export interface Fraction {
  /** For a change: now; for a rank: the place taken, 1 the best. */
  readonly numerator: number
  /** For a change: before; for a rank: how many are compared. */
  readonly denominator: number
  /** What the denominator is: places on the roster, a census named by the office, a target, the earlier period, all areas. */
  readonly of: 'roster' | 'named' | 'target' | 'earlier' | 'all' | 'peers'
  /** Day the denominator stands on; null where it is the day the figures are taken. */
  readonly day: LocalDay | null
  /** Where a named denominator comes from; empty for all others. */
  readonly source: string
}

/** All figures of one area and period, as of one moment. Computed when asked for; the same key always gives the same figure. */
export interface FigureBook {
  readonly area: AreaCode
  readonly period: Period
  /** When the figures were taken: the last exchange with the office, milliseconds since 1970 UTC. */
  readonly asOf: number
  readonly rounding: Rounding
  /** Never throws: a key that nothing is known of gives a figure without a value. */
  readonly of: (key: FigureKey) => Figure
  /** Keys of all figures that have a value, in the order of the vocabulary. */
  readonly keys: readonly FigureKey[]
  /** The visits that make the figure, each once; empty where it is not made of visits. Of a change, those of now. */
  readonly behind: (key: FigureKey) => readonly VisitVersion[]
  /** Areas one level below (towns of a county, villages of a town), in the order of their codes. */
  readonly children: readonly AreaCode[]
  readonly at: (child: AreaCode) => FigureBook
}
