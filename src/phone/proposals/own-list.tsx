import { CircleCheck, MapPinPlus } from 'lucide-react'
import type { Proposal } from '../../domain/slips/proposals.ts'
import type { SlipId } from '../../domain/slips/slip.ts'
import { useAccount } from '../record-book/book.ts'
import type { Territory } from '../record-book/territory.ts'
import { Banner } from '../ui/banner.tsx'
import { LinkButton } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Screen } from '../ui/screen.tsx'
import { Section } from '../ui/section.tsx'
import { proposals as words } from '../words/proposals.ts'
import { useSay } from '../words/say.tsx'
import { OwnRow } from './own-row.tsx'
import styles from './proposals.module.css'

interface OwnListProps {
  readonly territory: Territory
  readonly proposals: readonly Proposal[]
  readonly aside: ReadonlyMap<SlipId, string>
  readonly justSaved: boolean
}

/** A worker's own proposals, the newest first, each with what became of it. */
export function OwnList({ territory, proposals, aside, justSaved }: OwnListProps) {
  const say = useSay()
  const { id } = useAccount()
  const mine = proposals.filter(({ slip }) => slip.author === id).toReversed()
  const propose = (
    <LinkButton href="/proposals/new" icon={<MapPinPlus />}>
      {say(words.propose)}
    </LinkButton>
  )
  return (
    <Screen title={say(words.title)} back={{ href: '/me' }}>
      {justSaved && (
        <output>
          <Banner tone="good" icon={<CircleCheck />} title={say(words.saved)} note={say(words.savedNote)} />
        </output>
      )}
      <p className={styles['note']}>{say(words.note)}</p>
      {mine.length === 0 ? (
        <EmptyState icon={<MapPinPlus />} title={say(words.emptyTitle)} note={say(words.emptyNote)} action={propose} />
      ) : (
        <>
          {propose}
          <Section title={say(words.mine)} count={say(words.count, { n: mine.length })}>
            <Card flush>
              <ul className={styles['rows']}>
                {mine.map((proposal) => (
                  <OwnRow key={proposal.slip.id} {...{ proposal, territory, aside }} />
                ))}
              </ul>
            </Card>
          </Section>
        </>
      )}
    </Screen>
  )
}
