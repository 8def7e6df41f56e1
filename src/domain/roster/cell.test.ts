import { expect, test } from 'vitest'
import { cellNumber, cellText, isBlank } from './cell.ts'

test.each([
  ['１２组　３７号', '12组 37号'],
  ['  民范村 \n', '民范村'],
  ['12组 37号', '12组 37号'],
  ['12组  37号', '12组 37号'],
  [' 12组', '12组'],
  ['\uFEFF代\u200B码', '代码'],
  [450126104202, '450126104202'],
  [true, 'true'],
  [null, ''],
  [Number.NaN, ''],
])('%j says %j', (cell, says) => {
  expect(cellText(cell)).toBe(says)
})

test.each([
  ['４', 4],
  ['1,203人', 1203],
  ['108.8046', 108.8046],
  ['-3', -3],
  [7, 7],
  ['4人左右', null],
  ['1,20', null],
  ['', null],
  ['#REF!', null],
])('%j is the number %j', (cell, number) => {
  expect(cellNumber(cell)).toBe(number)
})

test('a row of blanks is blank', () => {
  expect(isBlank([null, '', '　', undefined])).toBe(true)
  expect(isBlank([null, 0])).toBe(false)
})
