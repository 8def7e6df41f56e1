/**
 * How the cells of a column are meant. `count`: a whole number; `rate`: per cent with one decimal, as printed;
 * `points`: percentage points; `day`: a local day as the integer yyyymmdd. Reports have `percent`, per cent with the two
 * decimals that they state, and `number`, which is written as it is: hours may have halves.
 */
export type CellKind = 'text' | 'count' | 'rate' | 'points' | 'day' | 'percent' | 'number'

/** Null where there is nothing to say, which is not 0. */
export type Cell = string | number | null

export interface Head {
  /** What programs call the column. */
  readonly key: string
  /** What people call it, with its unit. */
  readonly title: string
  readonly kind: CellKind
  /** The title where a number stands without the sign that a spreadsheet shows: 覆盖率（%）. */
  readonly plainTitle?: string
}

/** As a person would write it: 53.96 per cent are 0.5396, not the nearest double to a hundredth. */
export function asShare(percent: number): number {
  return Number((percent / 100).toPrecision(12))
}

/** A local day as every program reads it: 2026-09-17. */
export function isoDay(day: number): string {
  const text = String(day)
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`
}

/**
 * Without the characters that XML forbids or advises against (NUL and its like, halves of surrogate pairs): no
 * program opens a workbook that has them, and many stop reading a text there.
 */
export function cleanText(text: string): string {
  return text.replaceAll(/[^\P{Cc}\t\n\r\u0085]|[\uFDD0-\uFDEF\uFFFE\uFFFF]|\p{Cs}/gu, '')
}
