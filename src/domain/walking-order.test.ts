import fc from 'fast-check'
import { expect, test } from 'vitest'
import { walkingOrder, wayMetres } from './walking-order.ts'

const here = { latitude: 23.22, longitude: 108.8 }
const metre = 1 / 111_195
const stop = (id: string, east: number, north = 0) => ({
  id,
  latitude: here.latitude + north * metre,
  longitude: here.longitude + (east * metre) / Math.cos((here.latitude * Math.PI) / 180),
})
const idsOf = (stops: readonly { id: string }[]) => stops.map(({ id }) => id).join('')

test('none and one are as they are', () => {
  expect(walkingOrder(here, [])).toEqual([])
  expect(idsOf(walkingOrder(here, [stop('a', 50)]))).toBe('a')
})

test('along a street one goes on and on', () => {
  expect(idsOf(walkingOrder(here, [stop('c', 30), stop('a', 10), stop('d', 40), stop('b', 20)]))).toBe('abcd')
})

test('around a pond one goes once, without crossing one’s way', () => {
  const around = [stop('a', 0, 10), stop('c', 100, 100), stop('b', 0, 100), stop('d', 100, 10)]
  expect(idsOf(walkingOrder(here, around))).toBe('abcd')
})

const stops$ = fc
  .array(fc.tuple(fc.integer({ min: -900, max: 900 }), fc.integer({ min: -900, max: 900 })), { maxLength: 30 })
  .map((all) => all.map(([east, north], i) => stop(`${i},`, east, north)))

test('every stop is walked once, and the way is never longer than as given', () => {
  fc.assert(
    fc.property(stops$, (stops) => {
      const order = walkingOrder(here, stops)
      expect(order.toSorted((a, b) => stops.indexOf(a) - stops.indexOf(b))).toEqual(stops)
      // A flat earth may call two ways equal that differ by a hair on the round one.
      expect(wayMetres(here, order)).toBeLessThanOrEqual(wayMetres(here, stops) * 1.0001 + 0.1)
    }),
  )
})

test('of few stops the way is no more than a quarter longer than the shortest there is', () => {
  const few$ = fc.array(fc.tuple(fc.nat(400), fc.nat(400)), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(few$, (all) => {
      const stops = all.map(([east, north], i) => stop(String(i), east, north))
      const shortest = Math.min(...everyOrder(stops).map((order) => wayMetres(here, order)))
      expect(wayMetres(here, walkingOrder(here, stops))).toBeLessThanOrEqual(shortest * 1.25 + 1)
    }),
    { numRuns: 60, seed: 20260917 },
  )
})

function everyOrder<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]]
  return items.flatMap((first, i) => everyOrder(items.toSpliced(i, 1)).map((rest) => [first, ...rest]))
}

test('five hundred stops are put in order while a thumb waits', () => {
  const stops = Array.from({ length: 500 }, (_, i) => stop(`${i},`, (i * 7919) % 1500, (i * 104_729) % 1500))
  const order = walkingOrder(here, stops)
  expect(order).toHaveLength(500)
  expect(wayMetres(here, order)).toBeLessThan(wayMetres(here, stops) / 5)
})
