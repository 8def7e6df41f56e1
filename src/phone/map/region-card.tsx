import { Maximize2, SquarePen } from 'lucide-react'
import { mayLog } from '../../domain/people.ts'
import type { Place } from '../../domain/place.ts'
import { useAccount } from '../record-book/book.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { map as words, paceWords } from '../words/map.ts'
import { useSay } from '../words/say.tsx'
import { marks } from '../words/ui.ts'
import { Acts, Fact, Facts, MapCard } from './map-card.tsx'
import type { DrawnRegion } from './drawn-regions.ts'

interface RegionCardProps {
  readonly drawn: DrawnRegion
  /** The natural village that it is, when one can be logged at. */
  readonly place: Place | null
  readonly count: string
  readonly periodName: string
  readonly onZoom: () => void
  readonly onClose: () => void
}

/** A village in figures: how much of it is reached, and how that stands against today. */
export function RegionCard({ drawn: { region, tally, pace }, place, count, periodName, onZoom, onClose }: RegionCardProps) {
  const say = useSay()
  const account = useAccount()
  const { covered, expected } = tally
  return (
    <MapCard title={region.name} note={pace ? say(paceWords[pace]) : say(words.noneExpected)} onClose={onClose}>
      <Facts>
        <Fact name={periodName}>
          {say(marks.covered)} {count}
        </Fact>
        <Fact name={say(words.share)}>{expected === 0 ? '–' : say(words.percent, { n: ((covered / expected) * 100).toFixed(1) })}</Fact>
      </Facts>
      <Acts>
        <Button kind={place ? 'quiet' : 'primary'} icon={<Maximize2 />} onClick={onZoom}>
          {say(words.zoomTo)}
        </Button>
        {place && mayLog(account, place.area) && (
          <LinkButton kind="secondary" href={`/log?place=${place.id}`} icon={<SquarePen />}>
            {say(words.logVillage)}
          </LinkButton>
        )}
      </Acts>
    </MapCard>
  )
}
