import type { Territory } from '../record-book/territory.ts'
import type { Point } from '../../domain/place.ts'
import { PlaceCard } from './place-card.tsx'
import { stateAt } from './place-states.ts'
import { RegionCard } from './region-card.tsx'
import { regionOf } from './chosen.ts'
import type { Chosen } from './remembered.ts'
import type { DrawnRegion } from './drawn-regions.ts'
import type { Scene } from './scene.ts'

interface ChosenCardProps {
  readonly chosen: Chosen
  readonly scene: Scene
  readonly territory: Territory
  readonly periodName: string
  readonly here: Point | null
  readonly onZoom: (drawn: DrawnRegion) => void
  readonly onClose: () => void
}

/** The card of what is chosen; none when the roster does not have it any more. */
export function ChosenCard({ chosen, scene, territory, periodName, here, onZoom, onClose }: ChosenCardProps) {
  const { points, states } = scene
  if (chosen === null) return null
  if ('place' in chosen) {
    const i = points.indexOf.get(chosen.place)
    const place = territory.placeById.get(chosen.place)
    if (i === undefined || !place) return null
    return <PlaceCard key={place.id} place={place} state={stateAt(states, i)} {...{ periodName, territory, here, onClose }} />
  }
  const drawn = regionOf(scene, chosen.region)
  if (!drawn) return null
  const place = drawn.region.place === null ? null : (points.places[drawn.region.place] ?? null)
  return (
    <RegionCard
      key={drawn.region.id}
      drawn={drawn}
      place={place}
      count={scene.words.tally(drawn.tally)}
      periodName={periodName}
      onZoom={() => onZoom(drawn)}
      onClose={onClose}
    />
  )
}
