import { readFigureKey } from '../../../domain/report/figure-key.ts'
import { figureName } from '../../../domain/report/figure-name.ts'
import { missingText } from '../../../domain/report/figure-text.ts'
import type { Figure, FigureSource } from '../../../domain/report/figure.ts'
import { reportTable } from '../../../domain/report/report-table.ts'
import { tableNames, type TableName } from '../../../domain/report/report.ts'
import type { ReportTable } from '../../../domain/report/table.ts'
import type { Cell, Head } from '../../files/sheet.ts'
import type { Sheet } from '../../files/workbook.ts'
import { momentText, spanText } from '../../../domain/report/period-words.ts'
import type { DocumentInput } from './document-input.ts'
import { denominatorText, figuresIn, roundingText } from './figure-notes.ts'
import { headLines, isCounted } from './table-text.ts'
import { oneLine } from './plain-lines.ts'

const tableTitles: Readonly<Record<TableName, string>> = { areas: '各地', forms: '宣传形式', entries: '六进', topics: '宣传内容', audiences: '宣传对象' }
const sourceTexts: Readonly<Record<FigureSource, string>> = { visits: '走访记录', roster: '走访名册', registered: '办公室登记的累计数', campaign: '专项行动目标', typed: '编写人填写' }

/** What a report's workbook holds: about it, all five tables, and every figure with what it is made of. */
export function reportSheets(input: DocumentInput): Sheet[] {
  const { book, naming } = input
  return [
    aboutSheet(input),
    ...tableNames.map((name) => tableSheet(tableTitles[name], reportTable(name, book, naming))),
    figuresSheet(input),
  ]
}

function aboutSheet({ report, book, naming }: DocumentInput): Sheet {
  const rows: readonly (readonly [string, string])[] = [
    ['报告', report.title.join('')],
    ['辖区', naming.areaName(report.area)],
    ['期间', spanText(report.period)],
    ['编写单位', report.sender],
    ['数据截至', momentText(book.asOf)],
    ['小数', roundingText[book.rounding]],
    ['缺', '期间没有记录，不是0'],
    ['约数', '有一部分是现场估计的，文中写“余”'],
  ]
  return { name: '说明', heads: [head('item', '项目', 'text'), head('content', '内容', 'text')], fixed: 0, rows: rows.map((row) => row.map(oneLine)) }
}

function tableSheet(name: string, { heads, rows }: ReportTable): Sheet {
  const columns = heads.map((each, i) => head(`c${i}`, headLines(each).join(''), kindOf(each.unit, isCounted(rows, i))))
  return {
    name,
    fixed: 1,
    heads: [...columns, head('estimated', '含约数的列', 'text')],
    rows: rows.map(({ cells }) => [
      ...heads.map((_, i) => cellOf(cells[i] ?? '')),
      heads.flatMap(({ title }, i) => (isEstimated(cells[i]) ? [oneLine(title)] : [])).join('、'),
    ]),
  }
}

function figuresSheet({ report, book, naming }: DocumentInput): Sheet {
  // What a sentence asks for stands here even where nobody recorded any.
  const keys = new Set([...book.keys, ...figuresIn(report, book).map(({ key }) => key)])
  return {
    name: '指标',
    fixed: 1,
    heads: [
      head('name', '指标', 'text'),
      head('value', '数值', 'number'),
      head('unit', '单位', 'text'),
      head('estimated', '约数', 'text'),
      head('numerator', '分子', 'number'),
      head('denominator', '分母', 'number'),
      head('of', '分母是什么', 'text'),
      head('source', '出处', 'text'),
      head('as_of', '数据截至', 'text'),
      head('rounding', '小数', 'text'),
    ],
    rows: Array.from(keys, (key) => figureRow(book.of(key), figureName(key, naming), momentText(book.asOf), roundingText[book.rounding])),
  }
}

function figureRow(figure: Figure, name: string, asOf: string, rounding: string): Cell[] {
  const { value, unit, estimated, fraction, source, key } = figure
  const of = fraction && (fraction.of === 'earlier' ? (readFigureKey(key)?.against === 'year' ? '上年同期' : '上一期') : denominatorText(fraction))
  const isRate = unit === '%' || unit === '百分点'
  return [oneLine(name), value ?? missingText, unit, estimated ? '是' : null, fraction?.numerator ?? null, fraction?.denominator ?? null, of && oneLine(of), sourceTexts[source], asOf, isRate ? rounding : null]
}

const head = (key: string, title: string, kind: Head['kind']): Head => ({ key, title: oneLine(title), kind })

function kindOf(unit: string | null, counted: boolean): Head['kind'] {
  if (!counted) return 'text'
  return unit === '%' ? 'percent' : 'number'
}

function cellOf(cell: string | Figure): Cell {
  if (typeof cell === 'string') return oneLine(cell)
  return cell.value ?? missingText
}

function isEstimated(cell: string | Figure | undefined): boolean {
  return typeof cell === 'object' && cell.estimated && cell.value !== null
}
