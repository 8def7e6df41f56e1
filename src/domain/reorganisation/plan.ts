import { areaLevel, isWithin, parentArea, type Area, type AreaCode } from '../area.ts'
import { gridIn, withoutImplied, type Succession, type Successor } from '../succession.ts'
import { judgeMapping, judgeTowns } from './judge-mapping.ts'
import type { KnownDivisions, MappingFault, MappingRow } from './mapping.ts'

export interface ReorganisationPlan {
  /** Of every code that ends, its grids included. What was recorded before is among them when the table says it again. */
  readonly successions: readonly Succession[]
  /** Grids that come to be by it. Towns and villages stand on the roster beforehand. */
  readonly newGrids: readonly Area[]
  readonly faults: readonly MappingFault[]
}

/**
 * What a mapping table does. One code has one successor: a village whose doors go to two villages has a row for each of
 * its grids. Grids follow their village unasked, under their number where the successor has it free, else under the
 * next one. A row whose old and new code are the same says nothing. `initials` makes the search initials of a name.
 */
export function planReorganisation(
  rows: readonly MappingRow[],
  known: KnownDivisions,
  initials: (name: string) => string,
): ReorganisationPlan {
  const changing = rows.filter(({ from, to }) => from !== to)
  const judge = judgeMapping(changing, known)
  const judged = changing.map((row) => ({ row, fault: judge(row) }))
  const fair = judged.flatMap(({ row, fault }) => (fault ? [] : [row]))
  const townFaults = judgeTowns(fair, known)
  const good = fair.filter(({ row }) => townFaults.every((fault) => fault.row !== row))
  const successions = [...good.map(({ from, to, day }) => ({ from, to, day })), ...moveGrids(good, known)]
  const faults = [...judged.flatMap(({ fault }) => fault ?? []), ...townFaults].sort((a, b) => a.row - b.row)
  return { successions, newGrids: newGridsOf(successions, known.areas, initials), faults }
}

/** The grids of villages that end, where no row of their own says otherwise. A number once given is not given again. */
function moveGrids(good: readonly MappingRow[], { areas, ended, recorded }: KnownDivisions): Succession[] {
  const before = new Map(recorded.map((succession) => [succession.from, succession]))
  const own = new Set(good.map(({ from }) => from))
  const codes = [...new Set([...areas.map(({ code }) => code), ...ended])].filter(isGrid).sort()
  const gridsOf = byVillage(codes)
  const taken = byVillage([...codes, ...[...good, ...recorded].map(({ to }) => to).filter(isGrid)])
  const moved: Succession[] = []
  for (const { from: village, to, day } of good.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (isGrid(village)) continue
    const grids = [...(gridsOf.get(village) ?? [])].filter((grid) => !own.has(grid))
    const keepsNumber = (grid: AreaCode) => !taken.get(to)?.has(gridIn(to, grid))
    // Those first that can keep their number, so that none of them has to give way to a new one.
    for (const grid of [...grids.filter(keepsNumber), ...grids.filter((each) => !keepsNumber(each))]) {
      moved.push(before.get(grid) ?? { from: grid, to: freeGrid(to, grid, taken), day })
    }
  }
  return moved.sort((a, b) => (a.from < b.from ? -1 : 1))
}

/** Takes a number for the grid in its new village. */
function freeGrid(successor: AreaCode, grid: AreaCode, taken: Map<AreaCode, Set<AreaCode>>): AreaCode {
  const same = gridIn(successor, grid)
  if (same === successor) return same
  const there = taken.get(successor) ?? new Set()
  const last = Math.max(0, ...Array.from(there, (code) => Number(code.slice(12))))
  const free = there.has(same) ? `${successor}${String(last + 1).padStart(3, '0')}` : same
  taken.set(successor, there.add(free))
  return free
}

function isGrid(code: AreaCode): boolean {
  return areaLevel(code) === 'grid'
}

function byVillage(grids: readonly AreaCode[]): Map<AreaCode, Set<AreaCode>> {
  const found = new Map<AreaCode, Set<AreaCode>>()
  for (const grid of grids) {
    const village = grid.slice(0, 12)
    found.set(village, (found.get(village) ?? new Set()).add(grid))
  }
  return found
}

/** A grid keeps the name it had; a village that becomes a grid is called as people call it. */
function newGridsOf(successions: readonly Succession[], areas: readonly Area[], initials: (name: string) => string): Area[] {
  const byCode = new Map(areas.map((area) => [area.code, area]))
  const made = new Map<AreaCode, Area>()
  for (const { from, to } of successions) {
    const old = byCode.get(from)
    if (!old || areaLevel(to) !== 'grid' || byCode.has(to) || made.has(to)) continue
    const { name, shortName } = areaLevel(from) === 'grid' ? old : { name: old.shortName, shortName: old.shortName }
    made.set(to, { code: to, name, shortName, parent: parentArea(to), initials: initials(shortName) })
  }
  return [...made.values()]
}

/** Areas of an account or a campaign as they are to be; of two that became one, one. */
export function areasAfter(areas: readonly AreaCode[], successor: Successor): AreaCode[] {
  return [...new Set(areas.map(successor))]
}

/** What leaves the areas of an account that keeps its own: a village that goes to another town takes its visits along. */
export function areasLost(areas: readonly AreaCode[], successions: readonly Succession[], successor: Successor): AreaCode[] {
  const covered = (code: AreaCode, by: readonly AreaCode[]) => by.some((area) => isWithin(code, area))
  const after = areasAfter(areas, successor)
  const lost = withoutImplied(successions).filter(({ from, to }) => covered(from, areas) && !covered(to, after))
  const villages = new Set(lost.map(({ from }) => from))
  return lost.flatMap(({ from }) => (from.length === 15 && villages.has(from.slice(0, 12)) ? [] : [from]))
}
