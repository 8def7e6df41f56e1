import type { FollowUp } from '../../domain/follow-up.ts'
import type { PlaceKindId } from '../../domain/place.ts'
import type { RoundPlan } from './plan-round.ts'

/** All that the lists of the day show. */
export interface Plan extends RoundPlan {
  /** Agreed for today or earlier, the most overdue first. */
  readonly due: readonly FollowUp[]
  /** How many that were due were made today. */
  readonly done: number
  /** What the campaign counts. */
  readonly kind: PlaceKindId
}
