import { expect, test } from 'vitest'
import { distanceWords } from './distance-words.ts'

test.each([
  [0, '0', 'metres'],
  [7.6, '8', 'metres'],
  [41, '40', 'metres'],
  [123, '120', 'metres'],
  [994, '990', 'metres'],
  [996, '1.0', 'kilometres'],
  [1240, '1.2', 'kilometres'],
  [12_400, '12', 'kilometres'],
] as const)('%d metres are said as %s %s', (metres, n, unit) => {
  expect(distanceWords(metres)).toEqual({ n, unit })
})
