import { townCodeOf, villageOf, type Area, type AreaCode } from '../../domain/area.ts'
import type { Place, PlaceId, PlaceKindId } from '../../domain/place.ts'
import type { RegionLevel } from './detail.ts'
import { boxOfPoints, hullOf, type Box, type Corners } from '../../domain/hull.ts'
import { roleAt, type PlacePoints } from './place-points.ts'
import { tallyStates, type PlaceStates } from './place-states.ts'

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

/** The outlines of one level. */
export function regionsOf(level: RegionLevel, points: PlacePoints, areas: ReadonlyMap<AreaCode, Area>): Region[] {
  const { places } = points
  if (level === 'hamlet') return hamletsOf(points)
  const codeOf = level === 'town' ? townCodeOf : villageOf
  return Array.from(groups(places, ({ area }) => area, codeOf), ([code, members]) => {
    const name = areas.get(code)?.shortName ?? code
    return outlined(points, { id: code, level, name, place: null, area: code }, members)
  })
}

function hamletsOf(points: PlacePoints): Region[] {
  const { places } = points
  const around = new Map<PlaceId, number>()
  for (let i = 0; i < places.length; i++) if (roleAt(points, i) === 'hamlet') around.set(places[i]?.id ?? '', i)
  const hamlets = Array.from(groups(places, ({ within }) => within, (within) => within), ([id, members]) => {
    const place = around.get(id)
    const itself = place === undefined ? undefined : places[place]
    return itself && outlined(points, { id, level: 'hamlet', name: itself.name, place: place ?? null, area: itself.area }, members)
  })
  return hamlets.filter((hamlet) => hamlet !== undefined)
}

/** Covered of expected in a region, of one kind of place. */
export interface RegionTally {
  readonly covered: number
  readonly expected: number
}

export function tallyRegion(region: Region, points: PlacePoints, states: PlaceStates, kind: PlaceKindId): RegionTally {
  const { covered, expected } = tallyStates(points, states, kind, region.members)
  return { covered, expected }
}

function outlined(points: PlacePoints, told: Omit<Region, 'corners' | 'box' | 'members'>, members: readonly number[]): Region {
  // A school far off would pull the outline of the homes out of shape.
  // Here and below in counted loops: of a county's places a call for each is what takes the time.
  const doors: number[] = []
  for (let at = 0; at < members.length; at++) {
    const i = members[at] ?? 0
    if (points.role[i] === 0) doors.push(i)
  }
  const around = doors.length > 0 ? doors : members
  let corners: Corners | null = null
  return {
    ...told,
    box: boxOfPoints(points.x, points.y, around),
    members: new Uint32Array(members),
    // Most regions of a county are never looked at.
    get corners() {
      return (corners ??= hullOf(around, points.x, points.y))
    },
  }
}

/** Positions of the places by a key of theirs. Neighbours in the list mostly share it, so it is worked out anew only where it changes. */
function groups<Value extends string | null>(
  places: readonly Place[],
  valueOf: (place: Place) => Value,
  keyOf: (value: NonNullable<Value>) => string,
): Map<string, number[]> {
  const found = new Map<string, number[]>()
  let before: Value | undefined
  let group: number[] | undefined
  for (let i = 0; i < places.length; i++) {
    const place = places[i]
    if (!place) continue
    const value = valueOf(place)
    if (value !== before) group = value === null ? undefined : groupOf(found, keyOf(value))
    before = value
    group?.push(i)
  }
  return found
}

function groupOf(found: Map<string, number[]>, key: string): number[] {
  const known = found.get(key)
  if (known) return known
  const group: number[] = []
  found.set(key, group)
  return group
}
