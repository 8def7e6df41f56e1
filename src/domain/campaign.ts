import { areaPrefix, type AreaCode } from './area.ts'
import type { PlaceMark } from './coverage.ts'
import { daysBetween, isInPeriod, type LocalDay, type Period } from './day.ts'
import type { Place, PlaceId, PlaceKindId } from './place.ts'
import { reachingOutcomes } from './visit.ts'

/** 专项行动: a period with a target, the share of places of a kind to be covered in an area. */
export interface Campaign {
  readonly id: string
  readonly name: string
  readonly period: Period
  readonly area: AreaCode
  readonly kind: PlaceKindId
  /** 0 to 1. */
  readonly targetShare: number
}

export interface CampaignProgress {
  /** Places of the kind in the area. */
  readonly expected: number
  /** Places to cover: the share of those expected, rounded up. */
  readonly target: number
  /** Places covered in the period. */
  readonly met: number
  /** Where today should end, on a straight line from 0 to the target, in whole places; null outside the period. */
  readonly pace: number | null
  /** How many more would be on pace today; negative when ahead, 0 outside the period. */
  readonly behind: number
  /** Places first reached on each day of the period, the first day first. They add up to `met`. */
  readonly days: readonly number[]
  /** Index of today in `days`; null outside the period. */
  readonly today: number | null
  readonly metToday: number
  /** 1 on the first day; null outside the period. */
  readonly dayNumber: number | null
  /** Days after today; 0 on the last day and afterwards. */
  readonly daysLeft: number
}

/**
 * How far a campaign has come on `today`, from places and the marks of their shown, not withdrawn visits. Only
 * visits of the period count, as in coverage; a place reached on several days counts on the first of them.
 */
export function campaignProgress(
  campaign: Pick<Campaign, 'period' | 'kind' | 'area' | 'targetShare'>,
  places: Iterable<Place>,
  marks: ReadonlyMap<PlaceId, readonly PlaceMark[]>,
  today: LocalDay,
): CampaignProgress {
  const { period } = campaign
  const length = Math.max(0, daysBetween(period.from, period.to) + 1)
  const days = Array.from<number>({ length }).fill(0)
  const inside = areaPrefix(campaign.area)
  let expected = 0
  let met = 0
  for (const place of places) {
    if (place.kind !== campaign.kind || !place.area.startsWith(inside)) continue
    expected += 1
    const first = firstReached(marks.get(place.id), period)
    if (first === null) continue
    const index = daysBetween(period.from, first)
    days[index] = (days[index] ?? 0) + 1
    met += 1
  }
  const target = targetOf(campaign.targetShare, expected)
  const index = isInPeriod(today, period) ? daysBetween(period.from, today) : null
  const dayNumber = index === null ? null : index + 1
  const pace = dayNumber === null ? null : Math.round((target * dayNumber) / length)
  return {
    expected,
    target,
    met,
    pace,
    behind: pace === null ? 0 : pace - met,
    days,
    today: index,
    metToday: index === null ? 0 : (days[index] ?? 0),
    dayNumber,
    daysLeft: Math.max(0, daysBetween(today, period.to)),
  }
}

/** The share of `expected`, rounded up. Floating point makes 0.55 of 100 a hair more than 55; the millionth mends it. */
export function targetOf(share: number, expected: number): number {
  return Math.min(expected, Math.max(0, Math.ceil(share * expected - 1e-6)))
}

/** The campaign that runs on `today` and concerns one of these areas; of several the one that began last. */
export function campaignOn(
  campaigns: readonly Campaign[],
  areas: readonly AreaCode[],
  today: LocalDay,
): Campaign | null {
  const concerns = (campaign: Campaign) =>
    areas.some((own) => own.startsWith(areaPrefix(campaign.area)) || campaign.area.startsWith(areaPrefix(own)))
  const running = campaigns.filter((campaign) => isInPeriod(today, campaign.period) && concerns(campaign))
  return running.sort((a, b) => b.period.from - a.period.from || (a.id < b.id ? -1 : 1))[0] ?? null
}

/** The share that should be covered today; null without a campaign. */
export function paceShare(targetShare: number | null, period: Period, day: LocalDay): number | null {
  if (targetShare === null || !isInPeriod(day, period)) return null
  return (targetShare * (daysBetween(period.from, day) + 1)) / (daysBetween(period.from, period.to) + 1)
}

function firstReached(marks: readonly PlaceMark[] | undefined, period: Period): LocalDay | null {
  let first: LocalDay | null = null
  for (const { day, outcome } of marks ?? []) {
    if (reachingOutcomes.has(outcome) && isInPeriod(day, period) && (first === null || day < first)) first = day
  }
  return first
}
