import { ClipboardCheck, MapPinPlus } from 'lucide-react'
import { openProposals, type Proposal } from '../../domain/slips/proposals.ts'
import type { SlipId } from '../../domain/slips/slip.ts'
import type { Territory } from '../record-book/territory.ts'
import { LinkButton } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Screen } from '../ui/screen.tsx'
import { Section } from '../ui/section.tsx'
import { proposals as words } from '../words/proposals.ts'
import { useSay } from '../words/say.tsx'
import { DecidedRow } from './decided-row.tsx'
import { OpenCard } from './open-card.tsx'
import styles from './proposals.module.css'

interface OfficeListProps {
  readonly territory: Territory
  readonly proposals: readonly Proposal[]
  readonly aside: ReadonlyMap<SlipId, string>
}

const mostDecided = 50

/** What is to be decided, the one that waits longest first, and what was decided, the latest first. */
export function OfficeList({ territory, proposals, aside }: OfficeListProps) {
  const say = useSay()
  const open = openProposals(proposals, aside)
  const decided = proposals
    .flatMap(({ slip, decision }) => (decision ? [{ slip, decision }] : []))
    .sort((a, b) => (b.decision.received ?? Infinity) - (a.decision.received ?? Infinity) || (a.decision.id < b.decision.id ? 1 : -1))
  return (
    <Screen title={say(words.officeTitle)} wide>
      <p className={styles['note']}>{say(words.officeNote)}</p>
      <div>
        <LinkButton kind="secondary" href="/proposals/new" icon={<MapPinPlus />}>
          {say(words.propose)}
        </LinkButton>
      </div>
      {open.length === 0 ? (
        <EmptyState icon={<ClipboardCheck />} title={say(words.openNone)} note={say(words.openNoneNote)} />
      ) : (
        <Section title={say(words.open)} count={say(words.count, { n: open.length })}>
          <ul className={styles['cards']}>
            {open.map(({ slip }) => (
              <OpenCard key={slip.id} slip={slip} territory={territory} open={open} />
            ))}
          </ul>
        </Section>
      )}
      {decided.length > 0 && (
        <Section
          title={say(words.done)}
          count={say(words.count, { n: decided.length })}
          aside={decided.length > mostDecided && say(words.doneMost, { n: mostDecided })}
        >
          <Card flush>
            <ul className={styles['rows']}>
              {decided.slice(0, mostDecided).map(({ slip, decision }) => (
                <DecidedRow key={slip.id} {...{ slip, decision, territory }} />
              ))}
            </ul>
          </Card>
        </Section>
      )}
    </Screen>
  )
}
