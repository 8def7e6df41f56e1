import { areaWords } from '../../../../domain/report/area-words.ts'
import { figureText } from '../../../../domain/report/figure-text.ts'
import { figureKey } from '../../../../domain/report/figure-key.ts'
import type { FigureBook } from '../../../../domain/report/figure.ts'
import type { Naming } from '../../../../domain/report/table.ts'
import { momentText } from '../../../../domain/report/period-words.ts'
import { rateKey } from '../../../../domain/report/rates-below.ts'
import { colours, fitted, type Drawing, type Shape } from './drawing.ts'
import { paceLooks } from './pace-looks.ts'
import { drawnAreas } from './rated-areas.ts'

const width = 1600
const row = 58
const bar = 34
const size = 34
const left = 330
const right = 190
const top = 90
const room = width - left - right

/** Bars of the rate of covered households, best first, with the rate of the whole area and its target as lines. */
export function chartDrawing(book: FigureBook, naming: Naming): Drawing {
  const rows = drawnAreas(book, naming)
  const bottom = top + rows.length * row
  const at = (rate: number) => left + (room * Math.max(0, Math.min(100, rate))) / 100
  const values: Shape[] = []
  const bars = rows.flatMap(({ name, rate, pace }, i): Shape[] => {
    const y = top + i * row + (row - bar) / 2
    const base = y + bar - 6
    const label: Shape = { shape: 'text', x: left - 18, y: base, text: fitted(name, size, left - 40), size, colour: colours.ink, align: 'right' }
    values.push({ shape: 'text', x: at(rate.value ?? 0) + 14, y: base, text: figureText(rate, 'number'), size, colour: rate.value === null ? colours.gap : colours.ink, bold: true, haloed: true })
    const length = at(rate.value ?? 0) - left
    const filled: Shape[] = length > 0 ? [{ shape: 'box', x: left, y, width: length, height: bar, ...(pace ? paceLooks[pace] : paceLooks.none) }] : []
    return [{ shape: 'path', d: `M${left} ${y + bar}H${width - right}`, stroke: colours.track }, label, ...filled]
  })
  const whole = book.of(rateKey)
  const gap = book.of(figureKey({ what: 'gap', kind: 'household' })).value
  const target = whole.value === null || gap === null ? null : Math.round((whole.value - gap) * 100) / 100
  return {
    width,
    height: bottom + 110,
    ground: colours.white,
    shapes: [
      { shape: 'path', d: `M${left} ${top - 12}V${bottom + 8}`, stroke: colours.ink, lineWidth: 3 },
      ...bars,
      ...(whole.value === null ? [] : mark(at(whole.value), top, bottom, `${areaWords(book.area, naming).whole}${figureText(whole, 'number')}`, false)),
      ...(target === null ? [] : mark(at(target), top, bottom, `目标${target}%`, true)),
      // On top, so that no line runs through a number.
      ...values,
      { shape: 'text', x: left, y: bottom + 88, text: `住户覆盖率，数据截至${momentText(book.asOf)}`, size: 28, colour: colours.soft },
    ],
  }
}

/** A line across all bars; the one of the whole area says so above, the target below. */
function mark(x: number, from: number, to: number, text: string, below: boolean): Shape[] {
  return [
    { shape: 'path', d: `M${x} ${from - 8}V${to + 8}`, stroke: below ? colours.gap : colours.accent, lineWidth: 3, dashed: !below },
    { shape: 'text', x, y: below ? to + 44 : from - 24, text, size: 30, colour: below ? colours.gap : colours.accent, align: x > width - 300 ? 'right' : 'center', bold: true },
  ]
}
