import type { AreaCode } from '../area.ts'
import type { Campaign, CountTarget, ShareTarget } from '../campaign.ts'
import type { Successor } from '../succession.ts'

/**
 * A campaign whose areas have ended, as its successors are asked it. Where several become one area, what they were to do
 * is to be done together: counts add up, and of shares of one kind the highest holds, so that nobody is asked less.
 */
export function campaignAfter<C extends Pick<Campaign, 'area' | 'kind' | 'targetShare' | 'shares' | 'counts'>>(campaign: C, successor: Successor): C {
  const { shares, counts } = campaign
  const area = successor(campaign.area)
  const further = shares && mergedShares(shares.map((share) => ({ ...share, area: successor(share.area) })))
  return {
    ...campaign,
    area,
    // A grid that was dissolved in the very village that the campaign is for: what the whole is asked holds.
    ...(further && { shares: further.filter((share) => share.kind !== campaign.kind || share.area !== area) }),
    ...(counts && { counts: addedCounts(counts.map((count) => ({ ...count, area: successor(count.area) }))) }),
  }
}

/** Every area that a campaign names. */
export function areasNamed({ area, shares = [], counts = [] }: Pick<Campaign, 'area' | 'shares' | 'counts'>): AreaCode[] {
  return [area, ...[...shares, ...counts].map((target) => target.area)]
}

function mergedShares(shares: readonly ShareTarget[]): ShareTarget[] {
  return merged(shares, ({ kind, area }) => `${kind} ${area}`, (one, other) => (one.share >= other.share ? one : other))
}

function addedCounts(counts: readonly CountTarget[]): CountTarget[] {
  return merged(
    counts,
    ({ form, unit, area }) => `${form} ${unit} ${area}`,
    (one, other) => ({ ...one, count: one.count + other.count }),
  )
}

function merged<Target>(targets: readonly Target[], keyOf: (target: Target) => string, both: (one: Target, other: Target) => Target): Target[] {
  const byKey = new Map<string, Target>()
  for (const target of targets) {
    const known = byKey.get(keyOf(target))
    byKey.set(keyOf(target), known ? both(known, target) : target)
  }
  return [...byKey.values()]
}
