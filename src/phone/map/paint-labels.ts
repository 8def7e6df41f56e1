import { drawMark } from './draw-mark.ts'
import { wordSpace, type MapLabel } from './map-labels.ts'
import { roundedBox } from './rounded-box.ts'
import type { Scene, Sheet } from './scene.ts'

/** Those that reach into the tile: one that lies across an edge is painted on both. */
export function paintLabels({ pen, left, top }: Sheet, { look }: Scene, labels: readonly MapLabel[]): void {
  pen.save()
  pen.textBaseline = 'middle'
  pen.lineJoin = 'round'
  for (const label of labels) {
    const x = label.box.minX - left
    const y = label.box.minY - top
    if (label.tag) {
      roundedBox(pen, { x, y, width: label.width, height: label.height, radius: 6 })
      pen.fillStyle = look.colours.gap
      pen.fill()
    }
    if (label.grounded) {
      roundedBox(pen, { x: x - 3, y, width: label.width + 6, height: label.height, radius: 6 })
      pen.globalAlpha = 0.8
      pen.fillStyle = look.colours.paper
      pen.fill()
      pen.globalAlpha = 1
    }
    const markSide = label.mark ? 22 * look.scale : 0
    if (label.mark) drawMark(pen, label.mark, { x: x + markSide / 2 - 2, y: y + label.lineHeight / 2, size: 17 * look.scale }, look)
    label.lines.forEach((line, row) => {
      const widths = line.map(({ font, text }) => {
        pen.font = font
        return pen.measureText(text).width
      })
      const whole = widths.reduce((sum, width) => sum + width, wordSpace * (line.length - 1))
      let at = x + markSide + (label.width - markSide - whole) / 2
      line.forEach(({ font, text, colour }, part) => {
        const middle = y + (row + 0.5) * label.lineHeight
        pen.font = font
        if (!label.tag) {
          pen.strokeStyle = look.colours.paper
          pen.lineWidth = 4
          pen.strokeText(text, at, middle)
        }
        pen.fillStyle = look.colours[colour]
        pen.fillText(text, at, middle)
        at += (widths[part] ?? 0) + wordSpace
      })
    })
  }
  pen.restore()
}
