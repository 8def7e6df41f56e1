import { colours, type Drawing, type Filling, type Shape } from './drawing.ts'

const fonts = '"HarmonyOS Sans SC", "MiSans", "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif'

/** A drawing as the bytes of a PNG. */
export async function paint(drawing: Drawing, canvas: HTMLCanvasElement = document.createElement('canvas')): Promise<Uint8Array<ArrayBuffer>> {
  const { width, height, ground, shapes } = drawing
  canvas.width = width
  canvas.height = height
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('this browser draws no pictures')
  pen.fillStyle = ground
  pen.fillRect(0, 0, width, height)
  for (const shape of shapes) paintShape(pen, shape)
  const file = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!file) throw new Error('the picture could not be made')
  return new Uint8Array(await file.arrayBuffer())
}

function paintShape(pen: CanvasRenderingContext2D, shape: Shape): void {
  switch (shape.shape) {
    case 'box': {
      const outline = new Path2D()
      outline.roundRect(shape.x, shape.y, shape.width, shape.height, shape.round ?? 0)
      return paintOutline(pen, outline, shape)
    }
    case 'path':
      return paintOutline(pen, new Path2D(shape.d), shape)
    case 'text':
      pen.font = `${shape.bold === true ? '700 ' : ''}${shape.size}px ${fonts}`
      pen.textAlign = shape.align ?? 'left'
      if (shape.haloed === true) {
        pen.lineJoin = 'round'
        pen.lineWidth = shape.size / 4.5
        pen.strokeStyle = colours.white
        pen.strokeText(shape.text, shape.x, shape.y)
      }
      pen.fillStyle = shape.colour
      pen.fillText(shape.text, shape.x, shape.y)
  }
}

function paintOutline(pen: CanvasRenderingContext2D, outline: Path2D, { fill, hatched, stroke, lineWidth = 2, dashed = false }: Filling): void {
  if (fill !== undefined) {
    pen.fillStyle = fill
    pen.fill(outline)
  }
  if (hatched !== undefined) {
    pen.save()
    pen.clip(outline)
    hatch(pen, hatched)
    pen.restore()
  }
  if (stroke === undefined) return
  pen.lineWidth = lineWidth
  pen.lineCap = 'round'
  pen.strokeStyle = stroke
  pen.setLineDash(dashed ? [lineWidth * 3, lineWidth * 3] : [])
  pen.stroke(outline)
  pen.setLineDash([])
}

/** Slanted lines over the whole picture; the caller has clipped it. */
function hatch(pen: CanvasRenderingContext2D, colour: string): void {
  const { width, height } = pen.canvas
  pen.beginPath()
  for (let x = -height; x < width; x += 14) {
    pen.moveTo(x, height)
    pen.lineTo(x + height, 0)
  }
  pen.lineWidth = 4
  pen.strokeStyle = colour
  pen.stroke()
}
