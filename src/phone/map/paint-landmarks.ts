import { detailAt } from './detail.ts'
import { drawMark } from './draw-mark.ts'
import type { Pen } from './easel.ts'
import { markShapes } from './mark-shapes.ts'
import { stateAt } from './place-states.ts'
import { roundedBox } from './rounded-box.ts'
import { boxAround, type Scene, type Sheet } from './scene.ts'

/** How landmarks are drawn: like the zoom says, and earlier when they alone are asked for. */
export function landmarkDetail(zoom: number, kind: Scene['kind']): 'none' | 'small' | 'named' {
  if (kind === null || kind === 'household') return detailAt(zoom).landmarks
  if (zoom >= 14) return 'named'
  return zoom >= 11 ? 'small' : 'none'
}

/** Pixels along one side of a landmark's square. */
export function landmarkSide(zoom: number, kind: Scene['kind'], scale: number): number {
  if (landmarkDetail(zoom, kind) === 'small') return 18
  return (zoom >= 17 ? 36 : 28) * scale
}

export function paintLandmarks(sheet: Sheet, scene: Scene): void {
  if (landmarkDetail(sheet.zoom, scene.kind) === 'none') return
  const { world, left, top, zoom } = sheet
  const side = landmarkSide(zoom, scene.kind, scene.look.scale)
  for (const i of scene.landmarks.near(boxAround(sheet, side))) {
    if (!scene.shows(i)) continue
    const x = (scene.points.x[i] ?? 0) * world - left
    const y = (scene.points.y[i] ?? 0) * world - top
    paintLandmark(sheet.pen, scene, i, { x, y, side })
  }
}

function paintLandmark(
  pen: Pen,
  { points, states, look, glyphs }: Scene,
  i: number,
  { x, y, side }: { x: number; y: number; side: number },
): void {
  const state = stateAt(states, i)
  const colour = look.colours[markShapes[state].colour]
  pen.save()
  pen.translate(x, y)
  roundedBox(pen, { x: -side / 2, y: -side / 2, width: side, height: side, radius: side * 0.28 })
  pen.fillStyle = look.colours.surface
  pen.fill()
  pen.strokeStyle = colour
  pen.lineWidth = 2
  pen.stroke()
  const glyph = glyphs.get(points.kinds[points.kind[i] ?? 0] ?? '')
  if (glyph) {
    const size = side * 0.62
    pen.scale(size / 24, size / 24)
    pen.translate(-12, -12)
    pen.lineCap = 'round'
    pen.lineJoin = 'round'
    pen.stroke(glyph)
  }
  pen.restore()
  const mark = Math.max(9, side * 0.42)
  drawMark(pen, state, { x: x + side / 2, y: y + side / 2, size: mark, plain: mark < 12 }, look)
}
