import { coverageStates } from '../../domain/coverage.ts'
import { drawMark } from './draw-mark.ts'
import type { Look } from './look.ts'

/** A mark drawn once, to be put down many times. */
export interface Stamp {
  readonly picture: HTMLCanvasElement
  /** Device pixels along one side. */
  readonly side: number
  /** Its pixels as the canvas keeps them, one number each. */
  readonly pixels: Uint32Array
}

/** By size, one stamp a state in the order of `coverageStates`. */
export type Stamps = (size: number) => readonly Stamp[]

export function createStamps(look: Look): Stamps {
  const made = new Map<number, readonly Stamp[]>()
  return (size) => {
    let stamps = made.get(size)
    if (!stamps) {
      stamps = coverageStates.map((state) => stampOf(look, state, size))
      made.set(size, stamps)
    }
    return stamps
  }
}

function stampOf(look: Look, state: (typeof coverageStates)[number], size: number): Stamp {
  const side = Math.ceil((size + 1) * look.density)
  const { picture, pen } = newPicture(side)
  drawMark(pen, state, { x: side / 2, y: side / 2, size: size * look.density, plain: size < 12 }, look)
  return { picture, side, pixels: new Uint32Array(pen.getImageData(0, 0, side, side).data.buffer) }
}

export function newPicture(side: number): { picture: HTMLCanvasElement; pen: CanvasRenderingContext2D } {
  const picture = document.createElement('canvas')
  picture.width = side
  picture.height = side
  const pen = picture.getContext('2d', { willReadFrequently: true })
  if (!pen) throw new Error('this browser has no canvas')
  return { picture, pen }
}
