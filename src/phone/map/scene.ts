import type { Box } from '../../domain/hull.ts'
import type { PlaceKindId } from '../../domain/place.ts'
import type { BoxIndex } from './box-index.ts'
import type { RegionLevel } from './detail.ts'
import type { DoorIndex } from './door-index.ts'
import type { DrawnRegions } from './drawn-regions.ts'
import type { Pen } from './easel.ts'
import type { Look } from './look.ts'
import type { PlacePoints } from './place-points.ts'
import type { PlaceStates } from './place-states.ts'
import type { RegionTally } from './regions.ts'
import type { Stamps } from './stamps.ts'

/** Everything that is to be seen, whatever part of it is in view. A new scene repaints; its parts are shared with the one before. */
export interface Scene {
  readonly points: PlacePoints
  readonly states: PlaceStates
  readonly doors: DoorIndex
  /** Indices of the places that are drawn as a square with an icon. */
  readonly landmarks: BoxIndex<number>
  readonly regions: Readonly<Record<RegionLevel, DrawnRegions>>
  readonly chosenRegion: string | null
  /** The kind that the filter has picked; null for all. */
  readonly kind: PlaceKindId | null
  /** Whether the filter and the legend leave place i on the map. */
  readonly shows: (i: number) => boolean
  readonly look: Look
  readonly stamps: Stamps
  /** Pictures of the kinds, in a square of 24. */
  readonly glyphs: ReadonlyMap<PlaceKindId, Path2D>
  readonly words: SceneWords
  /** A base layer lies below, so the paper's own crosses would be one pattern too many. */
  readonly overLayer: boolean
}

export interface SceneWords {
  readonly blindSpot: string
  /** For example 24/43 户. */
  readonly tally: (tally: RegionTally) => string
}

/** A tile being painted: its pen works in pixels from the tile's corner, positions come in pixels of the whole world. */
export interface Sheet {
  readonly pen: Pen
  readonly zoom: number
  /** Pixels along one side of the world at this zoom, and where on it the tile begins. */
  readonly world: number
  readonly left: number
  readonly top: number
}

/** In pixels. Smaller than is usual: less of them lies outside an upright screen, and each holds a frame up for less. */
export const tileSide = 192

/** The tile with so many pixels around it, in the unit square. */
export function boxAround({ world, left, top }: Sheet, margin: number): Box {
  return {
    minX: (left - margin) / world,
    minY: (top - margin) / world,
    maxX: (left + tileSide + margin) / world,
    maxY: (top + tileSide + margin) / world,
  }
}
