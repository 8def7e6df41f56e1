import type { Point } from '../place.ts'

/** Of an even number the upper one, of none 0. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}

/** The middle of points. Not their mean: one point in another county would move it. */
export function medianPoint(points: readonly Point[]): Point {
  return { latitude: median(points.map(({ latitude }) => latitude)), longitude: median(points.map(({ longitude }) => longitude)) }
}
