import { lazy, Suspense, type ReactNode } from 'react'
import type { Place } from '../../domain/place.ts'
import { isDoor, type VisitVersion } from '../../domain/visit.ts'
import { useAccount } from '../record-book/book.ts'
import type { Territory } from '../record-book/territory.ts'
import { useToday } from '../record-book/today.ts'
import { useWasGiven } from '../record-book/was-given.ts'
import { LinkButton } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { PlaceRow } from '../ui/place-row.tsx'
import { savedWords } from '../words/log-visit.ts'
import { useLanguage, useSay } from '../words/say.tsx'
import { lastVisitWords, periodOf, stateAt } from './place-words.ts'
import { nextPlace } from './propose-place.ts'
import styles from './saved.module.css'

const NextOfRound = lazy(() => import('./next-of-round.tsx').then((part) => ({ default: part.NextOfRound })))

interface NextPlaceProps {
  readonly territory: Territory
  /** What was just saved. */
  readonly version: VisitVersion
}

/** Where to go on: the next stop of the round that was given, while this place is one of it; else the nearest that is left. */
export function NextPlace({ territory, version }: NextPlaceProps) {
  const given = useWasGiven()
  const nearest = <Nearest territory={territory} version={version} />
  if (!given) return nearest
  return (
    <Suspense>
      <NextOfRound territory={territory} place={version.place} otherwise={nearest}>
        {(next) => <Proposed territory={territory} next={next} door={isDoor(next.place.kind)} />}
      </NextOfRound>
    </Suspense>
  )
}

function Nearest({ territory, version }: NextPlaceProps): ReactNode {
  const say = useSay()
  const account = useAccount()
  const today = useToday()
  const door = isDoor(version.kind)
  const period = periodOf(territory, account.areas, today)
  const place = territory.placeById.get(version.place)
  const next = place && nextPlace(territory, place, { period, today })
  if (!next) return door ? <p>{say(savedWords.allDone)}</p> : null
  return <Proposed territory={territory} next={next} door={door} />
}

interface ProposedProps {
  readonly territory: Territory
  readonly next: { readonly place: Place; readonly metres: number }
  readonly door: boolean
}

function Proposed({ territory, next, door }: ProposedProps) {
  const say = useSay()
  const language = useLanguage()
  const account = useAccount()
  const today = useToday()
  const href = `/log?place=${next.place.id}`
  return (
    <div className={styles['acts']}>
      <Card flush>
        <PlaceRow
          kind={next.place.kind}
          mark={stateAt(territory, next.place, periodOf(territory, account.areas, today))}
          name={say(door ? savedWords.nextDoor : savedWords.nextPlace, { place: next.place.name })}
          note={lastVisitWords(say, language, territory, next.place, today)}
          metres={next.metres}
          href={href}
        />
      </Card>
      <LinkButton wide size="save" href={href}>
        {say(door ? savedWords.logNext : savedWords.logNextPlace)}
      </LinkButton>
    </div>
  )
}
