import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { csvLines } from './csv.ts'

test.each(['=1+1', '+1+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '\u200B=1', '＝1', '＋1', '－1', '＠A1', '=HYPERLINK("http://x","y")'])(
  'no spreadsheet takes %j for a formula',
  (text) => {
    expect(Papa.parse(csvLines([[text, 'end']])).data[0]).toEqual([`'${text}`, 'end'])
  },
)

test.each(['-3', '+2.5', '0.0', '12组 37号', '民范村-3', '<b>', 'a"b,c', 'two\nlines', '𠮷😀', ''])('%j stays as it is', (text) => {
  expect(Papa.parse(csvLines([[text, 'end']])).data[0]).toEqual([text, 'end'])
})

test('lines end as those of Excel do, and nothing gives nothing', () => {
  expect(csvLines([['村', '户'], ['a', '1']])).toBe('村,户\r\na,1\r\n')
  expect(csvLines([])).toBe('')
})
