import { expect, test } from 'vitest'
import { blindSpotsHref, hrefOf, readList, readQuery } from './query.ts'

test('an address without anything shows everything, the worst first', () => {
  expect(readQuery('')).toMatchObject({ area: null, kind: null, period: null, chosen: null, sort: 'rate', down: false, page: 1 })
  expect(hrefOf(readQuery(''))).toBe('/coverage')
})

test('what is chosen comes back from the address as it was', () => {
  const query = { ...readQuery(''), area: '450126104000', kind: 'school', period: 'days', from: 20260901, to: 20260917 }
  const changed = { ...query, sort: 'never', down: true, page: 3 } as const
  const href = hrefOf(changed, { page: 3 }, 'never')
  expect(href.startsWith('/coverage/never?')).toBe(true)
  expect(readQuery(href.slice(href.indexOf('?')))).toEqual(changed)
})

test('nonsense in the address is nothing chosen', () => {
  expect(readQuery('?area=<img>&from=1&page=-4&sort=__proto__')).toMatchObject({ area: null, from: null, page: 1, sort: 'rate' })
  expect(readList('/coverage/nonsense')).toBeNull()
  expect(readList('/coverage/never')).toBe('never')
})

test('blind spots are given out in the same town or village, and period', () => {
  expect(blindSpotsHref(readQuery('area=450126104202003&period=year'))).toBe('/blind-spots?area=450126104202&period=year')
  expect(blindSpotsHref(readQuery('area=450126104000'))).toBe('/blind-spots?area=450126104000')
  expect(blindSpotsHref(readQuery('area=450126000000'))).toBe('/blind-spots')
})
