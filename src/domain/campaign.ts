import { areaPrefix, isWithin, type AreaCode } from './area.ts'
import type { PlaceMark } from './coverage.ts'
import { daysBetween, isInPeriod, type LocalDay, type Period } from './day.ts'
import type { Place, PlaceId, PlaceKindId } from './place.ts'
import { reachingOutcomes } from './visit.ts'

/**
 * 专项行动: a period with targets. The main one, a share of the places of a kind in the whole area, is what the ring
 * on the today screen shows; every campaign has it. Further ones are absent where none was ever set.
 */
export interface Campaign {
  readonly id: string
  readonly name: string
  readonly period: Period
  readonly area: AreaCode
  readonly kind: PlaceKindId
  /** 0 to 1. */
  readonly targetShare: number
  /** Of other kinds, or of areas inside; for an area the nearest target at or above it holds. */
  readonly shares?: readonly ShareTarget[]
  readonly counts?: readonly CountTarget[]
}

/** A share of the places of a kind that an area is to cover. */
export interface ShareTarget {
  readonly kind: PlaceKindId
  readonly area: AreaCode
  /** 0 to 1. */
  readonly share: number
}

/** How much of a form an area is to do, in one of its units: 宣传单 5000 份. */
export interface CountTarget {
  readonly form: string
  readonly unit: string
  readonly area: AreaCode
  readonly count: number
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

/** What the main target needs to be counted. */
export type MainTarget = Pick<Campaign, 'period' | 'kind' | 'area' | 'targetShare' | 'shares'>

/** The target that holds for a kind in an area: the nearest at or above it; null where none is. Without a kind, the main one. */
export function targetAt(
  campaign: Omit<MainTarget, 'period'>,
  area: AreaCode,
  kind: PlaceKindId = campaign.kind,
): ShareTarget | null {
  const main = { kind: campaign.kind, area: campaign.area, share: campaign.targetShare }
  const around = [main, ...(campaign.shares ?? [])].filter((target) => target.kind === kind && isWithin(area, target.area))
  return around.sort((a, b) => areaPrefix(b.area).length - areaPrefix(a.area).length)[0] ?? null
}

/**
 * How far the main target of a campaign has come on `today`, from places and the marks of their shown, not withdrawn
 * visits. Only visits of the period count, as in coverage; a place reached on several days counts on the first of
 * them. `areas` are those that answer for the places: each is asked its own share.
 */
export function campaignProgress(
  campaign: MainTarget,
  places: Iterable<Place>,
  marks: ReadonlyMap<PlaceId, readonly PlaceMark[]>,
  today: LocalDay,
  areas: readonly AreaCode[] = [campaign.area],
): CampaignProgress {
  const { period } = campaign
  const length = Math.max(0, daysBetween(period.from, period.to) + 1)
  const days = Array.from<number>({ length }).fill(0)
  const inside = areaPrefix(campaign.area)
  const asked = areas.map((area) => ({ area, share: targetAt(campaign, area)?.share ?? campaign.targetShare }))
  // By share: doors of two grids that are asked the same are rounded up together.
  const expectedAt = new Map<number, number>()
  let expected = 0
  let met = 0
  for (const place of places) {
    if (place.kind !== campaign.kind || !place.area.startsWith(inside)) continue
    expected += 1
    const { share } = asked.find(({ area }) => isWithin(place.area, area)) ?? { share: campaign.targetShare }
    expectedAt.set(share, (expectedAt.get(share) ?? 0) + 1)
    const first = firstReached(marks.get(place.id), period)
    if (first === null) continue
    const index = daysBetween(period.from, first)
    days[index] = (days[index] ?? 0) + 1
    met += 1
  }
  let target = 0
  for (const [share, of] of expectedAt) target += targetOf(share, of)
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

/** The part of a target, share or count, that should be reached today; null without one, and outside the period. */
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
