import { describe, expect, test } from 'vitest'
import { pointAt, raysOf, ring, shareOf } from './ring-geometry.ts'

describe('the campaign ring', () => {
  test('is empty with none, half with half, full with all and with more than all', () => {
    expect([0, 147, 294, 400].map((met) => shareOf(met, 294))).toEqual([0, 0.5, 1, 1])
  })
  test('is full when there is nothing to reach', () => {
    expect(shareOf(0, 0)).toBe(1)
  })
  test('turns clockwise from the top', () => {
    expect(pointAt(0, 10)).toEqual([0, -10])
    expect(pointAt(0.25, 10)).toEqual([10, 0])
    expect(pointAt(0.5, 10)).toEqual([0, 10])
  })
})

describe('the rays of the days', () => {
  const rays = raysOf({ days: [4, 0, 8, 2], today: 3 })
  const length = (index: number) => {
    const ray = rays[index]
    return ray ? Math.hypot(ray.to[0] - ray.from[0], ray.to[1] - ray.from[1]) : Number.NaN
  }
  test('stand one for each day, the best day reaching the edge', () => {
    expect(rays).toHaveLength(4)
    expect(length(2)).toBeCloseTo(ring.raysTo - ring.raysFrom, 1)
  })
  test('are longer the more doors were met, and a dot on a day without any', () => {
    expect(length(1)).toBe(0)
    expect(length(0)).toBeGreaterThan(length(3))
  })
  test('mark today and only today', () => {
    expect(rays.map((ray) => ray.today)).toEqual([false, false, false, true])
  })
})
