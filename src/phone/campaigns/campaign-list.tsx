import { Flag, Plus } from 'lucide-react'
import { stageOf, type Stage } from '../../domain/campaign-change.ts'
import type { Campaign } from '../../domain/campaign.ts'
import { useAccount } from '../record-book/book.ts'
import type { Territory } from '../record-book/territory.ts'
import { useToday } from '../record-book/today.ts'
import { LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Screen } from '../ui/screen.tsx'
import { Section } from '../ui/section.tsx'
import { campaigns as words } from '../words/campaigns.ts'
import { useSay } from '../words/say.tsx'
import { CampaignCard } from './campaign-card.tsx'
import styles from './campaigns.module.css'

const stages: readonly Stage[] = ['running', 'coming', 'over']

/** Those that run first, each with its targets; the latest of each stage leads, of the coming the next one. */
export function CampaignList({ territory }: { readonly territory: Territory }) {
  const say = useSay()
  const today = useToday()
  const { role } = useAccount()
  const { campaigns } = territory
  const runs = role !== 'worker'
  const make = (
    <LinkButton href="/campaigns/new" icon={<Plus size={20} />}>
      {say(words.make)}
    </LinkButton>
  )
  const inOrder = (stage: Stage) =>
    campaigns.filter((campaign) => stageOf(campaign, today) === stage).sort((a, b) => (stage === 'coming' ? byBegin(a, b) : byBegin(b, a)))
  if (campaigns.length === 0) {
    return (
      <Screen title={say(words.title)}>
        <EmptyState
          icon={<Flag />}
          title={say(words.empty)}
          note={say(runs ? words.emptyNote : words.emptyForWorker)}
          action={runs && make}
        />
      </Screen>
    )
  }
  return (
    <Screen title={say(words.title)} wide>
      {runs && <div className={styles['bar']}>{make}</div>}
      {stages.map((stage) => {
        const found = inOrder(stage)
        return (
          found.length > 0 && (
            <Section key={stage} title={say(words[stage])}>
              <ul className={styles['cards']}>
                {found.map((campaign) => (
                  <li key={campaign.id}>
                    <CampaignCard territory={territory} campaign={campaign} stage={stage} />
                  </li>
                ))}
              </ul>
            </Section>
          )
        )
      })}
    </Screen>
  )
}

function byBegin(a: Campaign, b: Campaign): number {
  return a.period.from - b.period.from || (a.id < b.id ? -1 : 1)
}
