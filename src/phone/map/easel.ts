/** Where tiles are painted out of sight. */
export interface Easel {
  /** A clean sheet, in device pixels. */
  readonly begin: () => Pen
  /** Gives what was painted to the tile, in place of what it showed. */
  readonly hand: (tile: HTMLCanvasElement) => void
}

export type Pen = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

/**
 * For square tiles of so many device pixels a side. A tile that is given a finished picture costs nothing when the map moves on;
 * one that could be painted on is copied again for every frame.
 */
export function createEasel(side: number): Easel {
  const { pen, hand } = handedOver(side) ?? copied(side)
  return {
    begin() {
      pen.setTransform(1, 0, 0, 1, 0, 0)
      pen.clearRect(0, 0, side, side)
      return pen
    },
    hand,
  }
}

interface Way {
  readonly pen: Pen
  readonly hand: Easel['hand']
}

function handedOver(side: number): Way | null {
  const canvas = typeof OffscreenCanvas === 'undefined' ? null : new OffscreenCanvas(side, side)
  const pen = canvas?.getContext('2d')
  if (!canvas || !pen) return null
  return { pen, hand: (tile) => sized(tile, side).getContext('bitmaprenderer')?.transferFromImageBitmap(canvas.transferToImageBitmap()) }
}

/** For browsers of before 2023. */
function copied(side: number): Way {
  const canvas = sized(document.createElement('canvas'), side)
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('this browser has no canvas')
  return {
    pen,
    hand(tile) {
      const shown = sized(tile, side).getContext('2d')
      shown?.clearRect(0, 0, side, side)
      shown?.drawImage(canvas, 0, 0)
    },
  }
}

function sized(canvas: HTMLCanvasElement, side: number): HTMLCanvasElement {
  // Setting it wipes the canvas, even where nothing changes.
  if (canvas.width !== side) canvas.width = side
  if (canvas.height !== side) canvas.height = side
  return canvas
}
