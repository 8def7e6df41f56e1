import type { Place } from '../domain/place.ts'
import { initialsOf } from '../pinyin/initials.ts'
import type { LaidOutHamlet, LaidOutVillage } from './lay-out-town.ts'
import { apart, inDirection, plus, toPoint, type Metres } from './metres.ts'
import { publicPlaces } from './public-places.ts'
import type { Random } from './random.ts'
import { randomFor } from './seed.ts'

/**
 * Everything that can be visited in a village: grid by grid its hamlets, behind each hamlet its doors, last the
 * schools and other public places. All of it belongs to a grid; numbers run through the village.
 */
export function placesOf(laidOut: LaidOutVillage): Place[] {
  const { village, grids } = laidOut
  const random = randomFor('places', village.code)
  const places: Place[] = []
  const add = (place: Omit<Place, 'id' | 'initials' | 'latitude' | 'longitude'>, at: Metres): Place => {
    const id = `${village.code}-${String(places.length + 1).padStart(5, '0')}`
    const added = { id, ...place, ...toPoint(at), initials: initialsOf(place.name) }
    places.push(added)
    return added
  }
  for (const grid of grids) {
    for (const hamlet of grid.hamlets) {
      const kind = village.kind === 'community' ? 'compound' : 'natural_village'
      const doors = doorsOf(hamlet, random)
      const size = doors.reduce((sum, door) => sum + (door.kind === 'household' ? door.size : 0), 0)
      const name = `${hamlet.number}组 ${hamlet.name}`
      const { id } = add({ kind, name, area: grid.code, within: null, size }, hamlet.centre)
      for (const door of doors) add({ ...door, area: grid.code, within: id }, door.at)
    }
  }
  const hamlets = grids.flatMap((grid) => grid.hamlets.map((hamlet) => ({ ...hamlet, grid: grid.code })))
  const people = places.reduce((sum, place) => sum + (place.kind === 'household' ? place.size : 0), 0)
  const taken: Metres[] = []
  for (const { kind, name, size, grid } of publicPlaces(village, people, random)) {
    const beside = random.pick(hamlets.filter((h) => grid === null || h.grid === grid))
    const at = freeSpot(beside, hamlets, taken, random)
    taken.push(at)
    add({ kind, name, area: beside.grid, within: null, size }, at)
  }
  return places
}

interface Door extends Pick<Place, 'kind' | 'name' | 'size'> {
  readonly at: Metres
}

/** Households numbered in the order one walks past them, and here and there a shop between them. */
function doorsOf(hamlet: LaidOutHamlet, random: Random): Door[] {
  const shop = hamlet.shops > 0 ? random.int(0, hamlet.doors.length - 1) : -1
  let number = 0
  return hamlet.doors.map((at, i) => {
    if (i === shop) return { kind: 'shop', name: `${hamlet.number}组 小卖部`, size: random.int(1, 3), at }
    number += 1
    return { kind: 'household', name: `${hamlet.number}组 ${number}号`, size: random.pick(householdSizes), at }
  })
}

const householdSizes = [1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4, 4, 5, 5, 6, 6, 7, 8] as const

/** Near the edge of a hamlet, in the open between hamlets, and not on top of another such place. */
function freeSpot(
  beside: LaidOutHamlet,
  all: readonly LaidOutHamlet[],
  taken: readonly Metres[],
  random: Random,
): Metres {
  let farther = 0
  for (;;) {
    const at = plus(beside.centre, inDirection(random.between(0, 2 * Math.PI), beside.radius + 24 + farther))
    const open = all.every((hamlet) => apart(at, hamlet.centre) >= hamlet.radius + 20)
    if (open && taken.every((other) => apart(at, other) >= 30)) return at
    farther += 4
  }
}
