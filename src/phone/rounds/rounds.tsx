import { CircleCheck, Footprints } from 'lucide-react'
import { isToWalk, progressOf, type Round } from '../../domain/rounds.ts'
import type { SlipId } from '../../domain/slips/slip.ts'
import { useAccount } from '../record-book/book.ts'
import { useKnownPeople } from '../record-book/people.ts'
import { useRounds } from '../record-book/rounds.ts'
import { useTerritory, type Territory } from '../record-book/territory.ts'
import { useToday } from '../record-book/today.ts'
import { LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Screen } from '../ui/screen.tsx'
import { rounds as words } from '../words/rounds.ts'
import { useSay } from '../words/say.tsx'
import { Walk } from './walk.tsx'

/** 派给我的: all that is given to me as one walk, at /rounds; one round, for the office too, at /rounds/:id. */
export function Rounds({ only = null }: { readonly only?: SlipId | null }) {
  const say = useSay()
  const { id } = useAccount()
  const territory = useTerritory()
  const rounds = useRounds()
  const today = useToday()
  if (!territory || !rounds) {
    return (
      <Screen title={say(words.title)}>
        <output>{say(words.opening)}</output>
      </Screen>
    )
  }
  if (only !== null) return <OneRound territory={territory} round={rounds.find((each) => each.id === only)} />
  const mine = rounds.filter(({ to }) => to === id)
  const open = mine.filter((round) => isToWalk(round, id, territory, today))
  return (
    <Screen title={say(words.title)} wide back={{ href: '/', label: say(words.toToday) }}>
      {open.length === 0 ? (
        <Nothing done={mine.some((round) => progressOf(round, territory, today).state === 'done')} />
      ) : (
        <Walk territory={territory} rounds={open} mine />
      )}
    </Screen>
  )
}

function Nothing({ done }: { readonly done: boolean }) {
  const say = useSay()
  return (
    <EmptyState
      icon={done ? <CircleCheck /> : <Footprints />}
      title={say(done ? words.allDone : words.none)}
      note={say(done ? words.allDoneNote : words.noneNote)}
      action={<LinkButton href="/">{say(words.toToday)}</LinkButton>}
    />
  )
}

function OneRound({ territory, round }: { readonly territory: Territory; readonly round: Round | undefined }) {
  const say = useSay()
  const { id, role } = useAccount()
  const known = useKnownPeople()?.known
  const mine = round?.to === id
  const name = known?.people.find((person) => person.id === round?.to)?.name
  const back = role === 'worker' ? { href: '/rounds', label: say(words.toAll) } : { href: '/blind-spots/given', label: say(words.back) }
  const title = mine ? words.title : name === undefined ? words.one : words.titleOf
  return (
    <Screen title={say(title, { name: name ?? '' })} wide back={back}>
      {round ? (
        <Walk territory={territory} rounds={[round]} mine={mine} />
      ) : (
        <EmptyState icon={<Footprints />} title={say(words.unknown)} note={say(words.unknownNote)} />
      )}
    </Screen>
  )
}
