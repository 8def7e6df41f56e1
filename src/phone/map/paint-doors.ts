import { detailAt } from './detail.ts'
import type { DotSheet } from './dot-sheet.ts'
import { boxAround, type Scene, type Sheet } from './scene.ts'

/** The doors of a tile, and those just beyond its edge whose marks reach into it. */
export function paintDoors(sheet: Sheet, scene: Scene, dots: DotSheet): void {
  const { doors, doorSize, thin } = detailAt(sheet.zoom)
  if (doors === 'none') return
  const { pen, world, left, top, zoom } = sheet
  const { points, states, look } = scene
  const stamps = scene.stamps(doors === 'marks' ? doorSize * look.scale : doorSize)
  for (const i of scene.doors.inBox(boxAround(sheet, doorSize), zoom, thin)) {
    if (!scene.shows(i)) continue
    const stamp = stamps[states[i] ?? 0]
    if (!stamp) continue
    const x = (points.x[i] ?? 0) * world - left
    const y = (points.y[i] ?? 0) * world - top
    if (doors === 'dots') {
      dots.put(stamp, x * look.density, y * look.density)
    } else {
      const side = stamp.side / look.density
      pen.drawImage(stamp.picture, x - side / 2, y - side / 2, side, side)
    }
  }
  if (doors === 'dots') {
    pen.save()
    pen.setTransform(1, 0, 0, 1, 0, 0)
    dots.layOnto(pen)
    pen.restore()
  }
}
