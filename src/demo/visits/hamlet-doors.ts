import { isDoor } from '../../domain/visit.ts'
import type { Place } from '../../domain/place.ts'

/** The doors of one 组 in walking order. */
export interface HamletDoors {
  readonly number: number
  readonly doors: readonly Place[]
}

export function hamletsOf(places: readonly Place[], grid: string): HamletDoors[] {
  const doors = new Map<string, Place[]>()
  for (const place of places) {
    if (place.area !== grid || !isDoor(place.kind) || place.within === null) continue
    const list = doors.get(place.within)
    if (list) list.push(place)
    else doors.set(place.within, [place])
  }
  return [...doors.values()].map((list) => ({ number: Number.parseInt(list[0]?.name ?? '', 10), doors: list }))
}
