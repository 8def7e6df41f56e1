import { areaWords } from '../../../../domain/report/area-words.ts'
import { figureText } from '../../../../domain/report/figure-text.ts'
import type { FigureBook, FigureKey } from '../../../../domain/report/figure.ts'
import { momentText, periodName } from '../../../../domain/report/period-words.ts'
import type { Report } from '../../../../domain/report/report.ts'
import type { Naming } from '../../../../domain/report/table.ts'
import { rateKey } from '../../../../domain/report/rates-below.ts'
import { roundingText } from '../figure-notes.ts'
import { oneLine } from '../plain-lines.ts'
import { colours, fitted, textWidth, type Drawing, type Shape } from './drawing.ts'
import { drawnAreas } from './rated-areas.ts'

const width = 1080
const height = 1440
const margin = 72
const inside = width - 2 * margin

const main: readonly (readonly [title: string, key: FigureKey])[] = [
  ['覆盖', 'households'],
  ['面对面宣传', 'personTimes'],
  ['发放宣传单', 'form:leaflet:份'],
  ['协助安装APP', 'installs'],
]

/** 战报 as a picture for the work group's chat: rate, four figures, who is ahead, when the figures were taken. */
export function cardDrawing(report: Report, book: FigureBook, naming: Naming): Drawing {
  const title = `${oneLine(naming.areaName(report.area))}反诈宣传战报`
  const size = Math.min(76, Math.floor(inside / Math.max(1, Array.from(title).length)))
  return {
    width,
    height,
    ground: colours.paper,
    shapes: [
      { shape: 'box', x: 0, y: 0, width, height: 250, fill: colours.accent },
      { shape: 'text', x: margin, y: 132, text: fitted(title, Math.max(40, size), inside), size: Math.max(40, size), colour: colours.white, bold: true },
      { shape: 'text', x: margin, y: 202, text: periodName(report.period), size: 40, colour: colours.white },
      ...rate(book),
      ...main.flatMap(([name, key], i) => tile(name, key, book, i)),
      ...ahead(book, naming),
      { shape: 'text', x: margin, y: height - 84, text: `数据截至${momentText(book.asOf)}`, size: 30, colour: colours.soft },
      { shape: 'text', x: margin, y: height - 42, text: `${roundingText[book.rounding]}；没有记录的写作“缺”`, size: 30, colour: colours.soft },
    ],
  }
}

function rate(book: FigureBook): Shape[] {
  const figure = book.of(rateKey)
  const { numerator, denominator } = figure.fraction ?? { numerator: 0, denominator: 0 }
  const part = Math.max(0, Math.min(1, (figure.value ?? 0) / 100))
  const y = 290
  return [
    { shape: 'box', x: margin, y, width: inside, height: 240, round: 24, fill: colours.white, stroke: colours.line },
    { shape: 'text', x: margin + 40, y: y + 66, text: '住户覆盖率', size: 40, colour: colours.soft },
    { shape: 'text', x: margin + 40, y: y + 160, text: figureText(figure, 'number'), size: 88, colour: figure.value === null ? colours.gap : colours.accent, bold: true },
    ...(denominator > 0 ? [{ shape: 'text', x: width - margin - 40, y: y + 156, text: `${numerator} ÷ ${denominator} 户`, size: 40, colour: colours.ink, align: 'right' } as const] : []),
    { shape: 'box', x: margin + 40, y: y + 188, width: inside - 80, height: 22, round: 11, fill: colours.track },
    ...(part > 0 ? [{ shape: 'box', x: margin + 40, y: y + 188, width: Math.max(22, (inside - 80) * part), height: 22, round: 11, fill: colours.accent } as const] : []),
  ]
}

function tile(name: string, key: FigureKey, book: FigureBook, i: number): Shape[] {
  const figure = book.of(key)
  const value = figureText(figure, 'number')
  const each = (inside - 24) / 2
  const [x, y] = [margin + (i % 2) * (each + 24), 560 + Math.floor(i / 2) * 194]
  const size = Math.min(68, (68 * (each - 150)) / Math.max(1, textWidth(value, 68)))
  return [
    { shape: 'box', x, y, width: each, height: 170, round: 24, fill: colours.white, stroke: colours.line },
    { shape: 'text', x: x + 36, y: y + 58, text: name, size: 36, colour: colours.soft },
    { shape: 'text', x: x + 36, y: y + 138, text: value, size, colour: figure.value === null ? colours.gap : colours.ink, bold: true },
    { shape: 'text', x: x + 48 + textWidth(value, size), y: y + 138, text: figure.unit, size: 36, colour: colours.soft },
  ]
}

function ahead(book: FigureBook, naming: Naming): Shape[] {
  const rows = drawnAreas(book, naming).filter(({ rate: { value } }) => value !== null && value > 0).slice(0, 3)
  if (rows.length === 0) return []
  const top = 1008
  return [
    { shape: 'text', x: margin, y: top, text: `覆盖率靠前的${areaWords(book.area, naming).below}`, size: 40, colour: colours.ink, bold: true },
    ...rows.flatMap(({ name, rate: figure }, i): Shape[] => {
      const y = top + 76 + i * 82
      return [
        { shape: 'path', d: `M${margin} ${y + 24}H${width - margin}`, stroke: colours.line },
        { shape: 'text', x: margin, y, text: String(i + 1), size: 44, colour: colours.accent, bold: true },
        { shape: 'text', x: margin + 60, y, text: fitted(name, 44, inside - 320), size: 44, colour: colours.ink },
        { shape: 'text', x: width - margin, y, text: figureText(figure, 'number'), size: 44, colour: colours.ink, align: 'right', bold: true },
      ]
    }),
  ]
}
