import fc from 'fast-check'
import { expect, test } from 'vitest'
import { standardVocabulary } from '../vocabulary.ts'
import { bookOf, type GivenFigures } from './book-for-tests.ts'
import { figureText } from './figure-text.ts'
import type { FigureBook } from './figure.ts'
import { reportTable } from './report-table.ts'
import { tableNames } from './report.ts'
import { randomBook } from './random-book-for-tests.ts'
import type { Naming, ReportTable } from './table.ts'

const books = fc.tuple(fc.nat(), fc.nat(100), fc.nat(6)).map((numbers) => randomBook(...numbers))

const names: Readonly<Record<string, string>> = { '450126104000': '新桥镇', '450126104201': '民范村', '450126104202': '新安村' }
const naming: Naming = { vocabulary: standardVocabulary, entrySet: '6jin_by', areaName: (area) => names[area] ?? area }

const children: Record<string, GivenFigures> = {
  '450126104201': { visits: 30, households: 20, 'expected:household': 40, 'rate:household': 50, personTimes: 61, staff: 9, 'form:leaflet:份': 30, 'rank:household': 1 },
  '450126104202': { visits: 12, households: 9, 'expected:household': 40, 'rate:household': 22.5, staff: 4, 'rank:household': 2 },
}
const town = bookOf(
  {
    visits: 40,
    households: 29,
    'expected:household': 80,
    'rate:household': 36.25,
    personTimes: { value: 61, estimated: true },
    staff: 13,
    'form:leaflet:份': 30,
    'form:leaflet:份/last': -12.5,
    'form:lecture:次': 6,
    'form:led:条': 200,
    'topic:loan': 7,
    'topic:brush': 12,
    'audience:elderly': 41,
    'audience:students': 20,
    'share:elderly': 67.21,
    'share:students': 32.78,
    'entry:6jin_by:0': 3,
  },
  { children },
)

const shown = ({ rows }: ReportTable) =>
  rows.map(({ cells }) => cells.map((cell) => (typeof cell === 'string' ? cell : figureText(cell, cell.unit === '位' ? 'rank' : 'number'))))
const heads = ({ heads: all }: ReportTable) => all.map(({ title, unit }) => (unit === null ? title : `${title}（${unit}）`))

test('areas: each with its figures and its place, and the whole as the book has it, not as a sum', () => {
  const table = reportTable('areas', town, naming)
  expect(heads(table)).toEqual(['村（社区）', '走访（次）', '覆盖户数（户）', '在册户数（户）', '覆盖率（%）', '面对面宣传（人次）', '发放宣传单（份）', '出动人员（人次）', '覆盖率名次（位）'])
  expect(shown(table)).toEqual([
    ['民范村', '30', '20', '40', '50.00%', '61', '30', '9', '第1位'],
    ['新安村', '12', '9', '40', '22.50%', '缺', '缺', '4', '第2位'],
    ['合计', '40', '29', '80', '36.25%', '61余', '30', '13', '—'],
  ])
  expect(table.rows.map(({ area, total }) => [area, total])).toEqual([
    ['450126104201', false],
    ['450126104202', false],
    [null, true],
  ])
})

test('forms: every unit a row of its own, those always named as 缺, a comparison only where one is known', () => {
  const table = reportTable('forms', town, naming)
  expect(heads(table)).toEqual(['宣传形式', '计量单位', '数量', '环比（%）'])
  expect(shown(table)).toEqual([
    ['宣传单', '份', '30', '-12.50%'],
    ['横幅', '条', '缺', '缺'],
    ['电子屏', '块', '缺', '缺'],
    ['电子屏', '条', '200', '缺'],
    ['广播喇叭', '小时', '缺', '缺'],
    ['微信建群', '个', '缺', '缺'],
    ['专题讲座', '次', '6', '缺'],
  ])
})

test('who counts leaflets in 张 lacks none in 份, and a hidden form is not asked for', () => {
  const { forms } = standardVocabulary
  const hidden = { ...naming, vocabulary: { ...standardVocabulary, forms: { ...forms, of: (id: string) => ({ ...forms.of(id), hidden: id === 'led' }) } } }
  const rows = shown(reportTable('forms', bookOf({ 'form:leaflet:张': 8 }), hidden)).map(([name, unit]) => `${name}${unit}`)
  expect(rows).toEqual(['宣传单张', '横幅条', '广播喇叭小时', '微信建群个'])
})

test('a form of the office in a unit of its own has a row, too', () => {
  expect(shown(reportTable('forms', bookOf({ 'form:leaflet:箱': 2, 'form:own_show:场': 3 }), naming)).slice(-2)).toEqual([
    ['宣传单', '箱', '2'],
    ['own_show', '场', '3'],
  ])
})

test('entries: all of the set, in its order, with 缺 where nothing was reached', () => {
  const table = reportTable('entries', town, naming)
  expect(heads(table)).toEqual(['类别', '计量单位', '走访数'])
  expect(shown(table).map(([name, , count]) => [name, count])).toEqual([
    ['进学校', '3'],
    ['进社区', '缺'],
    ['进自然村', '缺'],
    ['进企业', '缺'],
    ['进单位', '缺'],
    ['进家庭', '缺'],
  ])
})

test('topics overlap and have no sum; audiences do not and have one', () => {
  const topics = reportTable('topics', town, naming)
  expect(heads(topics)).toEqual(['宣传内容', '讲解（次）'])
  expect(shown(topics)).toEqual([
    ['网络贷款', '7'],
    ['刷单返利', '12'],
  ])
  const audiences = reportTable('audiences', town, naming)
  expect(heads(audiences)).toEqual(['宣传对象', '面对面宣传（人次）', '占比（%）'])
  expect(shown(audiences)).toEqual([
    ['老年人', '41', '67.21%'],
    ['学生', '20', '32.78%'],
    ['合计', '61余', '—'],
  ])
})

test('nothing recorded, nothing below: no rows but the forms that are asked for', () => {
  const empty = bookOf({})
  expect(tableNames.filter((name) => reportTable(name, empty, naming).rows.length > 0)).toEqual(['forms'])
})

test('whatever was recorded: as many cells as heads, one unit a column or a unit said in the row', () => {
  fc.assert(
    fc.property(books, fc.constantFrom(...tableNames), (book: FigureBook, name) => {
      const table = reportTable(name, book, naming)
      const saysUnit = table.heads.findIndex(({ title }) => title === '计量单位')
      for (const { cells } of table.rows) {
        expect(cells).toHaveLength(table.heads.length)
        cells.forEach((cell, column) => {
          if (typeof cell === 'string') return
          expect(cell.unit).toBe(table.heads[column]?.unit ?? cells[saysUnit])
        })
      }
      expect(table.rows.filter(({ total }) => total).length).toBeLessThanOrEqual(1)
    }),
    { numRuns: 60 },
  )
})
