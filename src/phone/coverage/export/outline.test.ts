import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distanceMetres, type Point } from '../../../domain/place.ts'
import { outlineAround, outlineMetres, pointOf } from './outline.ts'

const aPoint = fc.record({
  latitude: fc.integer({ min: 23_200_000, max: 23_260_000 }).map((n) => n / 1e6),
  longitude: fc.integer({ min: 108_780_000, max: 108_840_000 }).map((n) => n / 1e6),
})

function ringAround(places: readonly Point[]) {
  const geometry = outlineAround(places)
  if (geometry.type !== 'Polygon') throw new Error('no polygon')
  return geometry.coordinates[0]
}

test('a point is longitude first', () => {
  expect(pointOf({ latitude: 23.2206, longitude: 108.8046 })).toEqual({ type: 'Point', coordinates: [108.8046, 23.2206] })
})

test('the ring of any places is closed, runs against the clock and holds all of them with room to spare', () => {
  fc.assert(
    fc.property(fc.array(aPoint, { minLength: 1, maxLength: 30 }), (places) => {
      const ring = ringAround(places)
      expect(ring.length).toBeGreaterThanOrEqual(4)
      expect(ring[0]).toEqual(ring.at(-1))
      const edges = ring.slice(1).map((to, i) => [ring[i] ?? to, to] as const)
      expect(edges.filter(([from, to]) => from[0] === to[0] && from[1] === to[1])).toEqual([])
      // Twice the area, by the shoelace: positive against the clock.
      expect(edges.reduce((sum, [[x, y], [nextX, nextY]]) => sum + (x - 108.8) * (nextY - 23.2) - (nextX - 108.8) * (y - 23.2), 0)).toBeGreaterThan(0)
      for (const { longitude, latitude } of places) {
        const crossed = edges.filter(
          ([[x, y], [nextX, nextY]]) => y > latitude !== nextY > latitude && longitude < x + ((latitude - y) / (nextY - y)) * (nextX - x),
        )
        expect(crossed.length % 2).toBe(1)
      }
    }),
  )
})

test('around one door it is a circle', () => {
  const door = { latitude: 23.2206, longitude: 108.8046 }
  for (const [longitude, latitude] of ringAround([door])) {
    expect(distanceMetres(door, { latitude, longitude })).toBeCloseTo(outlineMetres, 0)
  }
})
