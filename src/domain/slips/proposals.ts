import { inOrder, isOfKind, type KeptSlip, type SlipId } from './slip.ts'

export type Proposed = KeptSlip<'place-proposed'>
export type Decided = KeptSlip<'place-decided'>

/** What a worker proposed, and what the office said. */
export interface Proposal {
  readonly slip: Proposed
  /** The one that holds; null while it is open. */
  readonly decision: Decided | null
}

/** `waiting` on the phone, `open` at the office, `aside`: the office could not take it in. */
export type ProposalState = 'waiting' | 'open' | 'accepted' | 'declined' | 'aside'

/** Slips that the office set aside, as a set or with the reasons. */
interface Aside {
  has(id: SlipId): boolean
}

/**
 * The proposals among the slips, the earlier first. The first decision that reached the office holds: on two desks one
 * may decline what the other has accepted already. What was set aside decides nothing.
 */
export function proposalsOf(slips: readonly KeptSlip[], aside: Aside): Proposal[] {
  const decisions = new Map<SlipId, Decided>()
  const ordered = slips.toSorted(inOrder)
  for (const slip of ordered) {
    if (!isOfKind(slip, 'place-decided') || aside.has(slip.id) || decisions.has(slip.matter)) continue
    decisions.set(slip.matter, slip)
  }
  return ordered.flatMap((slip) => {
    return isOfKind(slip, 'place-proposed') ? [{ slip, decision: decisions.get(slip.id) ?? null }] : []
  })
}

export function proposalState({ slip, decision }: Proposal, aside: Aside): ProposalState {
  if (aside.has(slip.id)) return 'aside'
  if (decision) return decision.content.accepted ? 'accepted' : 'declined'
  return slip.received === null ? 'waiting' : 'open'
}

/** Those the office has yet to decide, the one that waits longest first; its own that are still on this device too. */
export function openProposals(proposals: readonly Proposal[], aside: Aside): Proposal[] {
  return proposals.filter((proposal) => ['waiting', 'open'].includes(proposalState(proposal, aside)))
}
