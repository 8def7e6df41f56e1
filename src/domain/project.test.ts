import { expect, test } from 'vitest'
import { distanceMetres } from './place.ts'
import { metresPerPixel, metresToWorld, toPoint, toWorld, worldPixels } from './project.ts'

const binyang = { latitude: 23.2206, longitude: 108.8046 }

test('the middle of the world is where equator and Greenwich cross', () => {
  const { x, y } = toWorld({ latitude: 0, longitude: 0 })
  expect(x).toBe(0.5)
  expect(y).toBeCloseTo(0.5, 12)
})

test('a point comes back from the map where it was', () => {
  const back = toPoint(toWorld(binyang))
  expect(distanceMetres(back, binyang)).toBeLessThan(0.001)
})

test('the county seat lies in the web map tile it is known by', () => {
  const { x, y } = toWorld(binyang)
  expect([Math.floor(x * 2 ** 10), Math.floor(y * 2 ** 10)]).toEqual([821, 444])
})

test('a hundred metres on the ground are a hundred metres by the scale of the map', () => {
  const north = { ...binyang, latitude: binyang.latitude + 0.0009 }
  const metres = distanceMetres(binyang, north)
  const world = toWorld(binyang).y - toWorld(north).y
  expect(world * worldPixels(17) * metresPerPixel(binyang.latitude, 17)).toBeCloseTo(metres, 0)
  expect(metresToWorld(metres, binyang.latitude)).toBeCloseTo(world, 7)
})
