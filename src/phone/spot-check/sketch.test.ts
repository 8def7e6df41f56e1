import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sketchOf } from './sketch.ts'

const place = { latitude: 23.22, longitude: 108.8 }

test('who saved it to the north-east stands above and to the right', () => {
  const { saved, place: door, metres } = sketchOf(place, { latitude: 23.221, longitude: 108.801, accuracy: 20 })
  expect(saved.x).toBeGreaterThan(door.x)
  expect(saved.y).toBeLessThan(door.y)
  expect(metres).toBeGreaterThan(140)
  expect(metres).toBeLessThan(160)
})

test('everything stays on the drawing, however far or vague it was', () => {
  const offset = fc.double({ min: -0.2, max: 0.2, noNaN: true })
  fc.assert(
    fc.property(offset, offset, fc.integer({ min: 1, max: 5000 }), (north, east, accuracy) => {
      const { width, height, place: door, saved } = sketchOf(place, { latitude: 23.22 + north, longitude: 108.8 + east, accuracy })
      for (const { x, y } of [door, saved]) {
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x).toBeLessThanOrEqual(width)
        expect(y).toBeGreaterThanOrEqual(0)
        expect(y).toBeLessThanOrEqual(height)
      }
    }),
  )
})
