import fc from 'fast-check'
import { expect, test } from 'vitest'
import { directions, directionTo } from './direction.ts'

const here = { latitude: 23.22, longitude: 108.8 }
const narrow = Math.cos((here.latitude * Math.PI) / 180)
const at = (degrees: number, far = 0.01) => ({
  latitude: here.latitude + far * Math.cos((degrees * Math.PI) / 180),
  longitude: here.longitude + (far * Math.sin((degrees * Math.PI) / 180)) / narrow,
})

test('the eight winds go clockwise from north', () => {
  expect(directions.map((_, i) => directionTo(here, at(i * 45)))).toEqual(directions)
  expect(directionTo(here, at(-20))).toBe('north')
  expect(directionTo(here, at(-30))).toBe('northwest')
  expect(directionTo(here, here)).toBe('north')
})

test('each wind reaches twenty-two degrees to both sides', () => {
  fc.assert(
    fc.property(fc.nat(7), fc.integer({ min: -22, max: 22 }), (wind, aside) => {
      expect(directionTo(here, at(wind * 45 + aside))).toBe(directions[wind])
    }),
  )
})
