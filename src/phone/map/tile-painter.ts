import { createDotSheet } from './dot-sheet.ts'
import { mapLabels, type MapLabel, type Text } from './map-labels.ts'
import { paintCrosses } from './paint-crosses.ts'
import { paintDoors } from './paint-doors.ts'
import { paintLabels } from './paint-labels.ts'
import { paintLandmarks } from './paint-landmarks.ts'
import { paintRegions } from './paint-regions.ts'
import { worldPixels } from '../../domain/project.ts'
import { tileSide, type Scene } from './scene.ts'
import { newPicture } from './stamps.ts'

export interface TilePainter {
  /** Column, row and zoom as web maps count them. */
  paint(tile: HTMLCanvasElement, at: { x: number; y: number; z: number }): void
  /** What is written at a zoom, worked out when it is first asked for. */
  labelsAt(zoom: number): readonly MapLabel[]
}

/** Paints the tiles of one scene. */
export function createTilePainter(scene: Scene): TilePainter {
  const { density } = scene.look
  const dots = createDotSheet(tileSide * density)
  const measure = createMeasure()
  const labels = new Map<number, readonly MapLabel[]>()
  const labelsAt = (zoom: number) => {
    const known = labels.get(zoom)
    if (known) return known
    const made = mapLabels(scene, zoom, measure)
    labels.set(zoom, made)
    return made
  }
  return {
    labelsAt,
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
      paintLabels(sheet, scene, labelsAt(z))
    },
  }
}

function createMeasure(): (text: Text) => number {
  const { pen } = newPicture(1)
  return ({ text, font }) => {
    pen.font = font
    return pen.measureText(text).width
  }
}
