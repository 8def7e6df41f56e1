import { townOf } from '../../../domain/area.ts'
import type { LocalDay } from '../../../domain/day.ts'
import { covers, type Account } from '../../../domain/people.ts'
import { isOver, isSealable } from '../../../domain/report/seal.ts'
import { begunBy, mayWriteSlip } from '../../../domain/slips/rights.ts'
import { visitOf, type Slip, type SlipId, type SlipOf } from '../../../domain/slips/slip.ts'
import type { AccountId, VisitId } from '../../../domain/visit.ts'
import type { SlipAsideWhy } from '../../../protocol/slips.ts'

/** What a slip is judged by. */
export interface KnownOfSlips {
  /** Slips that are stored or come earlier in the batch, of the slip's town. */
  readonly slip: (id: SlipId) => Slip | undefined
  /** Who logged the visit a check speaks of; undefined when the town does not know it. */
  readonly authorOf: (visit: VisitId) => AccountId | undefined
  readonly cutOff: boolean
  /** The day it is at the office. */
  readonly today: LocalDay
}

/** Why a slip that could be read cannot be accepted; null when it can; `known` when it is here already. */
export function judgeSlip(slip: Slip, account: Account, known: KnownOfSlips): SlipAsideWhy | 'known' | null {
  if (slip.author !== account.id) return 'other-author'
  const same = known.slip(slip.id)
  if (same) return JSON.stringify(withoutReceipt(same)) === JSON.stringify(slip) ? 'known' : 'other-content'
  if (known.cutOff) return 'device-cut-off'
  const begun = begunBy(slip.kind)
  const first = begun === null ? null : (known.slip(slip.matter) ?? null)
  if (begun !== null && (first === null || first.kind !== begun)) return 'unknown-matter'
  if (!mayWriteSlip(account, slip, first)) return covers(account, slip.area) ? 'no-right' : 'other-area'
  if (first && townOf(first.area) !== townOf(slip.area)) return 'other-town'
  if (slip.kind === 'month-sealed') return judgeSeal(slip, known.today)
  const visit = visitOf(slip)
  if (visit === null) return null
  const author = known.authorOf(visit)
  if (author === undefined || (first && visitOf(first) !== visit)) return 'unknown-visit'
  // A check goes to whoever logged the visit, and to nobody else; and nobody checks their own.
  return slip.kind === 'check-found' && (slip.to !== author || author === account.id) ? 'no-right' : null
}

/** Months are sealed for a town or the county, as they are reported. */
function judgeSeal({ area, content }: SlipOf<'month-sealed'>, today: LocalDay): SlipAsideWhy | null {
  if (!isSealable(area)) return 'no-right'
  return isOver(content.month, today) ? null : 'month-not-over'
}

/** As it was sent: the receipt is ours. */
function withoutReceipt(slip: Slip): Slip {
  const { received: _, ...rest } = slip as Slip & { received?: number }
  return rest
}
