import { areaLevel, type AreaCode } from './area.ts'
import type { LocalDay } from './day.ts'

/**
 * 区划调整: from `day` on, an area is what its successor is: towns are merged, codes are changed. Places move to the
 * successor; a visit keeps the code of its day, and counts for what that code has become.
 */
export interface Succession {
  readonly from: AreaCode
  readonly to: AreaCode
  readonly day: LocalDay
}

/** What an area has become, whatever became of it since; an area that nothing is recorded of is itself. */
export type Successor = (code: AreaCode) => AreaCode

export function createSuccessor(successions: Iterable<Pick<Succession, 'from' | 'to'>>): Successor {
  const recorded = new Map<AreaCode, AreaCode>()
  for (const { from, to } of successions) recorded.set(from, to)
  return (code) => {
    const seen = new Set<AreaCode>()
    let now = code
    for (let next = nextOf(now, recorded); next !== undefined && !seen.has(now); next = nextOf(now, recorded)) {
      seen.add(now)
      now = next
    }
    return now
  }
}

/** Without those that follow from the row of their village: of a county's thousands of grids, the few with a new number. */
export function withoutImplied<Row extends Succession>(successions: readonly Row[]): Row[] {
  const recorded = new Map(successions.map(({ from, to }) => [from, to]))
  return successions.filter(({ from, to }) => {
    const village = areaLevel(from) === 'grid' ? recorded.get(from.slice(0, 12)) : undefined
    return village === undefined || gridIn(village, from) !== to
  })
}

/** A grid that moves along with its village: its number stays; where the village has become a grid, it is part of that. */
export function gridIn(successorOfVillage: AreaCode, grid: AreaCode): AreaCode {
  return areaLevel(successorOfVillage) === 'grid' ? successorOfVillage : successorOfVillage + grid.slice(12)
}

function nextOf(code: AreaCode, recorded: ReadonlyMap<AreaCode, AreaCode>): AreaCode | undefined {
  const own = recorded.get(code)
  if (own !== undefined || code.length !== 15) return own
  const village = recorded.get(code.slice(0, 12))
  return village === undefined ? undefined : gridIn(village, code)
}

/** Visits as the divisions of today count them. What is kept and shown is the code of their day. */
export function* underSuccessors<Visit extends { readonly area: AreaCode }>(
  visits: Iterable<Visit>,
  successor: Successor,
): Generator<Visit> {
  for (const visit of visits) {
    const area = successor(visit.area)
    yield area === visit.area ? visit : { ...visit, area }
  }
}
