import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { distanceMetres } from './place.ts'

const seat = { latitude: 23.2206, longitude: 108.8046 }

describe('the distance between two points', () => {
  test('is nothing from a door to itself', () => {
    expect(distanceMetres(seat, seat)).toBe(0)
  })
  test('is 111.195 km for a degree of latitude on the mean sphere', () => {
    expect(distanceMetres({ latitude: 23, longitude: 108 }, { latitude: 24, longitude: 108 })).toBeCloseTo(
      111_195.08,
      1,
    )
  })
  test('shrinks with the cosine of the latitude along a parallel', () => {
    const step = 0.001
    const east = distanceMetres(seat, { ...seat, longitude: seat.longitude + step })
    expect(east).toBeCloseTo(111_195.08 * step * Math.cos((seat.latitude * Math.PI) / 180), 3)
  })
  test('from Binyang to Nanning is about 63 km', () => {
    const nanning = { latitude: 22.817, longitude: 108.3665 }
    expect(distanceMetres(seat, nanning) / 1000).toBeCloseTo(63.4, 0)
  })
  test('is half the globe to the antipode, and never not a number', () => {
    const antipode = { latitude: -seat.latitude, longitude: seat.longitude - 180 }
    expect(distanceMetres(seat, antipode)).toBeCloseTo(Math.PI * 6_371_008.8, 0)
  })
  test('is the same both ways and never shorter over a third point', () => {
    const point$ = fc.record({
      latitude: fc.double({ min: -90, max: 90, noNaN: true }),
      longitude: fc.double({ min: -180, max: 180, noNaN: true }),
    })
    fc.assert(
      fc.property(point$, point$, point$, (a, b, c) => {
        expect(distanceMetres(a, b)).toBeCloseTo(distanceMetres(b, a), 3)
        expect(distanceMetres(a, c)).toBeLessThanOrEqual(distanceMetres(a, b) + distanceMetres(b, c) + 1)
      }),
    )
  })
})
