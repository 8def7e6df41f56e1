import { expect, test } from 'vitest'
import { initialsOf } from './initials.ts'

test('a name is found by its pinyin initials; digits stay, spaces go', () => {
  expect(initialsOf('民范村')).toBe('mfc')
  expect(initialsOf('12组 37号')).toBe('12z37h')
  expect(initialsOf('第3网格')).toBe('d3wg')
})

test('a 圩 is read as the market it is here', () => {
  expect(initialsOf('新圩镇')).toBe('xxz')
})
