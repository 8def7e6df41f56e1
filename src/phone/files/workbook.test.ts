import readSheets from 'read-excel-file/universal'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { cellText, type Cell } from '../../domain/roster/cell.ts'
import { excelText, writeWorkbook } from './workbook.ts'
import type { Head } from './sheet.ts'

const heads: readonly Head[] = [
  { key: 'name', title: '走访对象', kind: 'text' },
  { key: 'n', title: '应走访（户）', kind: 'count' },
  { key: 'rate', title: '覆盖率', kind: 'rate' },
  { key: 'points', title: '比前期（百分点）', kind: 'points' },
  { key: 'day', title: '日期', kind: 'day' },
]

async function sheetXml(file: Blob, name: string): Promise<string> {
  const entry = unzipSync(new Uint8Array(await file.arrayBuffer()))[name]
  return new TextDecoder().decode(entry)
}

test('numbers are numbers, rates show as per cent, days are the days they are, in every zone', async () => {
  const file = await writeWorkbook([{ name: '覆盖', heads, fixed: 1, rows: [['民范村', 1203, 53.9, -4.2, 20260101], ['空', null, null, 0, null]] }])
  const [sheet] = await readSheets(file)
  expect(sheet?.sheet).toBe('覆盖')
  expect(sheet?.data).toEqual([
    heads.map(({ title }) => title),
    ['民范村', 1203, 0.539, -4.2, new Date('2026-01-01T00:00:00Z')],
    ['空', null, null, 0, null],
  ])
  const xml = await sheetXml(file, 'xl/worksheets/sheet1.xml')
  expect(xml).toContain('state="frozen"')
  expect(await sheetXml(file, 'xl/styles.xml')).toContain('0.0%')
})

const texts = ['=HYPERLINK("http://x","y")', '+1', '@a', '＝1', '<b>&amp;', '𠮷😀', 'עברית \u202Eabc', ' edge ', 'two\nlines']

test.each(texts)('%j arrives as text', async (text) => {
  const file = await writeWorkbook([{ name: '覆盖', heads: heads.slice(0, 1), fixed: 0, rows: [[text]] }])
  expect(await sheetXml(file, 'xl/worksheets/sheet1.xml')).not.toContain('<f>')
  const [sheet] = await readSheets(file, { trim: false })
  expect(sheet?.data[1]).toEqual([text])
})

test('words that every object knows do not break the file', async () => {
  const rows = ['constructor', '__proto__', 'toString', 'valueOf'].map((word) => [word])
  const file = await writeWorkbook([{ name: '覆盖', heads: heads.slice(0, 1), fixed: 0, rows }])
  expect(await sheetXml(file, 'xl/worksheets/sheet1.xml')).not.toContain('function')
  const [sheet] = await readSheets(file)
  expect(sheet?.data.slice(1).map(([cell]) => cellText(cell as Cell))).toEqual(rows.map(([word]) => word))
})

test('a text that looks like the escape of a character is escaped itself, a far too long one is cut', () => {
  expect(excelText('_x000D_')).toBe('_x005F_x000D_')
  expect(excelText('a_b')).toBe('a_b')
  expect(excelText('户'.repeat(1_000_000))).toHaveLength(32_767)
})
