import type { Place, PlaceId, PlaceKindId } from '../../domain/place.ts'
import { toWorld } from '../../domain/project.ts'
import { toShown, type Coordinates } from '../coordinates/shift.ts'

/** `hamlet`: other places lie within it, so it is drawn as their outline. */
export const roles = ['door', 'landmark', 'hamlet'] as const
export type Role = (typeof roles)[number]

/** The places as columns, so that tens of thousands can be gone through within a frame. Index i is places[i]. */
export interface PlacePoints {
  readonly places: readonly Place[]
  readonly indexOf: { readonly get: (id: PlaceId) => number | undefined }
  /** In the unit square of the map, shifted as the base layer wants it. */
  readonly x: Float64Array
  readonly y: Float64Array
  /** Which of `kinds`. */
  readonly kind: Uint16Array
  readonly kinds: readonly PlaceKindId[]
  /** Which of `roles`. */
  readonly role: Uint8Array
  readonly coordinates: Coordinates
}

export function placePoints(places: readonly Place[], coordinates: Coordinates): PlacePoints {
  const count = places.length
  const points = {
    x: new Float64Array(count),
    y: new Float64Array(count),
    kind: new Uint16Array(count),
    role: new Uint8Array(count),
  }
  const numberOfKind = new Map<PlaceKindId, number>()
  const around = placesAround(places)
  places.forEach((place, i) => {
    const { x, y } = toWorld(toShown(place, coordinates))
    points.x[i] = x
    points.y[i] = y
    points.kind[i] = numbered(numberOfKind, place.kind)
    points.role[i] = roles.indexOf(roleOf(place, around))
  })
  return { ...points, places, indexOf: positions(places), kinds: [...numberOfKind.keys()], coordinates }
}

export function roleAt(points: PlacePoints, i: number): Role {
  return roles[points.role[i] ?? 0] ?? 'door'
}

/** The places that others lie within. Neighbours in the list mostly share theirs. */
function placesAround(places: readonly Place[]): Set<PlaceId | null> {
  const around = new Set<PlaceId | null>()
  let before: PlaceId | null = null
  for (const { within } of places) {
    if (within !== before) around.add(within)
    before = within
  }
  return around
}

/** Made at the first question: a county's map opens without. */
function positions(places: readonly Place[]): PlacePoints['indexOf'] {
  let known: Map<PlaceId, number> | null = null
  return {
    get(id) {
      known ??= new Map(places.map((place, i) => [place.id, i]))
      return known.get(id)
    },
  }
}

function roleOf(place: Place, around: ReadonlySet<PlaceId | null>): Role {
  if (place.kind === 'household') return 'door'
  return around.has(place.id) ? 'hamlet' : 'landmark'
}

function numbered(numbers: Map<PlaceKindId, number>, kind: PlaceKindId): number {
  const known = numbers.get(kind)
  if (known !== undefined) return known
  numbers.set(kind, numbers.size)
  return numbers.size - 1
}
