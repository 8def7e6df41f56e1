import { lastVisit } from '../../domain/coverage.ts'
import type { Place } from '../../domain/place.ts'
import type { Near, Territory } from '../record-book/territory.ts'
import { useToday } from '../record-book/today.ts'
import { PlaceRow } from '../ui/place-row.tsx'
import { dayWords } from '../words/dates.ts'
import { map as words } from '../words/map.ts'
import { useLanguage, useSay } from '../words/say.tsx'
import { outcomeWords } from '../words/visits.ts'
import { stateAt } from './place-states.ts'
import type { Scene } from './scene.ts'

interface PlaceRowsProps {
  readonly label: string
  readonly places: readonly (Pick<Near, 'place'> & { readonly metres?: number })[]
  readonly scene: Pick<Scene, 'points' | 'states' | 'regions'>
  readonly territory: Territory
  readonly onChoose: (place: Place) => void
}

export function PlaceRows({ label, places, scene, territory, onChoose }: PlaceRowsProps) {
  const say = useSay()
  const language = useLanguage()
  const today = useToday()
  const noteOf = ({ id, area }: Place) => {
    const last = lastVisit(territory.marks.get(id) ?? [])
    const visited = last
      ? say(words.lastVisit, { day: dayWords(last.day, language, today), outcome: say(outcomeWords[last.outcome]) })
      : say(words.neverVisited)
    // Who has one village only need not be told its name.
    const village = scene.regions.village.count() > 1 && territory.areas.get(area.slice(0, 12))?.shortName
    return village ? `${village} · ${visited}` : visited
  }
  return (
    <ul aria-label={label}>
      {places.map(({ place, metres }) => (
        <li key={place.id}>
          <PlaceRow
            kind={place.kind}
            mark={stateAt(scene.states, scene.points.indexOf.get(place.id) ?? -1)}
            name={place.name}
            note={noteOf(place)}
            metres={metres}
            onPress={() => onChoose(place)}
          />
        </li>
      ))}
    </ul>
  )
}
