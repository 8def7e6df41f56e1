import type { Box } from '../../domain/hull.ts'

/** Finds what lies in a part of the map. */
export interface BoxIndex<T> {
  readonly all: readonly T[]
  /** Those whose boxes touch this one (unit square), in the order of the list. */
  readonly near: (box: Box) => T[]
}

/** Squares along one side of the world: about 2 km, a tile of zoom 14. */
const squares = 2 ** 14

/** The items sorted into squares of the world, by their boxes in the unit square. */
export function createBoxIndex<T>(all: readonly T[], boxOf: (item: T) => Box): BoxIndex<T> {
  const boxes = all.map(boxOf)
  const bySquare = new Map<number, number[]>()
  boxes.forEach((box, i) => {
    forEachSquare(box, (square) => {
      const there = bySquare.get(square)
      if (there) there.push(i)
      else bySquare.set(square, [i])
    })
  })
  return {
    all,
    near(box) {
      const found = new Set<number>()
      const look = (i: number) => {
        if (touch(boxes[i], box)) found.add(i)
      }
      // From far off a part of the map has more squares than there are items.
      if (squaresIn(box) > boxes.length) boxes.forEach((_, i) => look(i))
      else forEachSquare(box, (square) => bySquare.get(square)?.forEach(look))
      return Array.from(found)
        .sort((a, b) => a - b)
        .map((i) => all[i] as T)
    },
  }
}

function forEachSquare({ minX, minY, maxX, maxY }: Box, act: (square: number) => void): void {
  for (let row = Math.floor(minY * squares); row <= Math.floor(maxY * squares); row++) {
    for (let column = Math.floor(minX * squares); column <= Math.floor(maxX * squares); column++) act(row * squares + column)
  }
}

function squaresIn({ minX, minY, maxX, maxY }: Box): number {
  return (Math.floor(maxX * squares) - Math.floor(minX * squares) + 1) * (Math.floor(maxY * squares) - Math.floor(minY * squares) + 1)
}

function touch(a: Box | undefined, b: Box): boolean {
  return a !== undefined && a.minX <= b.maxX && b.minX <= a.maxX && a.minY <= b.maxY && b.minY <= a.maxY
}
