import { useMemo } from 'react'
import type { Place, Point } from '../../domain/place.ts'
import type { Territory } from '../record-book/territory.ts'
import { map as words } from '../words/map.ts'
import { useSay } from '../words/say.tsx'
import { MapCard } from './map-card.tsx'
import { nearPlaces } from './near-places.ts'
import { PlaceRows } from './place-rows.tsx'
import { roleAt } from './place-points.ts'
import { stateAt } from './place-states.ts'
import type { Scene } from './scene.ts'

interface NearestCardProps {
  readonly scene: Scene
  readonly territory: Territory
  readonly from: Point
  readonly fromMe: boolean
  readonly onChoose: (place: Place) => void
  readonly onClose: () => void
}

const most = 12

/** Where to go next: what has no visit in the period, nearest first. */
export function NearestCard({ scene, territory, from, fromMe, onChoose, onClose }: NearestCardProps) {
  const say = useSay()
  const { points, states, kind } = scene
  const near = useMemo(() => {
    const wantedKind = kind === null ? null : points.kinds.indexOf(kind)
    const isWanted = (i: number) => (wantedKind === null ? roleAt(points, i) !== 'hamlet' : points.kind[i] === wantedKind)
    return nearPlaces(territory, points, from, { limit: most, wanted: (i) => stateAt(states, i) === 'never' && isWanted(i) })
  }, [territory, points, states, kind, from])
  return (
    <MapCard title={say(words.nearest)} note={say(fromMe ? words.fromMe : words.fromMiddle)} onClose={onClose}>
      {near.length === 0 && <p>{say(words.nearestNone)}</p>}
      <PlaceRows label={say(words.nearest)} places={near} scene={scene} territory={territory} onChoose={onChoose} />
    </MapCard>
  )
}
