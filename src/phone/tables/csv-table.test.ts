import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { csvTable } from './csv-table.ts'
import type { Table } from './table.ts'

const rowsOf = (table: Table) => Array.from(table.entries(), ([, cells]) => cells)

test('any list is cut as the library cuts it, with quotes or without, whatever divides its cells and its lines', () => {
  const cell = fc.constantFrom('村', '12组 3号', '450126104202', '', ' ', '4', "it's")
  const quoted = fc.constantFrom('"1号, 东"', '"他说 ""好"""', '"两\n行"')
  const list = fc.record({
    rows: fc.array(fc.array(fc.oneof({ weight: 9, arbitrary: cell }, quoted), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 12 }),
    newline: fc.constantFrom('\r\n', '\n', '\r'),
    delimiter: fc.constantFrom(',', '\t', ';', '，'),
    last: fc.boolean(),
  })
  fc.assert(
    fc.property(list, ({ rows, newline, delimiter, last }) => {
      const text = rows.map((cells) => cells.join(delimiter)).join(newline) + (last ? newline : '')
      const table = csvTable(text)
      const whole = Papa.parse<string[]>(text, { delimitersToGuess: [',', '\t', ';', '，'] }).data
      expect(rowsOf(table)).toEqual(whole)
      expect(table.length).toBe(whole.length)
      expect(table.slice(1, 3)).toEqual(whole.slice(1, 3))
      expect(table.at(0)).toEqual(whole[0])
      expect(table.at(whole.length)).toBeUndefined()
    }),
  )
})

test('what divides the cells of a long list is told by its beginning', () => {
  const table = csvTable(Array.from({ length: 50_000 }, (_, i) => `民范村;${i}号;4`).join('\r\n'))
  expect(table.length).toBe(50_000)
  expect(table.at(49_999)).toEqual(['民范村', '49999号', '4'])
})
