import { isWithin, parentArea, villageOf, type Area, type AreaCode } from '../area.ts'
import { shortNameOf } from '../area-names.ts'
import type { Place, PlaceId } from '../place.ts'
import { followersOf } from './followers.ts'
import { PlacesByName } from './places-by-name.ts'
import { roughPoints } from './rough-points.ts'
import { faulty, type AreaRow, type PlaceRow, type RowFault } from './roster-row.ts'

/** What a row does to the roster. */
export type Effect = 'new' | 'changed' | 'unchanged'

export interface Settled<T> {
  /** New and changed ones, to be written. */
  readonly put: readonly T[]
  /** Of each row in the order given. */
  readonly effects: readonly (Effect | RowFault)[]
}

export interface SettledPlaces extends Settled<Place> {
  /** So many places without a surveyed point go along with their natural villages, in the file or not. */
  readonly along: number
}

/**
 * What rows of places do to the places known in their villages. A place is the same one when its id is, or when
 * village, kind and name are; so the same file twice changes nothing. What the file does not say stays as it is:
 * point, size, hamlet, and the grid where it names the village alone. A new place without a point gets a rough one near
 * the middle of its village; it keeps that until somebody gives a point, to it or to its natural village, or a row puts it
 * into another one. `initials` makes the search initials of a name.
 * `numbered` are all ids ever given in these villages, those of places taken off the roster too: none is given twice.
 */
export function settlePlaces(
  rows: readonly PlaceRow[],
  known: readonly Place[],
  initials: (name: string) => string,
  numbered: Iterable<PlaceId> = known.map(({ id }) => id),
): SettledPlaces {
  // Most lists name no ids.
  const byId = rows.some(({ id }) => id !== null) ? new Map(known.map((place) => [place.id, place])) : null
  const byName = new PlacesByName(known)
  const numbers = lastNumbers(numbered)
  const points = roughPoints(known, rows)
  const seen = new Set<Place>()
  const surveyed = new Map<PlaceId, Place>()
  const put: Place[] = []
  const effects = rows.map((row): Effect | RowFault => {
    const village = villageOf(row.area)
    if (row.id !== null && !byId?.has(row.id)) return faulty(row.row, 'unknown-id', row.id).fault
    const before = row.id === null ? byName.get(village, row.kind, row.name) : byId?.get(row.id)
    if (before && seen.has(before)) return faulty(row.row, 'twice-in-file', row.name).fault
    // In the row of a natural village its own name may stand as that of its natural village, too.
    const hamlet = row.hamlet === null || row.kind === 'natural_village' ? null : byName.get(village, 'natural_village', row.hamlet)
    const within = hamlet?.id ?? before?.within ?? null
    const stays = before && (!before.rough || before.within === within)
    const point = row.point ?? (stays ? before : (points.near(row) ?? before))
    if (!point) return faulty(row.row, 'no-point', row.name).fault
    const rough = !row.point && (!before || before.rough)
    const id = before?.id ?? nextId(numbers, village)
    const { kind, name } = row
    const place: Place = {
      id,
      kind,
      name,
      area: before && isWithin(before.area, row.area) ? before.area : row.area,
      within,
      latitude: point.latitude,
      longitude: point.longitude,
      ...(rough && { rough }),
      size: row.size ?? before?.size ?? 0,
      initials: initials(name),
    }
    if (before) seen.add(before)
    if (before && isSame(before, place)) return 'unchanged'
    seen.add(place)
    byId?.set(id, place)
    byName.put(place)
    put.push(place)
    if (before?.rough && !rough && kind === 'natural_village') surveyed.set(id, place)
    return before ? 'changed' : 'new'
  })
  if (surveyed.size === 0) return { put, effects, along: 0 }
  const after = new Map(put.map((place) => [place.id, place]))
  const along = followersOf(surveyed, known.map((place) => after.get(place.id) ?? place), points.around)
  for (const place of along) after.set(place.id, place)
  return { put: Array.from(after.values()), effects, along: along.length }
}

/** What rows of areas do to the areas known. */
export function settleAreas(
  rows: readonly AreaRow[],
  known: readonly Area[],
  initials: (name: string) => string,
): Settled<Area> {
  const byCode = new Map(known.map((area) => [area.code, area]))
  const seen = new Set<AreaCode>()
  const put: Area[] = []
  const effects = rows.map(({ row, code, name }): Effect | RowFault => {
    if (seen.has(code)) return faulty(row, 'twice-in-file', code).fault
    seen.add(code)
    const before = byCode.get(code)
    if (before?.name === name) return 'unchanged'
    const shortName = shortNameOf(name)
    put.push({ code, name, shortName, parent: parentArea(code), initials: initials(shortName) })
    return before ? 'changed' : 'new'
  })
  return { put, effects }
}

function lastNumbers(ids: Iterable<PlaceId>): Map<AreaCode, number> {
  const numbers = new Map<AreaCode, number>()
  for (const id of ids) {
    const village = id.slice(0, 12)
    // What a worker proposed has no number.
    numbers.set(village, Math.max(numbers.get(village) ?? 0, Number(id.slice(13)) || 0))
  }
  return numbers
}

function nextId(numbers: Map<AreaCode, number>, village: AreaCode): PlaceId {
  const number = (numbers.get(village) ?? 0) + 1
  numbers.set(village, number)
  return `${village}-${String(number).padStart(5, '0')}`
}

function isSame(a: Place, b: Place): boolean {
  return (
    a.kind === b.kind &&
    a.name === b.name &&
    a.area === b.area &&
    a.within === b.within &&
    a.size === b.size &&
    a.latitude === b.latitude &&
    a.longitude === b.longitude &&
    a.rough === b.rough
  )
}
