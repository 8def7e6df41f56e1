import { isInPeriod, type LocalDay, type Period } from './day.ts'
import { followUpsOn, isLater, type Asking, type FollowUp, type VisitMark } from './follow-up.ts'
import type { PlaceId } from './place.ts'
import type { AccountId, VisitId } from './visit.ts'
import { isCounted, reachingOutcomes } from './visit.ts'

/** What the office asks about follow-ups. */
export interface FollowUpList {
  /** Its day has passed, the most overdue first. */
  readonly overdue: readonly Open[]
  /** Agreed for today. */
  readonly due: readonly Open[]
  readonly upcoming: readonly Open[]
  /** Somebody was reached, on a day of the period; the latest first. */
  readonly done: readonly Done[]
}

export type Open = FollowUp & { readonly author: AccountId }

export interface Done {
  readonly place: PlaceId
  /** Who agreed on it. */
  readonly author: AccountId
  /** The day agreed on, and the day somebody was reached. */
  readonly day: LocalDay
  readonly on: LocalDay
  /** The visit that reached the place. */
  readonly visit: VisitId
}

/** Follow-ups of everybody, as they stand on `today`; those done in the period. */
export function followUpList(
  asking: readonly (Asking & { readonly author: AccountId })[],
  marks: ReadonlyMap<PlaceId, readonly VisitMark[]>,
  today: LocalDay,
  period: Period,
): FollowUpList {
  const authors = new Map(asking.map(({ visit, author }) => [visit, author]))
  const open = followUpsOn(asking, marks, today).open.map((each) => ({ ...each, author: authors.get(each.visit) ?? '' }))
  const done = asking.flatMap((visit): Done[] => {
    if (!visit.followUp || !isCounted(visit)) return []
    const made = (marks.get(visit.place) ?? [])
      .filter((mark) => reachingOutcomes.has(mark.outcome) && isLater(mark, visit))
      .reduce<VisitMark | null>((first, mark) => (first === null || isLater(first, mark) ? mark : first), null)
    if (!made || !isInPeriod(made.day, period)) return []
    return [{ place: visit.place, author: visit.author, day: visit.followUp.day, on: made.day, visit: made.visit }]
  })
  const inState = (state: FollowUp['state']) => open.filter((each) => each.state === state)
  return {
    overdue: inState('overdue'),
    due: inState('due'),
    upcoming: inState('upcoming'),
    done: onceEach(done).sort((a, b) => b.on - a.on || (a.place < b.place ? -1 : 1)),
  }
}

/** Two visits that asked for the same return are done by it once; the later agreement counts. */
function onceEach(done: readonly Done[]): Done[] {
  const byVisit = new Map<VisitId, Done>()
  for (const each of done) {
    const other = byVisit.get(each.visit)
    if (!other || each.day > other.day) byVisit.set(each.visit, each)
  }
  return [...byVisit.values()]
}
