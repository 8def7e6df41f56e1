import { Flag } from 'lucide-react'
import { useRoute } from 'wouter'
import { mayRunCampaign } from '../../../domain/campaign-change.ts'
import { useAccount } from '../../record-book/book.ts'
import { useTerritory } from '../../record-book/territory.ts'
import { LinkButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Screen } from '../../ui/screen.tsx'
import { campaignForm as words } from '../../words/campaign-form.ts'
import { campaigns as listWords } from '../../words/campaigns.ts'
import { useSay } from '../../words/say.tsx'
import { CampaignForm } from './campaign-form.tsx'

/** A new campaign, or one to change: what is set needs a connection, and so does the way here. */
export function CampaignFormPage() {
  const say = useSay()
  const account = useAccount()
  const territory = useTerritory()
  const [, named] = useRoute('/campaigns/:id')
  if (territory === null) {
    return (
      <Screen title={say(listWords.title)}>
        <output>{say(listWords.opening)}</output>
      </Screen>
    )
  }
  const id = named?.id ?? 'new'
  const before = territory.campaigns.find((campaign) => campaign.id === id) ?? null
  if (id !== 'new' && !before) return <DeadEnd title={words.gone} note={words.goneNote} />
  if (!mayRunCampaign(account, before?.area ?? account.areas[0] ?? '')) {
    return <DeadEnd title={words.notYours} note={words.notYoursNote} />
  }
  return <CampaignForm key={id} territory={territory} before={before} />
}

function DeadEnd({ title, note }: { readonly title: typeof words.gone; readonly note: typeof words.gone }) {
  const say = useSay()
  return (
    <Screen title={say(listWords.title)}>
      <EmptyState
        icon={<Flag />}
        title={say(title)}
        note={say(note)}
        action={<LinkButton href="/campaigns">{say(words.toList)}</LinkButton>}
      />
    </Screen>
  )
}
