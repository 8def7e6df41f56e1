import type { Box } from '../../domain/hull.ts'
import { worldPixels } from '../../domain/project.ts'
import type { PlacePoints } from './place-points.ts'
import { forEachSquare, listIn, squareAt } from './squares.ts'

/** Finds the doors in a part of the map. */
export interface DoorIndex {
  /**
   * Indices of the doors in the box (unit square) as they are drawn at a zoom where only one of those in a square of
   * `thin` pixels is drawn: the first of the list, the same one whatever is in view. A few beyond the box may be among them.
   */
  inBox(box: Box, zoom: number, thin: number): number[]
}

/** The doors sorted into squares of the world: made within a frame or two for a county, and a tile looks into a few. */
export function createDoorIndex({ x, y, role }: Pick<PlacePoints, 'x' | 'y' | 'role'>): DoorIndex {
  const bySquare = new Map<number, number[]>()
  let before = -1
  let there: number[] = []
  for (let i = 0; i < x.length; i++) {
    if (role[i] !== 0) continue
    const square = squareAt(x[i] ?? 0, y[i] ?? 0)
    if (square !== before) there = listIn(bySquare, square)
    before = square
    there.push(i)
  }
  const each = (box: Box, take: (i: number) => void) => {
    const { minX, minY, maxX, maxY } = box
    forEachSquare(box, (square) => {
      for (const i of bySquare.get(square) ?? []) {
        const [px, py] = [x[i] ?? 0, y[i] ?? 0]
        if (px >= minX && px <= maxX && py >= minY && py <= maxY) take(i)
      }
    })
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
