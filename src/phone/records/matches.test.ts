import { expect, test } from 'vitest'
import type { Place } from '../../domain/place.ts'
import { matches } from './matches.ts'

const id = '450126104202-00037'
const place: Place = { id, kind: 'household', name: '12组 37号', area: '450126104202003', within: null, latitude: 0, longitude: 0, size: 4, initials: '12z37h' }

test.each(['', ' ', '37号', '12组37', '１２组', '12Z37', '00037'])('“%s” finds 12组 37号', (text) => {
  expect(matches(place, id, text)).toBe(true)
})

test('another door is not found, and a place off the roster still is by its code', () => {
  expect(matches(place, id, '38号')).toBe(false)
  expect(matches(undefined, id, '00037')).toBe(true)
})
