import { expect, test } from 'vitest'
import type { Place } from '../../domain/place.ts'
import type { Round } from '../../domain/rounds.ts'
import { door } from './for-tests.ts'
import type { Mark, Territory } from './hold-territory.ts'
import { stopsOf } from './round-stops.ts'

const today = 20260917
const metre = 1 / 111_195
const at = (id: string, metresNorth: number): Place => ({ ...door, id, name: id, latitude: door.latitude + metresNorth * metre })
const places = [at('a', 0), at('b', 50), at('c', 100), at('d', 150), at('shop', 400)]
const mark = (rest: Partial<Mark>): Mark => ({ visit: 'v1', day: today, outcome: 'met', author: 'wei', ...rest })

function territory(marks: Record<string, Mark[]>): Territory {
  const placeById = new Map(places.map((place) => [place.id, place]))
  return { placeById, marks: new Map(Object.entries(marks)), places } as unknown as Territory
}

const roundOf = (ids: string[]): Round => ({
  id: ids.join(),
  area: door.area,
  to: 'wei',
  author: 'office',
  given: 20260915,
  places: ids,
  from: 20260915,
  until: 20260920,
  note: '',
  ended: null,
  waits: false,
})
const me = { author: 'wei', today, here: null }
const order = (stops: { left: readonly { place: Place }[] }) => stops.left.map(({ place }) => place.id)

test('several rounds are one walk, and a place of two is one stop', () => {
  const stops = stopsOf(territory({}), [roundOf(['a', 'c']), roundOf(['c', 'b'])], { ...me, here: at('here', -10) })
  expect(order(stops)).toEqual(['a', 'b', 'c'])
  expect(stops.left.map(({ metres, direction }) => [Math.round(metres), direction])).toEqual([
    [10, 'north'],
    [50, 'north'],
    [50, 'north'],
  ])
})

test('the way goes on from the last place I logged today, and places done are no stops', () => {
  const stops = stopsOf(territory({ d: [mark({})], a: [mark({ outcome: 'absent', author: 'lu' })] }), [roundOf(['a', 'b', 'c', 'd'])], me)
  expect(stops.from?.id).toBe('d')
  expect(order(stops)).toEqual(['c', 'b'])
  expect(stops.left[0]?.direction).toBe('south')
  expect(stops.tried.map(({ id }) => id)).toEqual(['a'])
})

test('where the phone was asked, the way begins there; the next stop is always the nearest', () => {
  const stops = stopsOf(territory({ shop: [mark({})] }), [roundOf(['a', 'b', 'c', 'd'])], { ...me, here: at('here', 60) })
  expect(stops.from).toBe(null)
  expect(order(stops)[0]).toBe('b')
  expect(order(stops).toSorted()).toEqual(['a', 'b', 'c', 'd'])
})

test('none: nothing is given, or all is walked', () => {
  expect(stopsOf(territory({}), [], me)).toEqual({ left: [], tried: [], from: null })
})
