import { expect, test } from 'vitest'
import type { Area } from '../../domain/area.ts'
import { findAreas } from './find-areas.ts'

const area = (code: string, name: string, initials: string, parent: string | null = null): Area => ({
  code,
  name,
  shortName: name,
  parent,
  initials,
})
const minfan = area('450126104202', '民范村', 'mfc')
const grid = area('450126104202003', '民范村第3网格', 'd3wg', '450126104202')
const lower = area('450126104203', '下民村', 'xmc')
const found = (typed: string) => findAreas([lower, minfan, grid], typed).map(({ name }) => name)

test('by a part of the name, by pinyin initials, by code; what begins with it comes first', () => {
  expect(found('民')).toEqual(['民范村', '民范村第3网格', '下民村'])
  expect(found(' MF ')).toEqual(['民范村', '民范村第3网格'])
  expect(found('第3')).toEqual(['民范村第3网格'])
  expect(found('450126104203')).toEqual(['下民村'])
})

test('nothing typed finds all, in their order; nonsense finds none', () => {
  expect(found('')).toEqual(['下民村', '民范村', '民范村第3网格'])
  expect(found('zz')).toEqual([])
})
