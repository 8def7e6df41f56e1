import { expect, test } from 'vitest'
import type { Area } from '../../domain/area.ts'
import { ownGrids } from './own-grids.ts'

const area = (code: string): Area => ({ code, name: code, shortName: code, parent: null, initials: '' })
const county = ['450126000000', '450126104000', '450126104202', '450126104202002', '450126104202001', '450126104203'].map(area)
const codesFor = (...areas: string[]) => ownGrids({ areas }, county).map(({ code }) => code)

test('a worker of one grid has that one', () => {
  expect(codesFor('450126104202001')).toEqual(['450126104202001'])
})

test('a place hangs on a grid, and on a village only where it has none', () => {
  expect(codesFor('450126104202')).toEqual(['450126104202001', '450126104202002'])
  expect(codesFor('450126104000')).toEqual(['450126104202001', '450126104202002', '450126104203'])
})

test('nobody proposes outside of their areas', () => {
  expect(codesFor('450126105000')).toEqual([])
})
