import { expect, test } from 'vitest'
import { areasToDraw } from './areas-to-draw.ts'

const codes = ['450126104202001', '450126104202', '450126104000', '450126000000', '450126105201', '450126105000', '450127000000']
const areas = codes.map((code) => ({ code, name: code, shortName: code, parent: null, initials: '' }))

test('a town draws from itself, its villages and their grids', () => {
  expect(areasToDraw(['450126104000'], areas)).toEqual(['450126104000', '450126104202', '450126104202001'])
})

test('a county draws from itself, its towns and their villages', () => {
  expect(areasToDraw(['450126000000'], areas)).toEqual(['450126000000', '450126104000', '450126104202', '450126105000', '450126105201'])
})
