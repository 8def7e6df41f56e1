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
  const [x, y] = [new Float64Array(count), new Float64Array(count)]
  const [kind, role] = [new Uint16Array(count), new Uint8Array(count)]
  const numberOfKind = new Map<PlaceKindId, number>()
  /** The places that others lie within. */
  const around = new Set<PlaceId | null>()
  const others: number[] = []
  let before: Pick<Place, 'kind' | 'within'> | null = null
  // Each place of a county is looked at once, in a counted loop, and neighbours mostly share what they are and lie within.
  for (let i = 0; i < count; i++) {
    const place = places[i]
    if (!place) continue
    const at = toWorld(toShown(place, coordinates))
    x[i] = at.x
    y[i] = at.y
    kind[i] = before?.kind === place.kind ? (kind[i - 1] ?? 0) : numbered(numberOfKind, place.kind)
    if (place.kind !== 'household') others.push(i)
    if (place.within !== before?.within) around.add(place.within)
    before = place
  }
  for (const i of others) role[i] = roles.indexOf(around.has(places[i]?.id ?? null) ? 'hamlet' : 'landmark')
  return { x, y, kind, role, places, indexOf: positions(places), kinds: [...numberOfKind.keys()], coordinates }
}

export function roleAt(points: PlacePoints, i: number): Role {
  return roles[points.role[i] ?? 0] ?? 'door'
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

function numbered(numbers: Map<PlaceKindId, number>, kind: PlaceKindId): number {
  const known = numbers.get(kind)
  if (known !== undefined) return known
  numbers.set(kind, numbers.size)
  return numbers.size - 1
}
