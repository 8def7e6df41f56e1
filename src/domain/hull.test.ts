import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arcsOf, boxOf, distanceToHull, hullOf } from './hull.ts'

function hull(...points: [number, number][]) {
  const indices = points.map((_, i) => i)
  return hullOf(indices, points.map(([x]) => x), points.map(([, y]) => y))
}

test('a square with a door in its middle has four corners', () => {
  expect(hull([0, 0], [4, 0], [4, 4], [0, 4], [2, 2]).length).toBe(8)
})

test('a single door gets a circle, two doors or doors in a row a capsule', () => {
  expect(arcsOf(hull([3, 3]))).toEqual([{ x: 3, y: 3, from: 0, to: 2 * Math.PI }])
  expect(arcsOf(hull([0, 0], [2, 0])).length).toBe(2)
  expect(arcsOf(hull([0, 0], [1, 0], [2, 0], [3, 0])).length).toBe(2)
  expect(hull([1, 1], [1, 1], [1, 1])).toEqual(Float64Array.of(1, 1))
})

test('a village without doors has no outline', () => {
  expect(hull()).toEqual(new Float64Array())
})

test('the arcs run clockwise around and turn once in all', () => {
  const arcs = arcsOf(hull([0, 0], [4, 0], [4, 4], [0, 4]))
  const turned = arcs.reduce((sum, { from, to }) => sum + ((to - from + 4 * Math.PI) % (2 * Math.PI)), 0)
  expect(turned).toBeCloseTo(2 * Math.PI)
  const top = arcs.find(({ x, y }) => x === 4 && y === 0)
  expect(top?.from).toBeCloseTo(-Math.PI / 2)
  expect(top?.to).toBeCloseTo(0)
})

test('every door lies inside the outline of its village', () => {
  const points = fc.array(fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 500 })), { minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(points, (doors) => {
      const corners = hull(...doors)
      for (const [x, y] of doors) expect(distanceToHull(corners, x, y)).toBeLessThan(1e-9)
    }),
  )
})

test('a tap beside the outline is as far away as it looks', () => {
  const square = hull([0, 0], [4, 0], [4, 4], [0, 4])
  expect(distanceToHull(square, 2, 2)).toBe(0)
  expect(distanceToHull(square, 7, 2)).toBe(3)
  expect(distanceToHull(square, 7, 8)).toBe(5)
  expect(boxOf(square)).toEqual({ minX: 0, minY: 0, maxX: 4, maxY: 4 })
})

test('of a town with many doors the outline is the one that every door was looked at for', () => {
  const coordinate = fc.integer({ min: 0, max: 40 })
  fc.assert(
    fc.property(fc.array(fc.tuple(coordinate, coordinate), { minLength: 30, maxLength: 120 }), (doors) => {
      const corners = hull(...doors)
      const naive = doors.filter(([x, y]) => isCorner([x, y], doors)).map(([x, y]) => `${x} ${y}`)
      const found = Array.from({ length: corners.length / 2 }, (_, i) => `${corners[2 * i]} ${corners[2 * i + 1]}`)
      expect(new Set(found)).toEqual(new Set(naive))
    }),
  )
})

/** A corner is a point that some direction meets before all others that are not the same point. */
function isCorner([px, py]: [number, number], points: readonly [number, number][]): boolean {
  const angles = points.filter(([x, y]) => x !== px || y !== py).map(([x, y]) => Math.atan2(y - py, x - px)).sort((a, b) => a - b)
  if (angles.length === 0) return true
  const gaps = angles.map((angle, i) => (angles[(i + 1) % angles.length] ?? 0) - angle + (i === angles.length - 1 ? 2 * Math.PI : 0))
  return Math.max(...gaps) > Math.PI + 1e-9
}
