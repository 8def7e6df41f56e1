import { detailAt } from './detail.ts'
import { distanceToHull, type Box } from '../../domain/hull.ts'
import type { MapLabel } from './map-labels.ts'
import { landmarkDetail, landmarkSide } from './paint-landmarks.ts'
import { regionRadius, widest } from './paint-regions.ts'
import { worldPixels, type WorldPoint } from '../../domain/project.ts'
import type { DrawnRegion } from './drawn-regions.ts'
import type { Scene } from './scene.ts'

export type Hit = { readonly place: number } | { readonly region: DrawnRegion } | null

type Hittable = Pick<Scene, 'points' | 'doors' | 'landmarks' | 'regions' | 'kind' | 'shows'> & {
  readonly look: Pick<Scene['look'], 'scale'>
}

/** A finger reaches this far, in pixels. */
const reach = 24

/** What a tap means: the nearest place that can be seen one by one, else the outline or name it fell on. */
export function hitAt(scene: Hittable, labels: readonly MapLabel[], at: WorldPoint, zoom: number): Hit {
  const place = placeAt(scene, at, zoom)
  if (place !== null) return { place }
  const region = regionAt(scene, labels, at, zoom)
  return region && { region }
}

function placeAt(scene: Hittable, at: WorldPoint, zoom: number): number | null {
  const { points, look, kind } = scene
  const world = worldPixels(zoom)
  const away = (i: number) => Math.hypot((points.x[i] ?? 0) - at.x, (points.y[i] ?? 0) - at.y) * world
  // A square is larger than a door's mark and lies above it.
  const most = Math.max(landmarkSide(zoom, kind, look.scale) / 2, 16)
  const squares = landmarkDetail(zoom, kind) === 'none' ? [] : scene.landmarks.near(about(at, most / world)).filter(scene.shows)
  const square = nearest(squares, away, most)
  if (square !== null) return square
  if (detailAt(zoom).doors !== 'marks') return null
  return nearest(scene.doors.inBox(about(at, reach / world), zoom, 0).filter(scene.shows), away, reach)
}

function about({ x, y }: WorldPoint, span: number): Box {
  return { minX: x - span, minY: y - span, maxX: x + span, maxY: y + span }
}

function regionAt(scene: Hittable, labels: readonly MapLabel[], at: WorldPoint, zoom: number): DrawnRegion | null {
  const world = worldPixels(zoom)
  const { x, y } = { x: at.x * world, y: at.y * world }
  const label = labels.find(({ box }) => x >= box.minX && x <= box.maxX && y >= box.minY && y <= box.maxY)
  const regions = scene.regions[detailAt(zoom).regions]
  const named = label?.region ? regions.byId(label.region) : null
  const inside = regions.near(about(at, widest / world)).filter(({ region }) => {
    return distanceToHull(region.corners, at.x, at.y) * world <= regionRadius(region, zoom)
  })
  return named ?? inside.sort((a, b) => a.region.members.length - b.region.members.length)[0] ?? null
}

function nearest(candidates: readonly number[], away: (i: number) => number, most: number): number | null {
  let found: number | null = null
  let least = most
  for (const i of candidates) {
    if (away(i) <= least) [found, least] = [i, away(i)]
  }
  return found
}
