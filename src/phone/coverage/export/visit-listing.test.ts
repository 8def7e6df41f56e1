import { expect, test } from 'vitest'
import { doorAt, itemOf, markOn, occasion, viewOf } from './for-tests.ts'
import { visitListing } from './visit-listing.ts'

const door = doorAt(37, '450126104202003', { name: '=HYPERLINK("x")\u0000\uD800😀' })
const view = viewOf([door], {})
const leaflets = (count: number, unit: string, estimated = false) => ({ form: 'leaflet', count, unit, estimated })

const items = [
  itemOf(door, markOn('b', 20260917), {
    forms: [leaflets(3, '份', true), leaflets(2, '张')],
    reached: [{ audience: 'adult', people: 2, estimated: false }],
    note: '他说他叫张三',
    followUp: { day: 20260920, why: '儿子回来再说' },
  }),
  itemOf(door, markOn('a', 20260916, 'absent')),
  { place: door, mark: markOn('0', 20260915), facts: null },
]
const listing = visitListing(items, view, occasion)
const row = (i: number) => Object.fromEntries(listing.row(i).map((cell, j) => [listing.heads[j]?.title ?? '', cell]))

test('one row a visit, each unit in a column of its own, with the day and outcome that count', () => {
  expect(row(0)).toMatchObject({
    日期: 20260917,
    结果: '已见面',
    '宣传到（人）': 2,
    '宣传单（份）': 3,
    '宣传单（张）': 2,
    约数项: '宣传单',
    约定再来: 20260920,
    镇街: '辖区450126104000',
    对象编号: door.id,
    记录编号: 'b',
  })
})

test('what was not counted is empty, which is not 0; a visit known by its mark alone keeps its row', () => {
  expect(row(1)).toMatchObject({ 结果: '无人在家', '宣传单（份）': null, '宣传到（人）': 0, 约定再来: null })
  expect(row(2)).toMatchObject({ 日期: 20260915, 结果: '已见面', '宣传到（人）': null })
})

test('what a resident may have said is not in the file', () => {
  const all = JSON.stringify(items.map((_, i) => listing.row(i)))
  expect(all).not.toContain('张三')
  expect(all).not.toContain('儿子')
})

test('hostile names come as the text they are, without what no file can hold', () => {
  expect(row(0)).toMatchObject({ 走访对象: '=HYPERLINK("x")😀' })
})

test('which points nobody has surveyed is said where there are some, and nothing is said where there are none', () => {
  expect(listing.heads.some(({ key }) => key === 'point')).toBe(false)
  const rough = visitListing([...items, itemOf({ ...door, rough: true }, markOn('c', 20260917))], view, occasion)
  const at = rough.heads.findIndex(({ key }) => key === 'point')
  expect([0, 3].map((i) => rough.row(i)[at])).toEqual([null, '名册上的位置待定'])
})
