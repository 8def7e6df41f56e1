import type { AreaCode } from '../../domain/area.ts'
import type { AreaFigures, CoverageTable } from '../../domain/coverage-table.ts'
import { neededPerDay } from '../../domain/campaign-count.ts'
import { targetOf } from '../../domain/campaign.ts'
import { coverageRate, type Tally } from '../../domain/coverage.ts'
import type { LocalDay, Period } from '../../domain/day.ts'
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
  readonly goal: Goal
  /** Percentage points from the target; null without one. */
  readonly gap: number | null
  /** Places a day that make the target, today included; null without one, and when its days are over. */
  readonly perDay: number | null
  /** Percentage points since the days before. */
  readonly change: number
  readonly behind: boolean
}

export interface Goal {
  /** 0 to 1; null without a campaign. */
  readonly target: number | null
  /** Where today should be, 0 to 1; null outside the campaign. */
  readonly pace: number | null
  /** The days of the campaign, and the day it is; null without one. */
  readonly days: { readonly period: Period; readonly today: LocalDay } | null
}

export const noGoal: Goal = { target: null, pace: null, days: null }

/** Whether anything is asked of these areas, so that the distance to it is worth a column. */
export function hasGoal(rows: readonly Row[], total: Row): boolean {
  return total.gap !== null || rows.some(({ gap }) => gap !== null)
}

/** Each area by the goal that holds for it. */
export function rowsOf({ byArea }: CoverageTable, goalOf: (code: AreaCode) => Goal, nameOf: (code: AreaCode) => string): Row[] {
  const rows = Array.from(byArea, ([code, figures]) => rowOf(code, nameOf(code), figures, goalOf(code)))
  const rates = rows.map((row) => row.rate).sort((a, b) => b - a)
  return rows.map((row) => ({ ...row, rank: rates.indexOf(row.rate) + 1 }))
}

export function rowOf(code: AreaCode, name: string, figures: AreaFigures, goal: Goal): Row {
  const { target, pace } = goal
  const rate = coverageRate(figures.now) ?? 0
  const today = figures.now.covered - figures.untilYesterday.covered
  return {
    code,
    name,
    rank: 1,
    figures,
    ...figures.now,
    today,
    rate,
    goal,
    perDay: perDayOf(goal, figures.now, today),
    gap: target === null ? null : pointsBetween(target, rate),
    change: pointsBetween(coverageRate(figures.previous) ?? 0, rate),
    behind: pace !== null && rate < pace,
  }
}

function perDayOf({ target, days }: Goal, { expected, covered }: Tally, today: number): number | null {
  if (target === null || days === null) return null
  return neededPerDay({ target: targetOf(target, expected), done: covered, doneToday: today }, days.period, days.today)
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
