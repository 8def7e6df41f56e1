import { areaLevel, isAreaCode, isWithin, type AreaCode, type AreaLevel } from '../area.ts'
import type { KnownDivisions, MappingFault, MappingFaultWhy, MappingRow } from './mapping.ts'

/** What an old area may become. A small village may end as a grid of another, a grid may be dissolved in its village. */
const successorLevels: Record<AreaLevel, readonly AreaLevel[]> = {
  county: [],
  town: ['town'],
  village: ['village', 'grid'],
  grid: ['grid', 'village'],
}

/** Each row by itself, seen against the others: one code has one successor, and no successor ends in the same table. */
export function judgeMapping(rows: readonly MappingRow[], known: KnownDivisions): (row: MappingRow) => MappingFault | null {
  const there = new Set(known.areas.map(({ code }) => code))
  const recorded = new Map(known.recorded.map(({ from, to }) => [from, to]))
  const byOld = new Map<AreaCode, MappingRow[]>()
  for (const row of rows) byOld.set(row.from, [...(byOld.get(row.from) ?? []), row])

  const why = ({ row, from, to, day }: MappingRow): [MappingFaultWhy, string] | null => {
    const bad = [from, to].find((code) => !isAreaCode(code))
    if (bad !== undefined) return ['bad-code', bad]
    const foreign = [from, to].find((code) => !known.own.some((area) => isWithin(code, area)))
    if (foreign !== undefined) return ['other-area', foreign]
    if (!successorLevels[areaLevel(from)].includes(areaLevel(to))) return ['other-level', to]
    const same = byOld.get(from) ?? []
    if (same.some((other) => other.to !== to)) return ['split', from]
    if (same[0]?.row !== row) return ['twice-in-file', from]
    const earlier = recorded.get(from)
    if (earlier !== undefined && earlier !== to) return ['already-elsewhere', earlier]
    if (earlier === undefined && !there.has(from)) return ['unknown-old', from]
    // The office numbers its grids itself: a new one needs no more than its village.
    const needed = areaLevel(to) === 'grid' ? to.slice(0, 12) : to
    const ending = [to, needed].find((code) => byOld.has(code) || recorded.has(code))
    if (ending !== undefined) return ['new-ends-too', ending]
    if (!there.has(needed)) return ['unknown-new', to]
    return day > known.today ? ['future', String(day)] : null
  }
  return (row) => {
    const found = why(row)
    return found && { row: row.row, why: found[0], value: found[1] }
  }
}

/** A town ends with all its villages: one that has no row is in nobody's town. */
export function judgeTowns(good: readonly MappingRow[], { areas }: KnownDivisions): MappingFault[] {
  const ending = new Set(good.map(({ from }) => from))
  return good.flatMap(({ row, from, to }) => {
    if (areaLevel(from) !== 'town') return []
    const left = areas.filter(({ code }) => areaLevel(code) === 'village' && isWithin(code, from) && !ending.has(code))
    // A village that came to it in this very table would end up in a town that is no more.
    const coming = good.filter((other) => areaLevel(other.to) !== 'town' && isWithin(other.to, from))
    const codes = [...left.map(({ code }) => code), ...coming.map((other) => other.to)]
    return codes.length === 0 || from === to ? [] : [{ row, why: 'villages-left' as const, value: codes.slice(0, 5).join('、') }]
  })
}
