import { expect, test } from 'vitest'
import { inOrder, nothingSent, opened, totals, withEffects } from './lists.ts'
import type { OpenedPart } from './reader/desk.ts'

const part = (number: number, list: 'areas' | 'places', sheet: string | null): OpenedPart => ({
  part: number,
  sheet,
  list,
  sure: true,
  rows: 3,
  matched: { areas: { header: 0, columns: {} }, places: { header: 2, columns: { name: 1 } } },
  headers: { areas: [], places: [] },
  personal: [],
})

test('areas go in before the places in them, whichever comes first in the files', () => {
  const lists = opened('镇.xlsx', { parts: [part(0, 'places', '门牌'), part(1, 'areas', '网格')], unread: ['说明'] })
  expect(inOrder(lists).map(({ title }) => title)).toEqual(['镇.xlsx · 网格', '镇.xlsx · 门牌'])
  expect(lists.map(({ unread }) => unread)).toEqual([['说明'], []])
  expect(lists[0]?.choice).toEqual({ list: 'places', header: 2, columns: { name: 1 }, kind: 'household', coordinates: 'wgs84' })
})

test('what the office answers is counted by name, and what it did not take is kept', () => {
  const fault = { row: 4, why: 'other-area', value: '' } as const
  const sent = withEffects(nothingSent('a'), 4, ['new', 'changed', 'unchanged', fault])
  expect(sent).toEqual({ id: 'a', done: 4, added: 1, changed: 1, late: [fault] })
  const [list] = opened('门牌.csv', { parts: [part(0, 'places', null)], unread: [] })
  if (!list) throw new Error('no list')
  expect(totals([{ ...list, sent }, list])).toEqual({ toSend: 0, faulty: 0, done: 4, added: 1, changed: 1 })
})
