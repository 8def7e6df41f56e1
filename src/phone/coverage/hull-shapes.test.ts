import { expect, test } from 'vitest'
import { frameFor, marksOf, outline } from './hull-shapes.ts'

const box = { minX: 0.4, minY: 0.4, maxX: 0.6, maxY: 0.5 }

test('a box fits into the pane with its margin, in the middle', () => {
  const frame = frameFor(box, 400, 400, 20, Infinity)
  expect(frame.scale * 0.2).toBeCloseTo(360)
  expect(0.5 * frame.scale + frame.left).toBeCloseTo(200)
  expect(0.45 * frame.scale + frame.top).toBeCloseTo(200)
})

test('a single place is a circle, drawn in two halves, and never looked at too closely', () => {
  const point = { minX: 0.5, minY: 0.5, maxX: 0.5, maxY: 0.5 }
  const frame = frameFor(point, 100, 100, 10, 1000)
  expect(frame.scale).toBe(1000)
  expect(outline(Float64Array.from([0.5, 0.5]), frame, 10)).toBe('M60.0 50.0A10 10 0 0 1 40.0 50.0A10 10 0 0 1 60.0 50.0Z')
})

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
