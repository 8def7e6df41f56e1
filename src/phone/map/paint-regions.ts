import { detailAt } from './detail.ts'
import { arcsOf } from '../../domain/hull.ts'
import type { Pen } from './easel.ts'
import { regionShapes } from './mark-shapes.ts'
import { metresPerPixel, toPoint } from '../../domain/project.ts'
import type { Region } from './regions.ts'
import type { DrawnRegion } from './drawn-regions.ts'
import { boxAround, tileSide, type Scene, type Sheet } from './scene.ts'

/** How far around its doors a region is drawn, in pixels: 14 m, and never through the marks. */
export function regionRadius(region: Region, zoom: number): number {
  const { latitude } = toPoint({ x: region.box.minX, y: region.box.minY })
  const { doors, doorSize } = detailAt(zoom)
  return Math.max(14 / metresPerPixel(latitude, zoom), doors === 'marks' ? doorSize * 0.75 + 4 : doorSize / 2 + 3)
}

export function paintRegions(sheet: Sheet, scene: Scene): void {
  for (const drawn of scene.regions[detailAt(sheet.zoom).regions].near(boxAround(sheet, widest))) {
    const radius = regionRadius(drawn.region, sheet.zoom)
    if (touches(sheet, drawn.region, radius + 3)) paintRegion(sheet, scene, drawn, radius)
  }
}

/** No region is drawn farther around its doors, in pixels. */
export const widest = 96

function paintRegion({ pen, world, left, top }: Sheet, scene: Scene, { region, pace }: DrawnRegion, radius: number): void {
  const { colours } = scene.look
  const shape = pace && regionShapes[pace]
  const outline = new Path2D()
  for (const { x, y, from, to } of arcsOf(region.corners)) outline.arc(x * world - left, y * world - top, radius, from, to)
  outline.closePath()
  pen.save()
  if (shape?.filling !== 'wash' || pace === 'far-behind') {
    wash(pen, outline, colours.surface, 0.5)
  }
  if (shape) {
    wash(pen, outline, colours[shape.colour], shape.strength)
    if (shape.filling === 'hatch') fillHatched(pen, outline, colours[shape.colour])
  }
  pen.globalAlpha = 1
  pen.strokeStyle = shape ? colours[shape.colour] : colours.edge
  pen.lineWidth = shape ? 2 : 1.5
  if (shape?.outline === 'dashed') pen.setLineDash([8, 6])
  if (region.id === scene.chosenRegion) {
    pen.setLineDash([])
    pen.strokeStyle = colours.ink
    pen.lineWidth = 3
  }
  pen.stroke(outline)
  pen.restore()
}

function wash(pen: Pen, outline: Path2D, colour: string, strength: number): void {
  pen.fillStyle = colour
  pen.globalAlpha = strength
  pen.fill(outline)
}

/** Pixels from line to line along an edge of the tile; it divides the tile, so that lines run on into the next one. */
const hatchStep = 16

function fillHatched(pen: Pen, outline: Path2D, colour: string): void {
  pen.save()
  pen.clip(outline)
  pen.globalAlpha = 0.28
  pen.strokeStyle = colour
  pen.lineWidth = 1.2
  pen.beginPath()
  for (let x = 0; x <= 2 * tileSide; x += hatchStep) {
    pen.moveTo(x, 0)
    pen.lineTo(x - tileSide, tileSide)
  }
  pen.stroke()
  pen.restore()
}

function touches({ world, left, top }: Sheet, { box }: Region, margin: number): boolean {
  return (
    box.maxX * world + margin > left &&
    box.minX * world - margin < left + tileSide &&
    box.maxY * world + margin > top &&
    box.minY * world - margin < top + tileSide
  )
}
