import { expect, test } from 'vitest'
import { frameFor, outline, scaleOf } from './frame.ts'
import { metresToWorld } from './project.ts'

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

test('the scale is a round length of at most a hundred pixels', () => {
  const frame = { scale: 50 / metresToWorld(100, 0), left: 0, top: 0 }
  const { metres, pixels } = scaleOf({ minX: 0.5, minY: 0.5, maxX: 0.5, maxY: 0.5 }, frame)
  expect(metres).toBe(200)
  expect(pixels).toBeCloseTo(100)
})
