import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blindSpots, usualBlindSpots } from './blind-spots.ts'
import { nearestSpots } from './nearest-spots.ts'
import { distanceMetres, type Place } from './place.ts'

const point$ = fc.record({
  latitude: fc.double({ min: 23.2, max: 23.22, noNaN: true }),
  longitude: fc.double({ min: 108.8, max: 108.82, noNaN: true }),
})

test('each blind spot is as far as its nearest door, and the nearest comes first', () => {
  fc.assert(
    fc.property(fc.array(point$, { maxLength: 40 }), point$, (points, from) => {
      const places = points.map(
        (at, i): Place => ({ ...at, id: `d${i}`, kind: 'household', name: '', area: '450126104202003', within: null, size: 1, initials: '' }),
      )
      const spots = blindSpots(places, () => 'never', { ...usualBlindSpots, least: 1 })
      const found = nearestSpots(spots, from)
      expect(found.map(({ spot }) => spot).toSorted((a, b) => spots.indexOf(a) - spots.indexOf(b))).toEqual(spots)
      for (const { spot, metres } of found) {
        const naive = Math.min(...spot.places.map((place) => distanceMetres(from, place)))
        // A flat earth may take the second nearest of two that are as good as equally far.
        expect(Math.abs(metres - naive)).toBeLessThan(0.01 + naive / 1000)
      }
      const order = found.map(({ metres }) => metres)
      expect(order).toEqual(order.toSorted((a, b) => a - b))
    }),
  )
})
