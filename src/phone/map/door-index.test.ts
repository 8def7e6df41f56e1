import fc from 'fast-check'
import { expect, test } from 'vitest'
import { worldPixels } from '../../domain/project.ts'
import { createDoorIndex } from './door-index.ts'

const side = 2 ** -12
const spot = fc.record({ x: fc.nat(1000), y: fc.nat(1000), door: fc.boolean() })
const doors = fc.array(spot, { maxLength: 80 }).map((spots) => ({
  x: Float64Array.from(spots, ({ x }) => 0.8 + (x / 1000) * side),
  y: Float64Array.from(spots, ({ y }) => 0.4 + (y / 1000) * side),
  role: Uint8Array.from(spots, ({ door }) => (door ? 0 : 1)),
}))
const box = fc.tuple(fc.nat(1000), fc.nat(1000), fc.nat(600), fc.nat(600)).map(([x, y, width, height]) => ({
  minX: 0.8 + (x / 1000) * side,
  minY: 0.4 + (y / 1000) * side,
  maxX: 0.8 + ((x + width) / 1000) * side,
  maxY: 0.4 + ((y + height) / 1000) * side,
}))

test('every door of the box is found, and nothing else', () => {
  fc.assert(
    fc.property(doors, box, (points, { minX, minY, maxX, maxY }) => {
      const inside = Array.from(points.x.keys()).filter((i) => {
        const [x, y] = [points.x[i] ?? 0, points.y[i] ?? 0]
        return points.role[i] === 0 && x >= minX && x <= maxX && y >= minY && y <= maxY
      })
      const found = createDoorIndex(points).inBox({ minX, minY, maxX, maxY }, 16, 0)
      expect(found.toSorted((a, b) => a - b)).toEqual(inside)
    }),
  )
})

test('thinned out, the first door of each small square stands for it, the same one from wherever one looks', () => {
  fc.assert(
    fc.property(doors, box, (points, { minX, minY, maxX, maxY }) => {
      const cell = 9 / worldPixels(13)
      const firsts = new Map<string, number>()
      for (const i of points.x.keys()) {
        const square = `${Math.floor((points.x[i] ?? 0) / cell)} ${Math.floor((points.y[i] ?? 0) / cell)}`
        if (points.role[i] === 0 && !firsts.has(square)) firsts.set(square, i)
      }
      const stand = new Set(firsts.values())
      const found = createDoorIndex(points).inBox({ minX, minY, maxX, maxY }, 13, 9)
      expect(new Set(found).size).toBe(found.length)
      for (const i of found) expect(stand.has(i)).toBe(true)
      const inside = Array.from(stand).filter((i) => {
        const [x, y] = [points.x[i] ?? 0, points.y[i] ?? 0]
        return x >= minX && x <= maxX && y >= minY && y <= maxY
      })
      expect(found).toEqual(expect.arrayContaining(inside))
    }),
  )
})
