import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { codesFile } from './codes-file.ts'
import { withAnswers } from './use-people-list.ts'

test('the codes come as a file that Excel opens, whatever somebody is called', () => {
  const text = codesFile(['姓名', '登录码'], [['李四', 'ABC234'], ['=HYPERLINK("x"),1', 'ABC235']])
  expect(text.startsWith('\uFEFF')).toBe(true)
  expect(Papa.parse(text.slice(1).trimEnd()).data).toEqual([['姓名', '登录码'], ['李四', 'ABC234'], [`'=HYPERLINK("x"),1`, 'ABC235']])
})

test('answers are counted row by row; who was refused is told with the row', () => {
  const rows = [3, 4, 5].map((row) => ({ row, name: `第${row}`, role: 'worker' as const, areas: ['450126104202'] }))
  const made = { is: 'made', account: { id: 'a', name: '第3', role: 'worker', areas: ['450126104202'], demo: false }, code: 'ABC234', expires: 1 } as const
  const before = { rows, faults: [], done: 0, made: [], unchanged: 0 }
  expect(withAnswers(before, rows, [made, { is: 'unchanged' }, { is: 'refused', why: 'unknown-area' }])).toEqual({
    rows,
    faults: [{ row: 5, why: 'unknown-area', value: '第5' }],
    done: 3,
    made: [made],
    unchanged: 1,
  })
})
