import type { CoverageState } from '../../domain/coverage.ts'
import type { Pen } from './easel.ts'
import type { Look } from './look.ts'
import { markShapes } from './mark-shapes.ts'

/** Draws a state as the status mark of the lists does, `size` pixels across. A `plain` one has no fine strokes, for very small sizes. */
export function drawMark(
  pen: Pen,
  state: CoverageState,
  { x, y, size, plain = false }: { x: number; y: number; size: number; plain?: boolean },
  { colours }: Look,
): void {
  const { colour, shape } = markShapes[state]
  pen.save()
  pen.translate(x, y)
  pen.scale(size / 24, size / 24)
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  pen.strokeStyle = colours[colour]
  pen.fillStyle = colours[colour]
  pen.beginPath()
  switch (shape) {
    case 'check-disc':
      pen.arc(0, 0, 11, 0, 2 * Math.PI)
      pen.fill()
      if (!plain) stroke(pen, colours.surface, 2.6, [-4.5, 0.3, -1.5, 3.3, 4.5, -2.9])
      break
    case 'half-disc':
      pen.arc(0, 0, 10, 0, 2 * Math.PI)
      pen.fillStyle = colours.surface
      pen.fill()
      pen.lineWidth = plain ? 3.4 : 2.2
      pen.stroke()
      pen.beginPath()
      pen.arc(0, 0, 10, Math.PI / 2, (3 * Math.PI) / 2)
      pen.fillStyle = colours[colour]
      pen.fill()
      break
    case 'hollow-diamond':
      pen.moveTo(0, -10.5)
      pen.lineTo(10.5, 0)
      pen.lineTo(0, 10.5)
      pen.lineTo(-10.5, 0)
      pen.closePath()
      pen.fillStyle = colours.surface
      pen.fill()
      pen.lineWidth = plain ? 5 : 2.8
      pen.stroke()
      break
  }
  pen.restore()
}

function stroke(pen: Pen, colour: string, width: number, path: readonly number[]): void {
  pen.beginPath()
  for (let i = 0; i < path.length; i += 2) pen.lineTo(path[i] ?? 0, path[i + 1] ?? 0)
  pen.strokeStyle = colour
  pen.lineWidth = width
  pen.stroke()
}
