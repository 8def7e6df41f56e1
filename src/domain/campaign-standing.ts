import type { AreaCode } from './area.ts'
import { countProgress, neededPerDay, type Standing } from './campaign-count.ts'
import type { Campaign, CountTarget, ShareTarget } from './campaign.ts'
import { countsFor, isWhole, shareProgress, sharesFor } from './campaign-targets.ts'
import type { PlaceMark } from './coverage.ts'
import type { LocalDay } from './day.ts'
import type { FigureVisit } from './figures.ts'
import type { Place, PlaceId } from './place.ts'
import type { Vocabulary } from './vocabulary.ts'

/** How one target of a campaign stands, in places or in the unit of its form. */
export interface TargetStanding<Of = ShareTarget | CountTarget> extends Standing {
  readonly of: Of
  /** False for a count of a wider area: only the part that these areas have done for it is known, and no pace. */
  readonly whole: boolean
  readonly estimated: boolean
  /** Where today should end; null outside the period. */
  readonly pace: number | null
  /** How many more would be on pace today; negative when ahead. */
  readonly behind: number
  /** How many a day from today on make it; null when the days are over. */
  readonly perDay: number | null
}

/** Of the shares that concern these areas, each measured on the places at hand. */
export function shareStandings(
  campaign: Campaign,
  areas: readonly AreaCode[],
  places: readonly Place[],
  marks: ReadonlyMap<PlaceId, readonly PlaceMark[]>,
  today: LocalDay,
): TargetStanding<ShareTarget>[] {
  return sharesFor(campaign, areas).map((of) => {
    const { target, met: done, metToday: doneToday, pace, behind } = shareProgress(campaign, of, places, marks, today)
    const perDay = neededPerDay({ target, done, doneToday }, campaign.period, today)
    return { of, whole: true, estimated: false, target, done, doneToday, pace, behind, perDay }
  })
}

/** Of the counts that concern these areas, from the shown versions at hand. */
export function countStandings(
  campaign: Campaign,
  areas: readonly AreaCode[],
  visits: readonly FigureVisit[],
  vocabulary: Vocabulary,
  today: LocalDay,
): TargetStanding<CountTarget>[] {
  return countsFor(campaign, areas).map((of) => {
    const progress = countProgress(of, campaign.period, visits, vocabulary, today)
    const perDay = neededPerDay({ target: of.count, ...progress }, campaign.period, today)
    return { of, whole: isWhole(of, areas), target: of.count, perDay, ...progress }
  })
}
