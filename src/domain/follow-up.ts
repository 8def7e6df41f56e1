import type { PlaceMark } from './coverage.ts'
import { daysBetween, type LocalDay } from './day.ts'
import type { PlaceId } from './place.ts'
import { isCounted, reachingOutcomes, type Outcome, type VisitId, type VisitVersion } from './visit.ts'

/** 回访: somebody goes again on a day, because of a visit. */
export interface FollowUp {
  readonly place: PlaceId
  /** The day agreed on. */
  readonly day: LocalDay
  readonly state: 'overdue' | 'due' | 'upcoming'
  /** Until that day; negative when it is past. */
  readonly days: number
  /** In the worker's words; where there are none, what happened last time. */
  readonly why: { readonly zh: string; readonly en: string }
  /** The visit that asked for it. */
  readonly visit: VisitId
}

export interface FollowUps {
  /** Still to be made, the most overdue first. */
  readonly open: readonly FollowUp[]
  /** How many that were due were made today. */
  readonly doneToday: number
}

/** What is needed of the shown version of a visit that may ask for a follow-up. */
export type Asking = Pick<VisitVersion, 'visit' | 'place' | 'day' | 'outcome' | 'change' | 'followUp'>

/** A shown, not withdrawn visit at a place, whoever made it. */
export type VisitMark = PlaceMark & { readonly visit: VisitId }

/**
 * Follow-ups as they stand on `today`. Of the visits of a place that ask for one the latest counts. It stays open
 * until a later visit, by whomever, reached the place; finding nobody home again does not close it.
 */
export function followUpsOn(
  asking: Iterable<Asking>,
  marks: ReadonlyMap<PlaceId, readonly VisitMark[]>,
  today: LocalDay,
): FollowUps {
  const latest = new Map<PlaceId, Asking>()
  for (const visit of asking) {
    if (!visit.followUp || !isCounted(visit)) continue
    const other = latest.get(visit.place)
    if (!other || isLater(visit, other)) latest.set(visit.place, visit)
  }
  const open: FollowUp[] = []
  let doneToday = 0
  for (const { place, day, followUp, outcome, visit } of latest.values()) {
    if (!followUp) continue
    const made = (marks.get(place) ?? []).filter((m) => reachingOutcomes.has(m.outcome) && isLater(m, { day, visit }))
    if (made.length === 0) open.push(followUpOf(place, followUp, outcome, visit, today))
    else if (followUp.day <= today && made.every((mark) => mark.day === today)) doneToday += 1
  }
  return { open: open.sort((a, b) => a.day - b.day || (a.place < b.place ? -1 : 1)), doneToday }
}

function followUpOf(
  place: PlaceId,
  followUp: NonNullable<VisitVersion['followUp']>,
  outcome: Outcome,
  visit: VisitId,
  today: LocalDay,
): FollowUp {
  const days = daysBetween(today, followUp.day)
  const state = days < 0 ? 'overdue' : days === 0 ? 'due' : 'upcoming'
  const own = followUp.why.trim()
  return { place, day: followUp.day, state, days, why: own === '' ? lastTime[outcome] : { zh: own, en: own }, visit }
}

const lastTime: Record<Outcome, { zh: string; en: string }> = {
  met: { zh: '约好再去', en: 'Agreed to come again' },
  absent: { zh: '上次无人在家', en: 'Nobody home last time' },
  refused: { zh: '上次拒访', en: 'Refused last time' },
  moved: { zh: '上次说已搬离', en: 'Said to have moved last time' },
  held: { zh: '约好再办一场', en: 'Agreed on another event' },
  cancelled: { zh: '上次取消了', en: 'Cancelled last time' },
}

/** By day, then by id: ids are uuid v7 and sort by the moment they were made. */
export function isLater(a: { day: LocalDay; visit: VisitId }, b: { day: LocalDay; visit: VisitId }): boolean {
  return a.day === b.day ? a.visit > b.visit : a.day > b.day
}
