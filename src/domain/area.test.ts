import { describe, expect, test } from 'vitest'
import { areaLevel, areaPrefix, isAreaCode, isWithin, parentArea, townCodeOf, townOf } from './area.ts'

const county = '450126000000'
const town = '450126104000'
const village = '450126104202'
const grid = '450126104202003'

describe('an area code', () => {
  test('tells its level', () => {
    expect([county, town, village, grid].map(areaLevel)).toEqual(['county', 'town', 'village', 'grid'])
  })
  test('names its parent, up to the county that has none', () => {
    expect([grid, village, town, county].map(parentArea)).toEqual([village, town, county, null])
  })
  test('begins with the town by which rows are placed', () => {
    expect(townOf(grid)).toBe('450126104')
    expect(townCodeOf(grid)).toBe('450126104000')
    expect(areaPrefix(town)).toBe('450126104')
  })
  test('is twelve or fifteen digits and nothing else', () => {
    expect(isAreaCode(grid)).toBe(true)
    expect(['', '45012610420', '45012610420a', '4501261042020', ' 450126104202'].map(isAreaCode)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ])
    expect(() => areaLevel('12')).toThrow(RangeError)
  })
})

describe('one area within another', () => {
  test('an area is within itself and within all above it', () => {
    expect([grid, village, town, county].map((area) => isWithin(grid, area))).toEqual([true, true, true, true])
  })
  test('a town is not within its village, nor a village within its neighbour', () => {
    expect(isWithin(town, village)).toBe(false)
    expect(isWithin(village, grid)).toBe(false)
    expect(isWithin('450126', county)).toBe(false)
    expect(isWithin('450126104203', village)).toBe(false)
    expect(isWithin('450126105000', town)).toBe(false)
  })
})
