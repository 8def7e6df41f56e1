import type { Box } from '../../domain/hull.ts'
import { worldPixels } from '../../domain/project.ts'
import type { PlacePoints } from './place-points.ts'

/** Finds the doors in a part of the map. */
export interface DoorIndex {
  /**
   * Indices of the doors in the box (unit square) as they are drawn at a zoom where only one of those in a square of
   * `thin` pixels is drawn: the first of the list, the same one whatever is in view. A few beyond the box may be among them.
   */
  inBox(box: Box, zoom: number, thin: number): number[]
}

/** Squares along one side of the world: about 2 km. */
const squares = 2 ** 14

/** The doors sorted into squares of the world: made within a frame or two for a county, and a tile looks into a few. */
export function createDoorIndex({ x, y, role }: Pick<PlacePoints, 'x' | 'y' | 'role'>): DoorIndex {
  const bySquare = new Map<number, number[]>()
  let before = -1
  let there: number[] = []
  for (let i = 0; i < x.length; i++) {
    if (role[i] !== 0) continue
    const square = Math.floor((y[i] ?? 0) * squares) * squares + Math.floor((x[i] ?? 0) * squares)
    if (square !== before) there = doorsIn(bySquare, square)
    before = square
    there.push(i)
  }
  const each = ({ minX, minY, maxX, maxY }: Box, take: (i: number) => void) => {
    for (let row = Math.floor(minY * squares); row <= Math.floor(maxY * squares); row++) {
      for (let column = Math.floor(minX * squares); column <= Math.floor(maxX * squares); column++) {
        for (const i of bySquare.get(row * squares + column) ?? []) {
          const [px, py] = [x[i] ?? 0, y[i] ?? 0]
          if (px >= minX && px <= maxX && py >= minY && py <= maxY) take(i)
        }
      }
    }
  }
  return {
    inBox(box, zoom, thin) {
      const found: number[] = []
      if (thin === 0) {
        each(box, (i) => found.push(i))
        return found
      }
      const cell = thin / worldPixels(zoom)
      const [left, top] = [Math.floor(box.minX / cell), Math.floor(box.minY / cell)]
      const [right, bottom] = [Math.floor(box.maxX / cell) + 1, Math.floor(box.maxY / cell) + 1]
      const columns = right - left
      const first = new Int32Array(columns * (bottom - top)).fill(-1)
      each({ minX: left * cell, minY: top * cell, maxX: right * cell, maxY: bottom * cell }, (i) => {
        const at = (Math.floor((y[i] ?? 0) / cell) - top) * columns + Math.floor((x[i] ?? 0) / cell) - left
        const known = first[at]
        if (known !== undefined && (known < 0 || i < known)) first[at] = i
      })
      for (const i of first) if (i >= 0) found.push(i)
      return found
    },
  }
}

function doorsIn(bySquare: Map<number, number[]>, square: number): number[] {
  const known = bySquare.get(square)
  if (known) return known
  const doors: number[] = []
  bySquare.set(square, doors)
  return doors
}
