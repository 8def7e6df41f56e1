import type { Area, AreaCode } from '../../domain/area.ts'
import type { CoverageState } from '../../domain/coverage.ts'
import type { PlaceKindId } from '../../domain/place.ts'
import type { RegionLevel } from './detail.ts'
import { boxOf, hullOf, type Box, type Corners } from '../../domain/hull.ts'
import type { PlacePoints } from './place-points.ts'
import { stateAt, type PlaceStates } from './place-states.ts'

/** What is summed up as one shape: a natural village by the doors within it, a village or a town by all of its doors. */
export interface Region {
  /** Area code, or the id of the place others lie within. */
  readonly id: string
  readonly level: RegionLevel
  readonly name: string
  /** Index of the place that it is, of a natural village; null for areas. */
  readonly place: number | null
  readonly area: AreaCode
  readonly corners: Corners
  readonly box: Box
  /** Indices of what counts for it. */
  readonly members: Uint32Array
}

export type Regions = Readonly<Record<RegionLevel, readonly Region[]>>

export function regionsOf(points: PlacePoints, areas: ReadonlyMap<AreaCode, Area>): Regions {
  const { places, indexOf } = points
  const nameOf = (code: AreaCode) => areas.get(code)?.shortName ?? code
  const byArea = (level: RegionLevel, codeOf: (area: AreaCode) => AreaCode) =>
    Array.from(groups(places, (place) => codeOf(place.area)), ([code, members]) =>
      outlined(points, { id: code, level, name: nameOf(code), place: null, area: code }, members),
    )
  const hamlets = Array.from(groups(places, (place) => place.within), ([id, members]) => {
    const place = indexOf.get(id)
    const itself = place === undefined ? undefined : places[place]
    return itself && outlined(points, { id, level: 'hamlet', name: itself.name, place: place ?? null, area: itself.area }, members)
  })
  return {
    town: byArea('town', (area) => `${area.slice(0, 9)}000`),
    village: byArea('village', (area) => area.slice(0, 12)),
    hamlet: hamlets.filter((hamlet) => hamlet !== undefined),
  }
}

/** Covered of expected in a region, of one kind of place. */
export interface RegionTally {
  readonly covered: number
  readonly expected: number
}

export function tallyRegion(region: Region, points: PlacePoints, states: PlaceStates, kind: PlaceKindId): RegionTally {
  const wanted = points.kinds.indexOf(kind)
  const counts: Record<CoverageState, number> = { covered: 0, tried: 0, never: 0 }
  for (const i of region.members) if (points.kind[i] === wanted) counts[stateAt(states, i)] += 1
  return { covered: counts.covered, expected: counts.covered + counts.tried + counts.never }
}

function outlined(points: PlacePoints, told: Omit<Region, 'corners' | 'box' | 'members'>, members: readonly number[]): Region {
  // A school far off would pull the outline of the homes out of shape.
  const doors = members.filter((i) => points.role[i] === 0)
  const corners = hullOf(doors.length > 0 ? doors : members, points.x, points.y)
  return { ...told, corners, box: boxOf(corners), members: Uint32Array.from(members) }
}

function groups<T>(items: readonly T[], keyOf: (item: T) => string | null): Map<string, number[]> {
  const found = new Map<string, number[]>()
  items.forEach((item, i) => {
    const key = keyOf(item)
    if (key === null) return
    const group = found.get(key)
    if (group) group.push(i)
    else found.set(key, [i])
  })
  return found
}
