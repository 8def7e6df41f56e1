import { expect, test } from 'vitest'
import { readRange } from './read-range.ts'

test('a whole photo starts at its first byte and is as long as announced, where it is announced', () => {
  expect(readRange(undefined, '5000')).toEqual({ from: 0, total: 5000 })
  expect(readRange(undefined, undefined)).toEqual({ from: 0, total: null })
})

test('a piece says where it begins and how long the whole is', () => {
  expect(readRange('bytes 2000-4999/5000', '3000')).toEqual({ from: 2000, total: 5000 })
})

test.each(['bytes 5-4/10', 'bytes 0-10/10', 'bytes */10', 'bytes 0-4/*', 'bytes=0-4/10', 'bytes -1-4/10', ''])(
  '%s cannot be read',
  (range) => {
    expect(readRange(range, '5')).toBeNull()
  },
)
