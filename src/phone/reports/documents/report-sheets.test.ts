import readSheets from 'read-excel-file/universal'
import { expect, test } from 'vitest'
import { reportTable } from '../../../domain/report/report-table.ts'
import { writeWorkbook } from '../../files/workbook.ts'
import { bookForTests, brokenText, hostileTexts, inputForTests, reportForTests, townValues } from './input-for-tests.ts'
import { reportSheets } from './report-sheets.ts'

const sentence = { id: 'a', kind: 'paragraph' as const, parts: [{ figure: 'form:led:块', as: 'number' as const }] }
const input = inputForTests(reportForTests([sentence]))
const reread = async (sheets: ReturnType<typeof reportSheets>) => new Map((await readSheets(await writeWorkbook(sheets), { trim: false })).map(({ sheet, data }) => [sheet, data]))

/** Without the invisible sign that the writer puts behind words which every object knows. */
const plain = (cell: unknown) => String(cell).replace('\u200B', '')

test('about the report, five tables, and all figures', async () => {
  expect([...(await reread(reportSheets(input))).keys()]).toEqual(['说明', '各地', '宣传形式', '六进', '宣传内容', '宣传对象', '指标'])
})

test('numbers are numbers again when the file is read, 缺 stays 缺, what was estimated is said', async () => {
  const sheets = await reread(reportSheets(input))
  const table = reportTable('areas', bookForTests(), input.naming)
  const rows = sheets.get('各地')?.slice(1) ?? []
  expect(rows).toHaveLength(table.rows.length)
  table.rows.forEach(({ cells }, i) =>
    cells.forEach((cell, column) => {
      const unit = table.heads[column]?.unit
      const expected = typeof cell === 'string' ? cell : cell.value === null ? '缺' : unit === '%' ? Number((cell.value / 100).toPrecision(12)) : cell.value
      expect(rows[i]?.[column]).toBe(expected)
    }),
  )
  expect(rows[0]?.at(-1)).toBe('面对面宣传')
})

test('every figure stands with its numerator, denominator, source, moment and rounding', async () => {
  const [heads, ...rows] = (await reread(reportSheets(input))).get('指标') ?? []
  expect(heads).toEqual(['指标', '数值', '单位', '约数', '分子', '分母', '分母是什么', '出处', '数据截至', '小数'])
  const asOf = '2026年9月17日17:05'
  const rule = '百分数截取到小数点后两位，不四舍五入'
  expect(rows).toHaveLength(Object.keys(townValues).length + 1)
  expect(rows).toEqual(
    expect.arrayContaining([
      ['覆盖户数', 6465, '户', null, null, null, null, '走访记录', asOf, null],
      ['覆盖人次', 15280, '人次', '是', null, null, null, '走访记录', asOf, null],
      ['住户覆盖率', 53.96, '%', null, 6465, 11980, '走访名册，截至2026年9月17日', '走访记录', asOf, rule],
      ['覆盖户数同比', -28.84, '%', null, 6465, 9085, '上年同期', '走访记录', asOf, rule],
      ['广播喇叭小时数', 37.5, '小时', null, null, null, null, '走访记录', asOf, null],
      ['电子屏块数', '缺', '块', null, null, null, null, '走访记录', asOf, null],
    ]),
  )
})

test.each(hostileTexts)('%j arrives as text', async (text) => {
  const naming = { ...input.naming, areaName: () => text }
  const sheets = await reread(reportSheets({ ...input, naming, report: { ...input.report, title: [text], sender: text } }))
  expect(plain(sheets.get('说明')?.[1]?.[1])).toBe(text)
  expect(plain(sheets.get('各地')?.[1]?.[0])).toBe(text)
})

test('what no workbook can hold is left out', async () => {
  const sheets = await reread(reportSheets({ ...input, report: { ...input.report, sender: brokenText.text } }))
  expect(sheets.get('说明')?.[4]?.[1]).toBe(brokenText.clean)
})
