import { expect, test } from 'vitest'
import { readRegisteredRows } from './registered-rows.ts'

const mayEnter = (area: string) => area.startsWith('450126104')

test('lines copied out of a spreadsheet are read by their codes', () => {
  const text = '代码\t名称\t累计注册\t常住人口\n450126104202\t民范村\t1,203\t２１００\n450126104203\t新桥社区\t56人\t\n\n'
  expect(readRegisteredRows(text, mayEnter)).toEqual({
    rows: [
      { area: '450126104202', people: 1203, outOf: 2100 },
      { area: '450126104203', people: 56, outOf: null },
    ],
    faults: [],
  })
})

test('what cannot be taken is named with its line, and the others go in', () => {
  const text = [
    '450126104202\t民范村\t12.5',
    '民范村\t800',
    '450126105201\t别的镇\t5',
    '450126104203\t\t7',
    '450126104203\t\t8',
  ].join('\n')
  const { rows, faults } = readRegisteredRows(text, mayEnter)
  expect(rows).toEqual([{ area: '450126104203', people: 7, outOf: null }])
  expect(faults.map(({ line, why }) => [line, why])).toEqual([
    [1, 'no-number'],
    [2, 'no-code'],
    [3, 'unknown-area'],
    [5, 'twice'],
  ])
})
