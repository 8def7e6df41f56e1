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

const made = new WeakMap<readonly Place[], Map<Coordinates, Geometry & Pick<Roster, 'areas'>>>()

/** Kept for as long as the roster stands, so that who comes back to the map finds it there. */
export function geometryOf(roster: Roster, coordinates: Coordinates): Geometry {
  const steps = workOut(roster, coordinates)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** The same with a pause after each step, none of which takes long enough to keep a finger waiting. */
export async function prepareGeometry(roster: Roster, coordinates: Coordinates): Promise<void> {
  for (const steps = workOut(roster, coordinates); !steps.next().done;) await new Promise((resolve) => setTimeout(resolve))
}

export function hasGeometry({ places, areas }: Roster, coordinates: Coordinates): boolean {
  return made.get(places)?.get(coordinates)?.areas === areas
}

function* workOut(roster: Roster, coordinates: Coordinates): Generator<undefined, Geometry> {
  const { places, areas } = roster
  const known = made.get(places)?.get(coordinates)
  if (known?.areas === areas) return known
  const points = known?.points ?? placePoints(places, coordinates)
  yield
  const doors = known?.doors ?? createDoorIndex(points)
  yield
  const outlined = (level: RegionLevel) => createBoxIndex(regionsOf(level, points, areas), ({ box }) => box)
  const town = outlined('town')
  yield
  const village = outlined('village')
  yield
  const hamlet = outlined('hamlet')
  const landmarks = known?.landmarks ?? landmarksOf(points)
  const geometry = { areas, points, doors, landmarks, outlines: { town, village, hamlet } }
  made.set(places, (made.get(places) ?? new Map<Coordinates, Geometry & Pick<Roster, 'areas'>>()).set(coordinates, geometry))
  return geometry
}

function landmarksOf(points: PlacePoints): BoxIndex<number> {
  const landmarks: number[] = []
  for (let i = 0; i < points.places.length; i++) if (roleAt(points, i) === 'landmark') landmarks.push(i)
  return createBoxIndex(landmarks, (i) => {
    const [x, y] = [points.x[i] ?? 0, points.y[i] ?? 0]
    return { minX: x, minY: y, maxX: x, maxY: y }
  })
}
