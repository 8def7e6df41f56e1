import { crossMetres } from './detail.ts'
import { metresPerPixel, metresToWorld, toPoint } from '../../domain/project.ts'
import { tileSide, type Scene, type Sheet } from './scene.ts'

/** Crosses on the paper at round distances, so that metres can be judged without looking at the scale. */
export function paintCrosses({ pen, world, left, top, zoom }: Sheet, { look, points, overLayer }: Scene): void {
  if (overLayer) return
  // One latitude for all tiles: a grid that changed its step from tile to tile would not meet at their edges.
  const { latitude } = toPoint({ x: 0.5, y: points.y[0] ?? 0.5 })
  const step = metresToWorld(crossMetres(metresPerPixel(latitude, zoom)), latitude) * world
  const arm = 5
  pen.save()
  pen.globalAlpha = 0.55
  pen.strokeStyle = look.colours.edge
  pen.lineWidth = 1.2
  pen.beginPath()
  for (let column = Math.ceil((left - arm) / step); column * step < left + tileSide + arm; column++) {
    for (let row = Math.ceil((top - arm) / step); row * step < top + tileSide + arm; row++) {
      const x = column * step - left
      const y = row * step - top
      pen.moveTo(x - arm, y)
      pen.lineTo(x + arm, y)
      pen.moveTo(x, y - arm)
      pen.lineTo(x, y + arm)
    }
  }
  pen.stroke()
  pen.restore()
}
