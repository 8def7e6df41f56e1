import type { Area, AreaCode } from '../../domain/area.ts'
import type { Place } from '../../domain/place.ts'
import type { Coordinates } from '../coordinates/shift.ts'
import { createBoxIndex, type BoxIndex } from './box-index.ts'
import type { RegionLevel } from './detail.ts'
import { createDoorIndex, type DoorIndex } from './door-index.ts'
import { placePoints, roleAt, type PlacePoints } from './place-points.ts'
import { regionsOf, type Region } from './regions.ts'

/** What is worked out of the roster alone, whoever was visited. */
export interface Geometry {
  readonly points: PlacePoints
  readonly doors: DoorIndex
  /** Indices of the places that are drawn as a square with an icon. */
  readonly landmarks: BoxIndex<number>
  readonly outlines: Readonly<Record<RegionLevel, BoxIndex<Region>>>
}

type Roster = { readonly places: readonly Place[]; readonly areas: ReadonlyMap<AreaCode, Area> }
type Site = Pick<Geometry, 'points' | 'doors' | 'landmarks'>
type Made = { readonly site: Site; readonly areas: Roster['areas']; readonly geometry: Geometry }

const made = new WeakMap<readonly Place[], Map<Coordinates, Made>>()

/** Kept for as long as the roster stands, so that who comes back to the map finds it there. Its parts are made when they are first asked for. */
export function geometryOf({ places, areas }: Roster, coordinates: Coordinates): Geometry {
  const known = made.get(places)?.get(coordinates)
  if (known?.areas === areas) return known.geometry
  const site = known?.site ?? siteOf(places, coordinates)
  const geometry = geometryOn(site, areas)
  made.set(places, (made.get(places) ?? new Map<Coordinates, Made>()).set(coordinates, { site, areas, geometry }))
  return geometry
}

/** What makes the parts, none of which takes long enough to keep a finger waiting. The first is what a whole county opens with. */
export function preparing(roster: Roster, coordinates: Coordinates): (() => unknown)[] {
  const of = () => geometryOf(roster, coordinates)
  return [() => of().outlines.town, () => of().outlines.village, () => of().outlines.hamlet, () => of().doors, () => of().landmarks]
}

export function hasGeometry({ places, areas }: Roster, coordinates: Coordinates): boolean {
  return made.get(places)?.get(coordinates)?.areas === areas
}

function siteOf(places: readonly Place[], coordinates: Coordinates): Site {
  const points = placePoints(places, coordinates)
  const [doors, landmarks] = [once(() => createDoorIndex(points)), once(() => landmarksOf(points))]
  return {
    points,
    get doors() {
      return doors()
    },
    get landmarks() {
      return landmarks()
    },
  }
}

function geometryOn(site: Site, areas: Roster['areas']): Geometry {
  const outlined = (level: RegionLevel) => once(() => createBoxIndex(regionsOf(level, site.points, areas), ({ box }) => box))
  const [town, village, hamlet] = [outlined('town'), outlined('village'), outlined('hamlet')]
  return {
    points: site.points,
    get doors() {
      return site.doors
    },
    get landmarks() {
      return site.landmarks
    },
    outlines: {
      get town() {
        return town()
      },
      get village() {
        return village()
      },
      get hamlet() {
        return hamlet()
      },
    },
  }
}

function once<T extends object>(make: () => T): () => T {
  let known: T | null = null
  return () => (known ??= make())
}

function landmarksOf(points: PlacePoints): BoxIndex<number> {
  const landmarks: number[] = []
  for (let i = 0; i < points.places.length; i++) if (roleAt(points, i) === 'landmark') landmarks.push(i)
  return createBoxIndex(landmarks, (i) => {
    const [x, y] = [points.x[i] ?? 0, points.y[i] ?? 0]
    return { minX: x, minY: y, maxX: x, maxY: y }
  })
}
