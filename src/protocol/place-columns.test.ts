import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnsToPlaces, placesToColumns } from './place-columns.ts'

const place = fc.record({
  id: fc.stringMatching(/^\d{12}-\d{5}$/),
  kind: fc.constantFrom('household', 'school'),
  name: fc.string({ unit: 'grapheme' }),
  area: fc.stringMatching(/^\d{15}$/),
  within: fc.option(fc.stringMatching(/^\d{12}-\d{5}$/)),
  latitude: fc.integer({ min: -90e6, max: 90e6 }).map((n) => n / 1e6),
  longitude: fc.integer({ min: -180e6, max: 180e6 }).map((n) => n / 1e6),
  size: fc.nat(),
  initials: fc.string(),
}).chain((whole) => fc.constantFrom(whole, { ...whole, rough: true as const }))

test('places come back from their columns as they went in', () => {
  fc.assert(
    fc.property(fc.array(place), (places) => {
      expect(columnsToPlaces(JSON.parse(JSON.stringify(placesToColumns(places))))).toEqual(
        places.map((p) => ({ ...p, latitude: p.latitude + 0, longitude: p.longitude + 0 })),
      )
    }),
  )
})

test('where all points were surveyed nothing is said of it', () => {
  const places = fc.sample(place, 9).map(({ id, kind, name, area, within, latitude, longitude, size, initials }) => ({
    id, kind, name, area, within, latitude, longitude, size, initials,
  }))
  expect(placesToColumns(places)).not.toHaveProperty('rough')
})

test('columns of unequal length are refused whole', () => {
  const columns = placesToColumns([])
  expect(() => columnsToPlaces({ ...columns, id: ['450126104202-00001'] })).toThrow(RangeError)
})
