import { expect, test } from 'vitest'
import type { Area } from './area.ts'
import type { Cell } from './roster/cell.ts'
import { readRegisteredTable } from './registered-table.ts'

const area = (code: string, name: string, shortName = name): Area => ({ code, name, shortName, parent: null, initials: '' })
const areas = [
  area('450126000000', '宾阳县'),
  area('450126101000', '宾州镇'),
  area('450126101001', '建设社区居委会', '建设社区'),
  area('450126104000', '新桥镇'),
  area('450126104002', '建设社区居委会', '建设社区'),
  area('450126104202', '民范村委会', '民范村'),
]
const today = 20260930
const read = (...table: readonly (readonly Cell[])[]) => readRegisteredTable(table, areas, today)
const row = { outOf: null, asOf: null, source: null }

test('a notice of the county is read by its headers, under titles, with day and source where it gives them', () => {
  const table = read(
    ['全县反诈APP注册情况通报'],
    ['序号', '镇', '村（社区）', '国家反诈中心APP注册数', '常住人口', '截至日期', '数据来源'],
    [1, '新桥镇', '民范村', '1,203', 2100, '2026年9月25日', '县局9月通报'],
    [],
    [2, '新桥镇', '', '５６００人', '', new Date('2026-09-25'), ''],
  )
  expect(table).toEqual({
    rows: [
      { area: '450126104202', people: 1203, outOf: 2100, asOf: 20260925, source: '县局9月通报' },
      { ...row, area: '450126104000', people: 5600, asOf: 20260925 },
    ],
    faults: [],
  })
})

test('the empty table that the screen gives out is read as it was filled in', () => {
  const head = ['代码', '辖区', '累计注册（人）', '占多少人（算注册率用，可不填）']
  expect(read(head, [450126104202, '民范村', 88, ''], ['450126104', '新桥镇', 99, 1000])?.rows).toEqual([
    { ...row, area: '450126104202', people: 88 },
    { ...row, area: '450126104000', people: 99, outOf: 1000 },
  ])
})

test('a name alone is enough where it fits one area, and never where it fits two', () => {
  const head = ['镇', '村', '注册人数']
  const table = read(head, ['', '建设社区', 5], ['宾州镇', '建设社区', 6], ['', '民范村委会', 7], ['民范镇', '民范村', 8], ['宾州镇', '民范村', 9])
  expect(table?.rows).toEqual([
    { ...row, area: '450126101001', people: 6 },
    { ...row, area: '450126104202', people: 7 },
  ])
  expect(table?.faults).toEqual([
    { line: 2, why: 'two-areas', value: '建设社区' },
    { line: 5, why: 'unknown-area', value: '民范镇 民范村' },
    { line: 6, why: 'unknown-area', value: '宾州镇 民范村' },
  ])
})

test('what cannot be taken is named with its row, value and reason, and the others go in', () => {
  const head = ['代码', '注册人数', '总人数', '截至']
  const table = read(
    head,
    ['450126104202', 5, '', ''],
    ['450127101001', 5, '', ''],
    ['', 5, '', ''],
    ['450126104000', '约五千', '', ''],
    ['450126104000', 5, '不详', ''],
    ['450126104000', 5, '', '9月底'],
    ['450126104000', 5, '', '2026-10-01'],
    ['450126104202', 6, '', ''],
    ['450126104202', 7, '', '2026-08-31'],
  )
  expect(table?.rows.map(({ people, asOf }) => [people, asOf])).toEqual([
    [5, null],
    [7, 20260831],
  ])
  expect(table?.faults.map(({ line, why, value }) => [line, why, value])).toEqual([
    [3, 'unknown-area', '450127101001'],
    [4, 'no-area', '5'],
    [5, 'no-number', '约五千'],
    [6, 'no-number', '不详'],
    [7, 'bad-day', '9月底'],
    [8, 'future', '2026-10-01'],
    [9, 'twice', '450126104202'],
  ])
})

test('a table without such headers is none', () => {
  expect(read(['村', '门牌', '人口'], ['民范村', '1号', 4])).toBeNull()
})
