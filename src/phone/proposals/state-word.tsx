import { CircleCheck, CircleX, Hourglass, Smartphone, TriangleAlert, type LucideIcon } from 'lucide-react'
import type { ProposalState } from '../../domain/slips/proposals.ts'
import { join } from '../ui/join.ts'
import { proposalStates } from '../words/proposals.ts'
import { useSay } from '../words/say.tsx'
import styles from './proposals.module.css'

const icons: Record<ProposalState, LucideIcon> = {
  waiting: Smartphone,
  open: Hourglass,
  accepted: CircleCheck,
  declined: CircleX,
  aside: TriangleAlert,
}

/** Where a proposal stands: a shape and a word. */
export function StateWord({ state }: { readonly state: ProposalState }) {
  const say = useSay()
  const Icon = icons[state]
  return (
    <p className={join(styles['state'], styles[state])}>
      <Icon size={20} />
      {say(proposalStates[state])}
    </p>
  )
}
