import type { Box } from '../../domain/hull.ts'
import { countSquares, forEachSquare, listIn } from './squares.ts'

/** Finds what lies in a part of the map. */
export interface BoxIndex<T> {
  readonly all: readonly T[]
  /** Those whose boxes touch this one (unit square), in the order of the list. */
  readonly near: (box: Box) => T[]
}

/** The items sorted into squares of the world, by their boxes in the unit square. */
export function createBoxIndex<T>(all: readonly T[], boxOf: (item: T) => Box): BoxIndex<T> {
  const boxes = all.map(boxOf)
  const bySquare = new Map<number, number[]>()
  boxes.forEach((box, i) => {
    forEachSquare(box, (square) => listIn(bySquare, square).push(i))
  })
  return {
    all,
    near(box) {
      const found = new Set<number>()
      const look = (i: number) => {
        if (touch(boxes[i], box)) found.add(i)
      }
      // From far off a part of the map has more squares than there are items.
      if (countSquares(box) > boxes.length) boxes.forEach((_, i) => look(i))
      else forEachSquare(box, (square) => bySquare.get(square)?.forEach(look))
      return Array.from(found)
        .sort((a, b) => a - b)
        .map((i) => all[i] as T)
    },
  }
}

function touch(a: Box | undefined, b: Box): boolean {
  return a !== undefined && a.minX <= b.maxX && b.minX <= a.maxX && a.minY <= b.maxY && b.minY <= a.maxY
}
