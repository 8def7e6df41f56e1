import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distanceMetres, type Place } from '../../domain/place.ts'
import { door } from './for-tests.ts'
import { nearest } from './nearest.ts'

const point = fc.record({
  latitude: fc.double({ min: 23.1, max: 23.4, noNaN: true }),
  longitude: fc.double({ min: 108.6, max: 109, noNaN: true }),
})

test('the nearest are those that sorting all of them gives', () => {
  fc.assert(
    fc.property(fc.array(point, { maxLength: 60 }), point, fc.integer({ min: 1, max: 9 }), (points, from, limit) => {
      const places: Place[] = points.map((at, i) => ({ ...door, ...at, id: `450126104202-${String(i).padStart(5, '0')}` }))
      const among = ({ id }: Place) => Number(id.slice(-1)) % 3 !== 0
      const found = nearest(places, from, { limit, among }).map(({ metres }) => metres)
      const sorted = places.filter(among).map((place) => distanceMetres(from, place)).sort((a, b) => a - b)
      expect(found).toHaveLength(Math.min(limit, sorted.length))
      // A flat earth may put two in the other order that are within a thousandth of their distance.
      found.forEach((metres, i) => expect(Math.abs(metres - (sorted[i] ?? 0))).toBeLessThanOrEqual(0.01 + metres / 1000))
    }),
  )
})
