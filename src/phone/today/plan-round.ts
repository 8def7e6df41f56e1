import { stateOf, type CoverageState } from '../../domain/coverage.ts'
import type { LocalDay, Period } from '../../domain/day.ts'
import type { FollowUp } from '../../domain/follow-up.ts'
import { distanceMetres, middleOf, type Place, type PlaceId, type PlaceKindId } from '../../domain/place.ts'
import type { AccountId } from '../../domain/visit.ts'
import { lastVisitOf } from '../record-book/last-visit.ts'
import type { Territory } from '../record-book/territory.ts'

export interface Stop {
  readonly place: Place
  /** From where the worker was last today, else from the middle of the grid. */
  readonly metres: number
  readonly state: CoverageState
}

export interface RoundPlan {
  /** The place of my last visit today; null when distances count from the middle of the grid. */
  readonly from: Place | null
  /** Not reached in the period, nearest first; those due are listed by themselves. */
  readonly nearest: readonly Stop[]
  /** How many of the campaign's kind had no visit at all in the period. */
  readonly left: number
  readonly metresTo: (place: PlaceId) => number | null
}

interface Wanted {
  /** Whose day it is. */
  readonly author: AccountId
  readonly due: readonly Pick<FollowUp, 'place'>[]
  readonly period: Period
  /** What the campaign counts. */
  readonly kind: PlaceKindId
  readonly day: LocalDay
}

const most = 12

/** Where to go next. The phone is not asked where it is: that happens when logging only. */
export function planRound(territory: Territory, { author, due, period, kind, day }: Wanted): RoundPlan {
  const { placeById, places, marks } = territory
  const last = lastVisitOf(marks, author, (mark) => mark.day === day)
  const from = (last && placeById.get(last.place)) ?? null
  const origin = from ?? middleOf(places)
  const listed = new Set(due.map(({ place }) => place))
  const state = (place: Place) => stateOf(marks.get(place.id), period)
  const nearest = territory.nearest(origin, {
    limit: most,
    among: (place) => place.id !== from?.id && !listed.has(place.id) && state(place) !== 'covered',
  })
  return {
    from,
    nearest: nearest.map(({ place, metres }) => ({ place, metres, state: state(place) })),
    left: places.reduce((count, place) => count + (place.kind === kind && state(place) === 'never' ? 1 : 0), 0),
    metresTo(id) {
      const place = placeById.get(id)
      return place ? distanceMetres(origin, place) : null
    },
  }
}
