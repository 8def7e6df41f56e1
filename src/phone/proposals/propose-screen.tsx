import { MapPinOff } from 'lucide-react'
import { mayLog } from '../../domain/people.ts'
import { useAccount } from '../record-book/book.ts'
import type { Territory } from '../record-book/territory.ts'
import { LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Screen } from '../ui/screen.tsx'
import { proposalForm as words } from '../words/proposals.ts'
import { useSay } from '../words/say.tsx'
import { ProposeForm } from './propose-form.tsx'

interface ProposeScreenProps {
  /** `place=ID` for a better point of it; `name=…` for what was searched in vain. */
  readonly search: string
  readonly territory: Territory
}

export function ProposeScreen({ search, territory }: ProposeScreenProps) {
  const say = useSay()
  const account = useAccount()
  const query = new URLSearchParams(search)
  const asked = query.get('place')
  const old = asked === null ? null : (territory.placeById.get(asked) ?? null)
  if (asked === null || (old && mayLog(account, old.area))) {
    return <ProposeForm territory={territory} old={old} searched={query.get('name') ?? ''} />
  }
  return (
    <Screen title={say(words.betterTitle)} back={{ href: '/proposals' }}>
      <EmptyState
        icon={<MapPinOff />}
        title={say(old ? words.notYours : words.gone)}
        action={<LinkButton href="/map">{say(words.toMap)}</LinkButton>}
      />
    </Screen>
  )
}
