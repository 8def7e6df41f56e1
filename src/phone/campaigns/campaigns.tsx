import { useTerritory } from '../record-book/territory.ts'
import { Screen } from '../ui/screen.tsx'
import { campaigns as words } from '../words/campaigns.ts'
import { useSay } from '../words/say.tsx'
import { CampaignList } from './campaign-list.tsx'

/** 专项行动: what runs, what is coming and what is over, for everybody; changed and ended by the offices. */
export function Campaigns() {
  const say = useSay()
  const territory = useTerritory()
  if (territory) return <CampaignList territory={territory} />
  return (
    <Screen title={say(words.title)}>
      <output>{say(words.opening)}</output>
    </Screen>
  )
}
