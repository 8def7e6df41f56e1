import { expect, test } from 'vitest'
import { marksOf } from './hull-shapes.ts'

const box = { minX: 0.4, minY: 0.4, maxX: 0.6, maxY: 0.5 }

test('of places that would lie on each other one mark is drawn, covered ones apart from those that are left', () => {
  const shapes = {
    positions: [4, 2, 7],
    x: Float64Array.of(0.1, 0.101, 0.5),
    y: Float64Array.of(0.1, 0.101, 0.5),
    hulls: new Map(),
    box,
  }
  const states = Uint8Array.of(2, 2, 2, 2, 0, 2, 2, 1)
  const paths = marksOf(shapes, states, { scale: 100, left: 0, top: 0 }, { width: 100, height: 100 }, 9)
  expect(paths).toEqual({ covered: 'M10.0 10.0h0', left: 'M47.0 50.0l3-3 3 3-3 3Z' })
})
