import { areaPrefix, isWithin, type AreaCode } from './area.ts'
import { campaignProgress, targetAt, type Campaign, type CampaignProgress, type CountTarget, type ShareTarget } from './campaign.ts'
import type { PlaceMark } from './coverage.ts'
import type { LocalDay } from './day.ts'
import type { Place, PlaceId, PlaceKindId } from './place.ts'

/** All shares a campaign asks, the main one first. */
export function shareTargets(campaign: Omit<Campaign, 'id' | 'name' | 'period'>): ShareTarget[] {
  return [{ kind: campaign.kind, area: campaign.area, share: campaign.targetShare }, ...(campaign.shares ?? [])]
}

/** The target of a kind for the widest area; null where the campaign asks nothing of the kind. */
export function widestTarget(campaign: Campaign, kind: PlaceKindId): ShareTarget | null {
  const [widest] = shareTargets(campaign)
    .filter((target) => target.kind === kind)
    .sort((a, b) => areaPrefix(a.area).length - areaPrefix(b.area).length)
  return widest ?? null
}

/** The shares that concern these areas: what is asked of them or inside them, not what a nearer target has replaced. */
export function sharesFor(campaign: Campaign, areas: readonly AreaCode[]): ShareTarget[] {
  const holds = ({ kind, area }: ShareTarget, own: AreaCode) => targetAt(campaign, own, kind)?.area === area
  return shareTargets(campaign).filter((target) => areas.some((own) => isWithin(target.area, own) || holds(target, own)))
}

/** The counts that concern these areas; one of a wider area counts only what these have done for it. */
export function countsFor(campaign: Campaign, areas: readonly AreaCode[]): CountTarget[] {
  return (campaign.counts ?? []).filter(({ area }) => areas.some((own) => isWithin(area, own) || isWithin(own, area)))
}

/** Whether these areas answer for the whole of a target, so that it can be measured from what they hold. */
export function isWhole({ area }: { readonly area: AreaCode }, areas: readonly AreaCode[]): boolean {
  return areas.some((own) => isWithin(area, own))
}

/** As the progress of the main target, of any share of the campaign. */
export function shareProgress(
  { period }: Pick<Campaign, 'period'>,
  { kind, area, share }: ShareTarget,
  places: Iterable<Place>,
  marks: ReadonlyMap<PlaceId, readonly PlaceMark[]>,
  today: LocalDay,
): CampaignProgress {
  return campaignProgress({ period, kind, area, targetShare: share }, places, marks, today)
}

/** Whether not every area of the campaign is asked the same share of the kind. */
export function differsInside(campaign: Campaign, kind: PlaceKindId): boolean {
  const asked = shareTargets(campaign).filter((target) => target.kind === kind)
  return asked.length > 1 || asked.some(({ area }) => area !== campaign.area)
}
