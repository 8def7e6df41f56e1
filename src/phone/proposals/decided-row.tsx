import type { Decided, Proposed } from '../../domain/slips/proposals.ts'
import type { Territory } from '../record-book/territory.ts'
import { useToday } from '../record-book/today.ts'
import { dayWords } from '../words/dates.ts'
import { decideWords, ownList } from '../words/proposals.ts'
import { useLanguage, useSay } from '../words/say.tsx'
import { ProposalHead } from './proposal-head.tsx'
import styles from './proposals.module.css'
import { StateWord } from './state-word.tsx'

interface DecidedRowProps {
  readonly slip: Proposed
  readonly decision: Decided
  readonly territory: Territory
}

export function DecidedRow({ slip, decision, territory }: DecidedRowProps) {
  const say = useSay()
  const language = useLanguage()
  const today = useToday()
  const { accepted, reason } = decision.content
  return (
    <li className={styles['own']}>
      <ProposalHead slip={slip} territory={territory} />
      <StateWord state={accepted ? 'accepted' : 'declined'} />
      {!accepted && <p>{say(ownList.reason, { reason })}</p>}
      <p className={styles['note']}>
        {dayWords(decision.day, language, today)}
        {decision.received === null && ` · ${say(decideWords.notSent)}`}
      </p>
    </li>
  )
}
