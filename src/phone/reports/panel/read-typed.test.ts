import { expect, test } from 'vitest'
import { readTyped } from './read-typed.ts'

test.each([
  ['37', 37],
  [' 1,200 ', 1200],
  ['１２００', 1200],
  ['37.5', 37.5],
  ['0', 0],
  ['', null],
  ['-3', null],
  ['3e5', null],
  ['约40', null],
  ['1.234', null],
])('%j is %j', (text, value) => expect(readTyped(text)).toBe(value))
