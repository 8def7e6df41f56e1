import type { Proposal, Proposed } from '../../domain/slips/proposals.ts'
import type { Territory } from '../record-book/territory.ts'
import { Decide } from './decide.tsx'
import { ProposalFacts } from './proposal-facts.tsx'
import { ProposalHead } from './proposal-head.tsx'
import styles from './proposals.module.css'
import { Sketch } from './sketch.tsx'

interface OpenCardProps {
  readonly slip: Proposed
  readonly territory: Territory
  /** All that are open: two workers may propose the same door. */
  readonly open: readonly Proposal[]
}

/** One proposal with all that the office needs to decide. */
export function OpenCard({ slip, territory, open }: OpenCardProps) {
  const { place, kind } = slip.content
  const old = place === null ? null : (territory.placeById.get(place) ?? null)
  const gone = place !== null && old === null
  return (
    <li className={styles['card']}>
      <ProposalHead slip={slip} territory={territory} />
      <Sketch territory={territory} kind={kind} spot={slip.content} old={old} />
      <ProposalFacts {...{ slip, territory, open, old, gone }} />
      <Decide slip={slip} gone={gone} />
    </li>
  )
}
