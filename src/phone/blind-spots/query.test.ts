import { expect, test } from 'vitest'
import { hrefOf, readQuery, readTab } from './query.ts'

test('an address tells what the screen is set to, and the other way round', () => {
  const query = { area: '450126104202', period: 'year', sort: 'distance' } as const
  const href = hrefOf('absent', query)
  expect(readTab(href.split('?')[0] ?? '')).toBe('absent')
  expect(readQuery(href.split('?')[1] ?? '')).toEqual(query)
})

test('what is as usual, or is no such thing, is left out', () => {
  const plain = readQuery('area=nowhere&sort=up')
  expect(plain).toEqual({ area: null, period: null, sort: 'people' })
  expect(hrefOf('spots', plain)).toBe('/blind-spots')
  expect(readTab('/blind-spots/unknown')).toBe('spots')
})
