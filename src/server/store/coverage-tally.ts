import { addState, type FigureCounts, type TableDays } from '../../domain/coverage-table.ts'
import type { CoverageState } from '../../domain/coverage.ts'
import type { Period } from '../../domain/day.ts'
import { bitCount, datesMask, daysWithMore, type CoverageBlock } from './coverage-block.ts'

/** A block with the days of its month that each period asks for. */
export interface AskedBlock {
  readonly block: CoverageBlock
  readonly asked: AskedDays
}

export type AskedDays = Readonly<Record<keyof TableDays, number>>

/** Which days of a month, yyyymm, the periods ask for. */
export function askedDays(month: number, { now, previous, untilYesterday }: TableDays): AskedDays {
  const within = ({ from, to }: Period) => datesMask(from - month * 100, to - month * 100)
  return { now: within(now), previous: within(previous), untilYesterday: within(untilYesterday) }
}

/** Counts the places of these slots, each once, by what all months of their block say of them. */
export function tallySlots(months: readonly AskedBlock[], slots: readonly number[], figures: FigureCounts): void {
  for (const slot of slots) {
    let [now, reachedNow, previous, reachedBefore, untilYesterday, reachedUntil] = [0, 0, 0, 0, 0, 0]
    for (const { block, asked } of months) {
      const visited = block.visited[slot] ?? 0
      if (visited === 0) continue
      const reached = block.reached[slot] ?? 0
      now |= visited & asked.now
      reachedNow |= reached & asked.now
      previous |= visited & asked.previous
      reachedBefore |= reached & asked.previous
      untilYesterday |= visited & asked.untilYesterday
      reachedUntil |= reached & asked.untilYesterday
      figures.visits += bitCount(visited & asked.now)
    }
    addState(figures.now, stateOfWords(reachedNow, now))
    addState(figures.previous, stateOfWords(reachedBefore, previous))
    addState(figures.untilYesterday, stateOfWords(reachedUntil, untilYesterday))
  }
  const busy = months.filter(({ block }) => block.more.size > 0)
  if (busy.length > 0) figures.visits += furtherVisits(busy, new Set(slots))
}

function stateOfWords(reached: number, visited: number): CoverageState {
  if (reached !== 0) return 'covered'
  return visited === 0 ? 'never' : 'tried'
}

/** Those behind the first one of a day. */
function furtherVisits(months: readonly AskedBlock[], slots: ReadonlySet<number>): number {
  let visits = 0
  for (const { block, asked } of months) {
    for (const { slot, date, visits: ofDay } of daysWithMore(block)) {
      if (slots.has(slot) && (asked.now & (1 << date)) !== 0) visits += ofDay - 1
    }
  }
  return visits
}
