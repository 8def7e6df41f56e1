import { MapPinPen, NotebookText, SquarePen } from 'lucide-react'
import { useState } from 'react'
import { lastVisit, type CoverageState } from '../../domain/coverage.ts'
import { distanceMetres, type Place, type Point } from '../../domain/place.ts'
import { mayLog } from '../../domain/people.ts'
import { placeGroup } from '../../domain/vocabulary.ts'
import { useAccount } from '../record-book/book.ts'
import type { Territory } from '../record-book/territory.ts'
import { useToday } from '../record-book/today.ts'
import { useVocabulary } from '../record-book/vocabulary.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { Distance } from '../ui/distance.tsx'
import { KindTile } from '../ui/kind-icon.tsx'
import { StatusMark } from '../ui/status-mark.tsx'
import { dayWords } from '../words/dates.ts'
import { map as words } from '../words/map.ts'
import { useLanguage, useSay } from '../words/say.tsx'
import { marks as stateWords } from '../words/ui.ts'
import { outcomeWords } from '../words/visits.ts'
import { Acts, Fact, Facts, MapCard } from './map-card.tsx'
import styles from './place-card.module.css'
import { PlaceHistory } from './place-history.tsx'

interface PlaceCardProps {
  readonly place: Place
  readonly state: CoverageState
  readonly periodName: string
  readonly territory: Territory
  /** Where the phone is, when it was asked. */
  readonly here: Point | null
  readonly onClose: () => void
}

export function PlaceCard({ place, state, periodName, territory, here, onClose }: PlaceCardProps) {
  const say = useSay()
  const language = useLanguage()
  const today = useToday()
  const account = useAccount()
  const group = placeGroup(useVocabulary(), place.kind)
  const [open, setOpen] = useState(false)
  const last = lastVisit(territory.marks.get(place.id) ?? [])
  const area = territory.areas.get(place.area)
  const size = place.size > 0 && say(words.size, { n: place.size, unit: say(words.people) })
  const log = group === 'door' ? words.logDoor : group === 'village' ? words.logVillage : words.logPlace
  return (
    <MapCard
      title={place.name}
      icon={<KindTile kind={place.kind} />}
      note={[area?.name ?? area?.shortName, size].filter(Boolean).map((part, index) => (
        <span key={index} className={styles['part']}>
          {part}
        </span>
      ))}
      aside={here && !place.rough && <Distance metres={distanceMetres(here, place)} />}
      onClose={onClose}
    >
      <Facts>
        <Fact name={periodName}>
          <span className={styles[state]}>
            <StatusMark state={state} silent />
            {say(stateWords[state])}
          </span>
        </Fact>
        <Fact name={say(words.last)}>
          {last
            ? say(words.lastVisit, { day: dayWords(last.day, language, today), outcome: say(outcomeWords[last.outcome]) })
            : say(words.neverVisited)}
        </Fact>
      </Facts>
      {place.rough && <p className={styles['rough']}>{say(words.rough)}</p>}
      <Acts>
        {mayLog(account, place.area) && (
          <LinkButton href={`/log?place=${place.id}`} icon={<SquarePen />}>
            {say(log)}
          </LinkButton>
        )}
        <Button kind="quiet" aria-expanded={open} icon={<NotebookText />} onClick={() => setOpen(!open)}>
          {say(open ? words.historyClose : words.history)}
        </Button>
        {mayLog(account, place.area) && (
          <LinkButton kind="text" href={`/proposals/new?place=${place.id}`} icon={<MapPinPen />}>
            {say(place.rough ? words.locate : words.misplaced)}
          </LinkButton>
        )}
      </Acts>
      {open && <PlaceHistory place={place} />}
    </MapCard>
  )
}
