import { expect, test } from 'vitest'
import { pageOf, perPage } from './pager.tsx'

const entries = Array.from({ length: perPage * 2 + 1 }, (_, i) => i)

test('every entry is on one page, none on two', () => {
  expect([1, 2, 3].flatMap((page) => pageOf(entries, page).entries)).toEqual(entries)
})

test('an empty list has one page, and beyond the last one is the last', () => {
  expect(pageOf([], 1)).toMatchObject({ entries: [], pages: 1 })
  expect(pageOf(entries, 9)).toMatchObject({ number: 3, entries: [perPage * 2] })
})
