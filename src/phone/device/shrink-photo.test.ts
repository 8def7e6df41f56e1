import { expect, test } from 'vitest'
import { fitWithin } from './shrink-photo.ts'

test('a large photo fits the longest side and keeps its shape', () => {
  expect(fitWithin(4000, 3000, 1600)).toEqual({ width: 1600, height: 1200 })
  expect(fitWithin(3000, 4000, 1600)).toEqual({ width: 1200, height: 1600 })
})

test('a small photo stays as it is', () => {
  expect(fitWithin(640, 480, 1600)).toEqual({ width: 640, height: 480 })
})

test('a line of a picture keeps at least one pixel', () => {
  expect(fitWithin(40_000, 1, 1600)).toEqual({ width: 1600, height: 1 })
})
