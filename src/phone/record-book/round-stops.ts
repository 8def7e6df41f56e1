import { directionTo, type Direction } from '../../domain/direction.ts'
import type { LocalDay } from '../../domain/day.ts'
import { distanceMetres, middleOf, type Place, type Point } from '../../domain/place.ts'
import { progressOf, type Round } from '../../domain/rounds.ts'
import type { AccountId } from '../../domain/visit.ts'
import { walkingOrder } from '../../domain/walking-order.ts'
import type { Territory } from './hold-territory.ts'
import { lastVisitOf } from './last-visit.ts'

export interface RoundStop {
  readonly place: Place
  /** From the stop before; of the first from where one stands. */
  readonly metres: number
  readonly direction: Direction
}

export interface RoundStops {
  /** Where nobody has been yet: the nearest first, then as one walks on from it. */
  readonly left: readonly RoundStop[]
  /** Visited, nobody met. */
  readonly tried: readonly Place[]
  /** The place of my last visit today; null when the way is counted from `here` or from the middle. */
  readonly from: Place | null
}

interface Walker {
  readonly author: AccountId
  readonly today: LocalDay
  /** Where the phone was when it was asked; null when it was not. */
  readonly here: Point | null
}

/** The stops of several rounds as one walk. */
export function stopsOf(territory: Territory, rounds: readonly Round[], { author, today, here }: Walker): RoundStops {
  const progress = rounds.map((round) => progressOf(round, territory, today))
  const placesOf = (ids: readonly string[]) => [...new Set(ids)].flatMap((id) => territory.placeById.get(id) ?? [])
  const open = placesOf(progress.flatMap(({ left }) => left))
  const last = here ? null : lastVisitOf(territory.marks, author, ({ day }) => day === today)
  const from = (last && territory.placeById.get(last.place)) ?? null
  const start = here ?? from ?? middleOf(open)
  const next = open.reduce<Place | null>((a, b) => (a && distanceMetres(start, a) <= distanceMetres(start, b) ? a : b), null)
  const way = next ? [next, ...walkingOrder(next, open.filter((place) => place !== next))] : []
  return {
    left: way.map((place, i) => {
      const before = way[i - 1] ?? start
      return { place, metres: distanceMetres(before, place), direction: directionTo(before, place) }
    }),
    tried: placesOf(progress.flatMap(({ tried }) => tried)),
    from,
  }
}
