import { Flag } from 'lucide-react'
import { useRoute } from 'wouter'
import { mayRunCampaign } from '../../domain/campaign-change.ts'
import { useAccount } from '../record-book/book.ts'
import { useTerritory, type Territory } from '../record-book/territory.ts'
import { LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Screen } from '../ui/screen.tsx'
import { campaignForm as formWords, campaigns as words } from '../words/campaigns.ts'
import { useSay } from '../words/say.tsx'
import { CampaignForm } from './campaign-form.tsx'
import { CampaignList } from './campaign-list.tsx'

/** 专项行动: what runs, what is coming and what is over, for everybody; set, changed and ended by the offices. */
export function Campaigns() {
  const say = useSay()
  const territory = useTerritory()
  const [, named] = useRoute('/campaigns/:id')
  if (territory === null) {
    return (
      <Screen title={say(words.title)}>
        <output>{say(words.opening)}</output>
      </Screen>
    )
  }
  return named ? <Form territory={territory} id={named.id} /> : <CampaignList territory={territory} />
}

/** `new`, or the id of one that may be changed. */
function Form({ territory, id }: { readonly territory: Territory; readonly id: string }) {
  const account = useAccount()
  const before = territory.campaigns.find((campaign) => campaign.id === id) ?? null
  if (id !== 'new' && !before) return <DeadEnd title={formWords.gone} note={formWords.goneNote} />
  if (!mayRunCampaign(account, before?.area ?? account.areas[0] ?? '')) {
    return <DeadEnd title={formWords.notYours} note={formWords.notYoursNote} />
  }
  return <CampaignForm key={id} territory={territory} before={before} />
}

function DeadEnd({ title, note }: { readonly title: typeof formWords.gone; readonly note: typeof formWords.gone }) {
  const say = useSay()
  return (
    <Screen title={say(words.title)}>
      <EmptyState
        icon={<Flag />}
        title={say(title)}
        note={say(note)}
        action={<LinkButton href="/campaigns">{say(formWords.toList)}</LinkButton>}
      />
    </Screen>
  )
}
