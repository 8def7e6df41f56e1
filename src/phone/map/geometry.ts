import type { Area, AreaCode } from '../../domain/area.ts'
import type { Place } from '../../domain/place.ts'
import type { Coordinates } from '../coordinates/shift.ts'
import { createDoorIndex, type DoorIndex } from './door-index.ts'
import { placePoints, roleAt, type PlacePoints } from './place-points.ts'
import { regionsOf, type Regions } from './regions.ts'

/** What is worked out of the roster alone, whoever was visited. */
export interface Geometry {
  readonly points: PlacePoints
  readonly doors: DoorIndex
  /** Indices of the places that are drawn as a square with an icon. */
  readonly landmarks: readonly number[]
  readonly outlines: Regions
}

type Roster = { readonly places: readonly Place[]; readonly areas: ReadonlyMap<AreaCode, Area> }

const made = new WeakMap<readonly Place[], Map<Coordinates, Geometry & Pick<Roster, 'areas'>>>()

/** Kept for as long as the roster stands, so that who comes back to the map finds it there. */
export function geometryOf(roster: Roster, coordinates: Coordinates): Geometry {
  const known = made.get(roster.places)?.get(coordinates)
  if (known?.areas === roster.areas) return known
  const points = known?.points ?? placePoints(roster.places, coordinates)
  const geometry = {
    areas: roster.areas,
    points,
    doors: known?.doors ?? createDoorIndex(points),
    landmarks: known?.landmarks ?? landmarksOf(points),
    outlines: regionsOf(points, roster.areas),
  }
  made.set(roster.places, (made.get(roster.places) ?? new Map()).set(coordinates, geometry))
  return geometry
}

function landmarksOf(points: PlacePoints): number[] {
  const landmarks: number[] = []
  for (let i = 0; i < points.places.length; i++) if (roleAt(points, i) === 'landmark') landmarks.push(i)
  return landmarks
}
