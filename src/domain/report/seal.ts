import { areaLevel, isWithin, type AreaCode } from '../area.ts'
import { isLocalDay, monthOf, type LocalDay, type Period } from '../day.ts'
import { inOrder, isOfKind, type KeptSlip } from '../slips/slip.ts'
import type { AccountId } from '../visit.ts'

/** 封账: a month of a town or county as the office closed it. */
export interface Seal extends SealMade {
  readonly month: Month
  /** Its earlier seals, whose line it moved; the newest first. */
  readonly earlier: readonly SealMade[]
}

export interface SealMade {
  /** The town or county that was sealed. */
  readonly area: AreaCode
  /**
   * The line: what the office had received by then is sealed, what it received later is the supplement 补报. Its own
   * receipt of the slip, milliseconds since 1970 UTC; it accepts nothing afterwards that it says it received by then.
   */
  readonly through: number
  readonly by: AccountId
}

/** yyyymm */
export type Month = number

export function isMonth(month: number): month is Month {
  return Number.isInteger(month) && isLocalDay(month * 100 + 1)
}

export function daysOfMonth(month: Month): Period {
  return monthOf(month * 100 + 1)
}

/** A month is sealed once all its days have passed. */
export function isOver(month: Month, today: LocalDay): boolean {
  return daysOfMonth(month).to < today
}

/** The month that these days are, which may be sealed; null for any other days. */
export function monthOfDays({ from, to }: Period): Month | null {
  const month = Math.floor(from / 100)
  const whole = daysOfMonth(month)
  return whole.from === from && whole.to === to ? month : null
}

/** Months are sealed as they are reported: for a town or the county as a whole. */
export function isSealable(area: AreaCode): boolean {
  const level = areaLevel(area)
  return level === 'town' || level === 'county'
}

/**
 * The seals that hold in an area, by month, the earlier month first. Of a month that the town and the county both sealed the
 * town's own holds, whichever is newer. One that still waits on this device seals nothing yet.
 */
export function sealsOf(slips: readonly KeptSlip[], area: AreaCode): Map<Month, Seal> {
  const found = new Map<Month, Seal>()
  for (const slip of slips.toSorted(inOrder)) {
    if (!isOfKind(slip, 'month-sealed') || slip.received === null || !isWithin(area, slip.area)) continue
    const { month } = slip.content
    const before = found.get(month)
    if (before && isFarther(slip.area, before.area)) continue
    const made: SealMade = { area: slip.area, through: slip.received, by: slip.author }
    found.set(month, { ...made, month, earlier: before?.area === slip.area ? [withoutHistory(before), ...before.earlier] : [] })
  }
  return new Map([...found].sort(([a], [b]) => a - b))
}

function isFarther(area: AreaCode, than: AreaCode): boolean {
  return area !== than && isWithin(than, area)
}

function withoutHistory({ area, through, by }: Seal): SealMade {
  return { area, through, by }
}
