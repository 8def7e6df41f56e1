import { regionLevels } from './detail.ts'
import { hitAt } from './hit.ts'
import type { MapLabel } from './map-labels.ts'
import type { WorldPoint } from '../../domain/project.ts'
import type { Chosen } from './remembered.ts'
import type { DrawnRegion } from './drawn-regions.ts'
import type { Scene } from './scene.ts'

export function regionOf(scene: Pick<Scene, 'regions'>, id: string): DrawnRegion | null {
  for (const level of regionLevels) {
    const found = scene.regions[level].byId(id)
    if (found) return found
  }
  return null
}

/** What a tap chooses. A natural village that the filter asks for by itself is chosen as a place, to be logged at. */
export function chosenAt(scene: Scene, labels: readonly MapLabel[], at: WorldPoint, zoom: number): Chosen {
  const hit = hitAt(scene, labels, at, zoom)
  if (hit === null) return null
  const i = 'place' in hit ? hit.place : hit.region.region.place
  const place = i === null ? undefined : scene.points.places[i]
  if (place && ('place' in hit || place.kind === scene.kind)) return { place: place.id }
  return 'region' in hit ? { region: hit.region.region.id } : null
}

/** From no nearer than this a region is looked at as a whole. */
export const nearestZoom = { town: 13, village: 15, hamlet: 18 } as const
/** How near a place is looked at that was found in a list. */
export const placeZoom = 17
