import type { AreaCode } from '../../domain/area.ts'
import type { AreaFigures, CoverageTable } from '../../domain/coverage-table.ts'
import { coverageRate } from '../../domain/coverage.ts'
import { pointsBetween } from '../../domain/percent.ts'

export const columns = ['name', 'expected', 'covered', 'today', 'rate', 'gap', 'change', 'tried', 'never'] as const
export type Column = (typeof columns)[number]

/** One line of the table: an area with what is counted, and what follows from it. */
export interface Row {
  readonly code: AreaCode
  readonly name: string
  /** 1 is the best; who is as far has the same. */
  readonly rank: number
  readonly figures: AreaFigures
  readonly expected: number
  readonly covered: number
  readonly tried: number
  readonly never: number
  /** Covered today for the first time in the period. */
  readonly today: number
  /** 0 to 1. */
  readonly rate: number
  /** Percentage points from the target; null without one. */
  readonly gap: number | null
  /** Percentage points since the days before. */
  readonly change: number
  readonly behind: boolean
}

export interface Goal {
  /** 0 to 1; null without a campaign. */
  readonly target: number | null
  /** Where today should be, 0 to 1; null outside the campaign. */
  readonly pace: number | null
}

export function rowsOf({ byArea }: CoverageTable, goal: Goal, nameOf: (code: AreaCode) => string): Row[] {
  const rows = Array.from(byArea, ([code, figures]) => rowOf(code, nameOf(code), figures, goal))
  const rates = rows.map((row) => row.rate).sort((a, b) => b - a)
  return rows.map((row) => ({ ...row, rank: rates.indexOf(row.rate) + 1 }))
}

export function rowOf(code: AreaCode, name: string, figures: AreaFigures, { target, pace }: Goal): Row {
  const rate = coverageRate(figures.now) ?? 0
  return {
    code,
    name,
    rank: 1,
    figures,
    ...figures.now,
    today: figures.now.covered - figures.untilYesterday.covered,
    rate,
    gap: target === null ? null : pointsBetween(target, rate),
    change: pointsBetween(coverageRate(figures.previous) ?? 0, rate),
    behind: pace !== null && rate < pace,
  }
}

/** Equal values stand with the one that has more left to do first, then by code, so that the order never jumps. */
export function sortRows(rows: readonly Row[], column: Column, down: boolean): Row[] {
  const turn = down ? -1 : 1
  return rows.toSorted((a, b) => turn * compare(a, b, column) || b.never - a.never || (a.code < b.code ? -1 : 1))
}

function compare(a: Row, b: Row, column: Column): number {
  if (column === 'name') return a.name.localeCompare(b.name, 'zh-CN')
  return (a[column] ?? 0) - (b[column] ?? 0)
}
