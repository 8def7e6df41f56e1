import { MimeType, type ImageContent } from 'easy-template-x'
import { areaLevel } from '../../../../domain/area.ts'
import { figureKey, readFigureKey, type FigureName } from '../../../../domain/report/figure-key.ts'
import type { FigureBook, FigureKey } from '../../../../domain/report/figure.ts'
import type { Block } from '../../../../domain/report/report.ts'
import { dayText, momentText, spanText } from '../../../../domain/report/period-words.ts'
import type { DocumentInput, Picture } from '../document-input.ts'
import { figureNotes, roundingText } from '../figure-notes.ts'
import { oneLine } from '../plain-lines.ts'
import { usualText } from '../usual-form.ts'
import { bodyContent } from './body-content.ts'
import type { Scope } from './scope.ts'

export type FigureNames = ReadonlyMap<string, FigureKey>

const noRows = () => null

/** All that a template of the office can ask of a report. */
export function reportScope(input: DocumentInput, names: FigureNames): Scope {
  const { report, book, naming } = input
  const texts = new Map<string, () => string>([
    ['标题', () => report.title.map(oneLine).join('\n')],
    ['红头', () => oneLine(report.head?.name ?? '')],
    ['期号', () => (typeof report.head?.issue === 'number' ? String(report.head.issue) : '')],
    ['单位', () => oneLine(report.sender)],
    ['主送', () => oneLine(report.recipient)],
    ['日期', () => dayText(report.day)],
    ['辖区', () => oneLine(naming.areaName(report.area))],
    ['期间', () => spanText(report.period)],
    ['数据截至', () => momentText(book.asOf)],
    ['小数', () => roundingText[book.rounding]],
    ['数据说明', () => figureNotes(report, book, naming).map(oneLine).join('\n')],
  ])
  const pictures = (kind: Block['kind']) => report.blocks.flatMap((block) => (block.kind === kind ? (input.pictures.get(block.id) ?? []) : []))
  return {
    valueOf: (name) => {
      if (name === '正文') return bodyContent(input)
      if (name === '图表' || name === '覆盖图') {
        const [picture] = pictures(name === '图表' ? 'chart' : 'map')
        return picture ? imageContent(picture) : ''
      }
      return texts.get(name)?.() ?? figureIn(book, names, name)
    },
    rowsOf: (name) => {
      const areas = areaRows(name, book)
      if (areas) return areas.map((of, i) => areaScope(of, naming, names, i))
      if (name === '照片') return pictures('photos').map((picture, i) => simple({ 序号: String(i + 1), 图片: imageContent(picture, photoPixels), 说明: oneLine(picture.caption) }))
      return figureRows(name, input)
    },
  }
}

/** Books of the areas that a name of rows means; null where it means none of this report. */
export function areaRows(name: string, book: FigureBook): readonly FigureBook[] | null {
  const children = () => book.children.map((child) => book.at(child))
  const level = areaLevel(book.area)
  switch (name) {
    case '各地':
      return children()
    case '各镇':
    case '各镇街':
    case '各乡镇':
      return level === 'county' ? children() : null
    case '各村':
    case '各村社':
      if (level === 'county') return children().flatMap((town) => town.children.map((village) => town.at(village)))
      return level === 'town' ? children() : null
    case '各网格':
      return level === 'village' ? children() : null
    default:
      return null
  }
}

function areaScope(book: FigureBook, naming: DocumentInput['naming'], names: FigureNames, i: number): Scope {
  return {
    valueOf: (name) => {
      if (name === '名称') return oneLine(naming.areaName(book.area))
      return name === '序号' ? String(i + 1) : figureIn(book, names, name)
    },
    rowsOf: (name) => areaRows(name, book)?.map((of, n) => areaScope(of, naming, names, n)) ?? null,
  }
}

/** Forms, entries, audiences and topics that have a figure, a row each. */
function figureRows(name: string, { book, naming }: DocumentInput): readonly Scope[] | null {
  const { forms, audiences, topics, entries } = naming.vocabulary
  const rows = (cells: (of: FigureName) => Readonly<Record<string, string>> | null) =>
    book.keys
      .flatMap((key) => {
        const of = readFigureKey(key)
        const row = of?.against === null ? cells(of) : null
        return row ? [row] : []
      })
      .map((row, i) => simple({ 序号: String(i + 1), ...row }))
  const text = (of: FigureName, against: 'last' | 'year' | null = null) => usualText(book.of(figureKey(of, against)))
  switch (name) {
    case '宣传形式':
      return rows((of) => (of.what === 'form' ? { 名称: forms.of(of.form).zh, 单位: of.unit, 数量: text(of), 同比: text(of, 'year'), 环比: text(of, 'last') } : null))
    case '宣传对象':
      return rows((of) => (of.what === 'audience' ? { 名称: audiences.of(of.id).zh, 人次: text(of), 占比: text({ what: 'share', id: of.id }) } : null))
    case '宣传内容':
      return rows((of) => (of.what === 'topic' ? { 名称: topics.of(of.id).zh, 次数: text(of) } : null))
    case '六进':
      return entries.of(naming.entrySet).entries.map(({ zh }, index) => simple({ 序号: String(index + 1), 名称: oneLine(zh), 数量: text({ what: 'entry', set: naming.entrySet, index }) }))
    default:
      return null
  }
}

function figureIn(book: FigureBook, names: FigureNames, name: string): string | null {
  const key = names.get(name)
  return key === undefined ? null : usualText(book.of(key))
}

function simple(values: Readonly<Record<string, string | ImageContent>>): Scope {
  const byName = new Map(Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? oneLine(value) : value]))
  return { valueOf: (name) => byName.get(name) ?? null, rowsOf: noRows }
}

/** Pixels at 96 to the inch: the width of the text block, and of half of it. */
const blockPixels = 560
const photoPixels = 270

function imageContent({ bytes, type, width, height, caption }: Picture, widest = blockPixels): ImageContent {
  const shrink = Math.min(1, widest / width)
  return {
    _type: 'image',
    source: bytes.slice().buffer,
    format: type === 'image/png' ? MimeType.Png : MimeType.Jpeg,
    width: Math.round(width * shrink),
    height: Math.round(height * shrink),
    altText: oneLine(caption),
  }
}
