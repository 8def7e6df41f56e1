import { arcsOf, type Box, type Corners } from './hull.ts'
import { metresToWorld, toPoint } from './project.ts'

/** How points of the unit square come to lie on the screen. */
export interface Frame {
  readonly scale: number
  readonly left: number
  readonly top: number
}

/** The box as large as it fits, in the middle, with a margin around it. Never nearer than `most` pixels for the unit square. */
export function frameFor(box: Box, width: number, height: number, margin: number, most: number): Frame {
  const [across, down] = [Math.max(box.maxX - box.minX, 1e-9), Math.max(box.maxY - box.minY, 1e-9)]
  const scale = Math.min((width - 2 * margin) / across, (height - 2 * margin) / down, most)
  return {
    scale,
    left: width / 2 - ((box.minX + box.maxX) / 2) * scale,
    top: height / 2 - ((box.minY + box.maxY) / 2) * scale,
  }
}

/** The outline as an SVG path, its corners rounded by `radius` pixels. */
export function outline(corners: Corners, { scale, left, top }: Frame, radius: number): string {
  const around = arcsOf(corners)
  const at = (x: number, y: number, angle: number) =>
    `${(x * scale + left + radius * Math.cos(angle)).toFixed(1)} ${(y * scale + top + radius * Math.sin(angle)).toFixed(1)}`
  const parts = around.map(({ x, y, from, to }, i) => {
    // A whole circle begins where it ends, which an arc of SVG cannot: it goes by way of the other side.
    const half = around.length === 1 ? `A${radius} ${radius} 0 0 1 ${at(x, y, from + Math.PI)}` : ''
    return `${i === 0 ? 'M' : 'L'}${at(x, y, from)}${half}A${radius} ${radius} 0 0 1 ${at(x, y, to)}`
  })
  return `${parts.join('')}Z`
}

const lengths = [20_000, 10_000, 5000, 2000, 1000, 500, 200, 100, 50, 20]

/** A round length to measure by, at most a hundred pixels, at the height of the box's middle. */
export function scaleOf(box: Box, { scale }: Frame): { readonly metres: number; readonly pixels: number } {
  const { latitude } = toPoint({ x: box.minX, y: (box.minY + box.maxY) / 2 })
  const pixels = (metres: number) => metresToWorld(metres, latitude) * scale
  const metres = lengths.find((length) => pixels(length) <= 100) ?? 20
  return { metres, pixels: pixels(metres) }
}
