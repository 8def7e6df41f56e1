import type { Campaign } from './campaign.ts'
import { daysBetween, type LocalDay } from './day.ts'

/** How an area stands against where it should be today; each has its own outline and filling on the map. */
export const paceClasses = ['far-behind', 'behind', 'on-pace', 'ahead'] as const
export type PaceClass = (typeof paceClasses)[number]

/** Shares of covered places, 0 to 1, at which the next better class begins. */
export interface PaceSteps {
  readonly behind: number
  readonly onPace: number
  readonly ahead: number
}

/** Without a target nobody is late: quarters. */
export const quarters: PaceSteps = { behind: 0.25, onPace: 0.5, ahead: 0.75 }

/**
 * By the share of the target that the days gone ask for. `behind` is a little below that (an eighth less, and at
 * least five points, so that nobody is a blind spot on the first days), `ahead` half-way from it to the target.
 */
export function campaignSteps(campaign: Pick<Campaign, 'period' | 'targetShare'>, today: LocalDay): PaceSteps {
  const { period, targetShare } = campaign
  const length = daysBetween(period.from, period.to) + 1
  const gone = Math.max(0, Math.min(length, daysBetween(period.from, today) + 1))
  const onPace = (targetShare * gone) / length
  return {
    behind: toWholePercent(Math.min(onPace * 0.88, onPace - 0.05)),
    onPace: toWholePercent(onPace),
    ahead: gone === length ? toWholePercent(targetShare) : Math.floor(((onPace + targetShare) / 2) * 100) / 100,
  }
}

/** Null where no place is expected. */
export function paceClass(tally: { readonly covered: number; readonly expected: number }, steps: PaceSteps): PaceClass | null {
  if (tally.expected === 0) return null
  const share = tally.covered / tally.expected
  if (share < steps.behind) return 'far-behind'
  if (share < steps.onPace) return 'behind'
  return share < steps.ahead || share === 0 ? 'on-pace' : 'ahead'
}

function toWholePercent(share: number): number {
  return Math.max(0, Math.round(share * 100) / 100)
}
