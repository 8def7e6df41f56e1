import { expect, test } from 'vitest'
import type { BlindSpot } from '../../domain/blind-spots.ts'
import { numbersOf } from './spot-numbers.ts'

const at = (x: number, y: number, first = false) => ({ spot: {} as BlindSpot, x, y, first })
const told = (...all: ReturnType<typeof at>[]) => numbersOf(all).map(({ number }) => number)

test('the number on the map is the one in the list', () => {
  expect(told(at(0, 0), at(100, 0), at(0, 100))).toEqual([1, 2, 3])
})

test('of numbers on top of each other the earlier stays, and a chosen one before it', () => {
  expect(told(at(0, 0), at(10, 10), at(100, 0))).toEqual([1, 3])
  expect(told(at(0, 0), at(10, 10, true), at(100, 0))).toEqual([2, 3])
})
