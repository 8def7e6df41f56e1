import { covers, type Account } from '../people.ts'
import type { AccountId } from '../visit.ts'
import type { Slip, SlipKind } from './slip.ts'

/** `office`: supervisors and the county office within the area. `worker`: who may log there. `addressee`: whom the matter is for. */
type Writer = 'office' | 'worker' | 'addressee'

const writers: Record<SlipKind, readonly Writer[]> = {
  'round-given': ['office'],
  'round-ended': ['office', 'addressee'],
  'sample-drawn': ['office'],
  'check-found': ['office'],
  'check-answered': ['addressee'],
  'check-settled': ['office'],
  'place-proposed': ['worker', 'office'],
  'place-decided': ['office'],
  'registered-total': ['office'],
  'registered-withdrawn': ['office'],
  'month-sealed': ['office'],
}

/** What those who judge know of the slip's matter. */
export interface Matter {
  readonly kind: SlipKind
  readonly author: AccountId
  readonly to: AccountId | null
}

/** Kinds that continue a matter, and of which kind its first slip is. All others begin one. */
const continues: Partial<Record<SlipKind, SlipKind>> = {
  'round-ended': 'round-given',
  'check-answered': 'check-found',
  'check-settled': 'check-found',
  'place-decided': 'place-proposed',
  'registered-withdrawn': 'registered-total',
}

/** The kind that the matter of such a slip has begun with; null where the slip itself begins one. */
export function begunBy(kind: SlipKind): SlipKind | null {
  return continues[kind] ?? null
}

export function isOffice(account: Pick<Account, 'role'>): boolean {
  return account.role !== 'worker'
}

/** Whether the account may write this slip; `matter` is the first slip of its matter, null where it is that itself. */
export function mayWriteSlip(account: Account, slip: Pick<Slip, 'kind' | 'area' | 'author'>, matter: Matter | null): boolean {
  if (slip.author !== account.id) return false
  const within = covers(account, slip.area)
  return writers[slip.kind].some((writer) => {
    switch (writer) {
      case 'office':
        return isOffice(account) && within
      case 'worker':
        return within
      case 'addressee':
        return matter?.to === account.id
    }
  })
}

/** Kinds that hold for all areas within theirs: the offices below read them too. */
export const heldBelow: readonly SlipKind[] = ['month-sealed']
