import type { Box } from '../../domain/hull.ts'

/** Squares along one side of the world: about 2 km, a tile of zoom 14. */
const squares = 2 ** 14

/** Number of the square in which a point of the unit square lies. */
export function squareAt(x: number, y: number): number {
  return Math.floor(y * squares) * squares + Math.floor(x * squares)
}

export function forEachSquare({ minX, minY, maxX, maxY }: Box, act: (square: number) => void): void {
  for (let row = Math.floor(minY * squares); row <= Math.floor(maxY * squares); row++) {
    for (let column = Math.floor(minX * squares); column <= Math.floor(maxX * squares); column++) act(row * squares + column)
  }
}

export function countSquares({ minX, minY, maxX, maxY }: Box): number {
  return (Math.floor(maxX * squares) - Math.floor(minX * squares) + 1) * (Math.floor(maxY * squares) - Math.floor(minY * squares) + 1)
}

/** What was put into a square so far, made where it is empty. */
export function listIn(bySquare: Map<number, number[]>, square: number): number[] {
  const known = bySquare.get(square)
  if (known) return known
  const list: number[] = []
  bySquare.set(square, list)
  return list
}
