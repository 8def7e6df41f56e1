import { expect, test } from 'vitest'
import { readMapping } from './read-mapping.ts'

const today = 20260301
const rowsOf = (...lines: unknown[][]) => readMapping([['旧代码', '旧名称', '新代码', '生效日期'], ...lines] as never, today)

test('a table is found under its titles, whatever order its columns have', () => {
  const table = [['宾阳县区划调整对照表'], [], ['序号', '现行区划代码', '原 区划代码*', '启用日期'], [1, '450126102201', '450126101201', '2026年1月1日']]
  expect(readMapping(table, today)).toEqual({ rows: [{ row: 4, from: '450126101201', to: '450126102201', day: 20260101 }], faults: [] })
  expect(readMapping([['代码', '名称'], ['450126101201', '甲村']], today)).toBeNull()
  expect(readMapping([], today)).toBeNull()
})

test('codes come as numbers, full-width, with nine digits for a town; days as dates and in every writing', () => {
  const days = ['2026-01-01', '2026/1/1', '2026.01.01', 20260101, new Date('2026-01-01T00:00:00Z'), '２０２６年１月１日']
  for (const day of days) {
    expect(rowsOf(['４５０１２６１０１', '', 450126102000, day])?.rows).toEqual([{ row: 2, from: '450126101000', to: '450126102000', day: 20260101 }])
  }
})

test('an area without a new code, or with its own, stays as it is; without a day it is today', () => {
  expect(rowsOf(['450126101201', '甲村', '', ''], ['450126101202', '乙村', '450126101202', ''], [])).toEqual({ rows: [], faults: [] })
  expect(rowsOf(['450126101201', '甲村', '450126102201', null])?.rows).toMatchObject([{ day: today }])
})

test('a row that cannot be read is named, and the others stand', () => {
  const read = rowsOf(['', '', '450126102201', ''], ['450126101201', '', '450126102201', '明年'], ['450126101202', '', '450126102202', '2026-02-30'], ['4.50126E+11', '', '450126102203', ''])
  expect(read?.faults).toEqual([
    { row: 2, why: 'no-old', value: '450126102201' },
    { row: 3, why: 'bad-day', value: '明年' },
    { row: 4, why: 'bad-day', value: '2026-02-30' },
  ])
  // What a spreadsheet has done to a long number is no code; the office says so when it looks.
  expect(read?.rows).toMatchObject([{ from: '4.50126E+11' }])
})
