import { proposedId } from '../../domain/slips/proposal.ts'
import { proposalState, type Proposal } from '../../domain/slips/proposals.ts'
import type { SlipId } from '../../domain/slips/slip.ts'
import type { Territory } from '../record-book/territory.ts'
import { LinkButton } from '../ui/button.tsx'
import { ownList as words } from '../words/proposals.ts'
import { useSay, type Phrase } from '../words/say.tsx'
import { ProposalHead } from './proposal-head.tsx'
import styles from './proposals.module.css'
import { StateWord } from './state-word.tsx'

interface OwnRowProps {
  readonly proposal: Proposal
  readonly territory: Territory
  readonly aside: ReadonlyMap<SlipId, string>
}

export function OwnRow({ proposal, territory, aside }: OwnRowProps) {
  const say = useSay()
  const { slip, decision } = proposal
  const state = proposalState(proposal, aside)
  const place = proposedId(slip)
  const onRoster = territory.placeById.has(place)
  return (
    <li className={styles['own']}>
      <ProposalHead slip={slip} territory={territory} />
      <StateWord state={state} />
      {state === 'declined' && <p>{say(words.reason, { reason: decision?.content.reason ?? '' })}</p>}
      {state === 'aside' && <p>{say(asideWhy(aside.get(slip.id)))}</p>}
      {state === 'accepted' && slip.content.place !== null && <p className={styles['note']}>{say(words.moved)}</p>}
      {state === 'accepted' && slip.content.place === null && !onRoster && <p className={styles['note']}>{say(words.notYet)}</p>}
      {state === 'accepted' && onRoster && (
        <LinkButton kind="secondary" size="small" href={`/log?place=${place}`}>
          {say(words.log)}
        </LinkButton>
      )}
    </li>
  )
}

function asideWhy(why: string | undefined): Phrase {
  if (why === 'device-cut-off') return words.asideCut
  return why === 'other-area' || why === 'other-town' ? words.asideArea : words.asideOther
}
