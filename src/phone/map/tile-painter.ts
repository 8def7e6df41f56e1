import type { Box } from '../../domain/hull.ts'
import { createDotSheet } from './dot-sheet.ts'
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
  /** Column, row and zoom as web maps count them. */
  paint(tile: HTMLCanvasElement, at: { x: number; y: number; z: number }): void
  /** What is written at a spot of the map. */
  labelsAt(at: WorldPoint, zoom: number): readonly MapLabel[]
}

/** Paints the tiles of one scene. */
export function createTilePainter(scene: Scene): TilePainter {
  const { density } = scene.look
  const dots = createDotSheet(tileSide * density)
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
    paint(tile, { x, y, z }) {
      tile.width = tileSide * density
      tile.height = tileSide * density
      const pen = tile.getContext('2d')
      if (!pen) return
      pen.scale(density, density)
      const sheet = { pen, zoom: z, world: worldPixels(z), left: x * tileSide, top: y * tileSide }
      paintCrosses(sheet, scene)
      paintRegions(sheet, scene)
      paintDoors(sheet, scene, dots)
      paintLandmarks(sheet, scene)
      paintLabels(sheet, scene, labelsOf(z).in(aroundTile(sheet)))
    },
  }
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
