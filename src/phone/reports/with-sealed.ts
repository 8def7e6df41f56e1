import { isInPeriod, type Period } from '../../domain/day.ts'
import type { VisitVersion } from '../../domain/visit.ts'

/** The visits of a sealed month as they stood when it was sealed, those of other days as they are now. */
export function withSealed(live: readonly VisitVersion[], sealed: readonly VisitVersion[], period: Period): VisitVersion[] {
  return [...live.filter(({ day }) => !isInPeriod(day, period)), ...sealed]
}
