import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Place } from '../../domain/place.ts'
import { toWorld } from '../../domain/project.ts'
import { placePoints, roleAt } from './place-points.ts'

const kinds = ['household', 'natural_village', 'school'] as const
const ids = ['a', 'b', 'c', 'd', 'e', 'f']
const place: fc.Arbitrary<Omit<Place, 'id'>> = fc.record({
  kind: fc.constantFrom(...kinds),
  within: fc.constantFrom(null, ...ids),
  latitude: fc.double({ min: 20, max: 27, noNaN: true }),
  longitude: fc.double({ min: 104, max: 112, noNaN: true }),
  name: fc.constant(''),
  area: fc.constant('450126105201'),
  size: fc.constant(0),
  initials: fc.constant(''),
})

test('every place has its point, its kind and its part on the map, whatever stands beside it in the list', () => {
  fc.assert(
    fc.property(fc.array(place, { maxLength: ids.length }), (told) => {
      const places = told.map((each, i) => ({ ...each, id: ids[i] ?? '' }))
      const points = placePoints(places, 'wgs84')
      places.forEach((each, i) => {
        expect({ x: points.x[i], y: points.y[i] }).toEqual(toWorld(each))
        expect(points.kinds[points.kind[i] ?? -1]).toBe(each.kind)
        const holdsOthers = places.some(({ within }) => within === each.id)
        expect(roleAt(points, i)).toBe(each.kind === 'household' ? 'door' : holdsOthers ? 'hamlet' : 'landmark')
        expect(points.indexOf.get(each.id)).toBe(i)
      })
      expect(new Set(points.kinds)).toEqual(new Set(places.map(({ kind }) => kind)))
    }),
  )
})
