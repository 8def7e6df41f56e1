import { expect, test } from 'vitest'
import { movedBy } from '../offset.ts'
import { sketchAround } from './sketch.ts'

const middle = { latitude: 23.2211, longitude: 108.8055 }
const east = (metres: number) => movedBy(middle, { east: metres, north: 0 })
const wanted = { half: 90, reach: 0 }

test('with nothing around it shows the nearest surroundings', () => {
  expect(sketchAround(middle, [], wanted)).toMatchObject({ radius: 25, dots: [] })
})

test('it shows four known places, whichever are the nearest', () => {
  const around = [10, 20, 30, 80, 400].map(east)
  const { radius, pixelsPerMetre, dots } = sketchAround(middle, around, wanted)
  expect(radius).toBe(100)
  expect(pixelsPerMetre).toBeCloseTo(0.9)
  expect(dots.map(({ x }) => Math.round(x))).toEqual([9, 18, 27, 72, 360])
})

test('it reaches as far as it must, and north is up', () => {
  const [dot] = sketchAround(middle, [movedBy(middle, { east: 0, north: 40 })], { half: 100, reach: 170 }).dots
  expect(dot?.y).toBeCloseTo(-20, 0)
})

test('names stand where there is room for them', () => {
  const around = [3, 60, 62, 80, 90].map(east)
  expect(sketchAround(middle, around, wanted).dots.map(({ labelled }) => labelled)).toEqual([false, true, false, false, false])
})

test('no name stands in the corners of north and of the scale', () => {
  const at = (right: number, up: number) => movedBy(middle, { east: right, north: up })
  const around = [at(-40, 40), at(40, 40), at(-40, -12), at(40, -12)]
  const { radius, dots } = sketchAround(middle, around, { half: 90, reach: 40 })
  expect(radius).toBe(50)
  expect(dots.map(({ labelled }) => labelled)).toEqual([false, true, true, false])
})
