import type { Box } from '../../domain/hull.ts'
import { createDotSheet, type DotSheet } from './dot-sheet.ts'
import { createEasel, type Easel } from './easel.ts'
import { createMapLabels, type MapLabel, type MapLabels, type Text } from './map-labels.ts'
import { paintCrosses } from './paint-crosses.ts'
import { paintDoors } from './paint-doors.ts'
import { paintLabels } from './paint-labels.ts'
import { paintLandmarks } from './paint-landmarks.ts'
import { paintRegions } from './paint-regions.ts'
import { worldPixels, type WorldPoint } from '../../domain/project.ts'
import { tileSide, type Scene, type Sheet } from './scene.ts'
import { newPicture } from './stamps.ts'

export interface TilePainter {
  /**
   * Column, row and zoom as web maps count them. Yields where a frame may be shown: the tile gets its picture at the end. One tile
   * is begun when the one before is done or given up.
   */
  paint(tile: HTMLCanvasElement, at: { x: number; y: number; z: number }): Iterable<undefined>
  /** What is written at a spot of the map. */
  labelsAt(at: WorldPoint, zoom: number): readonly MapLabel[]
}

/** Paints the tiles of one scene. */
export function createTilePainter(scene: Scene): TilePainter {
  const { density } = scene.look
  const { easel, dots } = toolsFor(tileSide * density)
  const measure = createMeasure()
  const labels = new Map<number, MapLabels>()
  const labelsOf = (zoom: number) => {
    const known = labels.get(zoom)
    if (known) return known
    const made = createMapLabels(scene, zoom, measure)
    labels.set(zoom, made)
    return made
  }
  return {
    labelsAt(at, zoom) {
      const [x, y] = [at.x * worldPixels(zoom), at.y * worldPixels(zoom)]
      return labelsOf(zoom).in({ minX: x - 1, minY: y - 1, maxX: x + 1, maxY: y + 1 })
    },
    *paint(tile, { x, y, z }) {
      const pen = easel.begin()
      pen.scale(density, density)
      const sheet = { pen, zoom: z, world: worldPixels(z), left: x * tileSide, top: y * tileSide }
      paintCrosses(sheet, scene)
      paintRegions(sheet, scene)
      yield
      paintDoors(sheet, scene, dots)
      paintLandmarks(sheet, scene)
      yield
      const texts = labelsOf(z).in(aroundTile(sheet))
      yield
      paintLabels(sheet, scene, texts)
      easel.hand(tile)
    },
  }
}

interface Tools {
  readonly side: number
  readonly easel: Easel
  readonly dots: DotSheet
}

let tools: Tools | null = null

/** Kept from one scene to the next: each filter makes a scene, and they take megabytes. */
function toolsFor(side: number): Tools {
  if (tools?.side !== side) tools = { side, easel: createEasel(side), dots: createDotSheet(side) }
  return tools
}

/** A label's own edge may reach a little over what it takes up. */
function aroundTile({ left, top }: Sheet): Box {
  const margin = 6
  return { minX: left - margin, minY: top - margin, maxX: left + tileSide + margin, maxY: top + tileSide + margin }
}

/** More texts than a county has places to be named; beyond, they are measured again. */
const mostTexts = 20_000
const widths = new Map<string, number>()

/** A name is as wide at the next zoom, and under another filter. */
function createMeasure(): (text: Text) => number {
  const { pen } = newPicture(1)
  return ({ text, font }) => {
    const key = `${font} ${text}`
    const known = widths.get(key)
    if (known !== undefined) return known
    if (widths.size >= mostTexts) widths.clear()
    pen.font = font
    const { width } = pen.measureText(text)
    widths.set(key, width)
    return width
  }
}
