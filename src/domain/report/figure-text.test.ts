import { expect, test } from 'vitest'
import type { Figure, FigureBook } from './figure.ts'
import { doubtfulFigures, figureText, inlineText } from './figure-text.ts'
import type { FigureForm } from './report.ts'

const people: Figure = { key: 'personTimes', value: 2140, unit: '人次', estimated: false, fraction: null, source: 'visits' }
const rate: Figure = { ...people, key: 'rate:household', unit: '%', value: 30.5 }

test.each<[Partial<Figure>, FigureForm, string]>([
  [people, 'number', '2140'],
  [{ ...people, estimated: true }, 'number', '2140余'],
  [{ ...people, value: 0 }, 'number', '0'],
  [{ ...people, value: null, estimated: true }, 'number', '缺'],
  [rate, 'number', '30.50%'],
  [{ ...rate, value: 12.3 }, 'change', '上升12.30%'],
  [{ ...rate, value: -28.84 }, 'change', '下降28.84%'],
  [{ ...rate, value: 0 }, 'change', '持平'],
  [{ ...rate, value: -1.2, unit: '百分点' }, 'points', '低1.20个百分点'],
  [{ ...rate, value: 2.96, unit: '百分点' }, 'points', '高2.96个百分点'],
  [{ ...rate, value: 3, unit: '位' }, 'rank', '第3位'],
  [{ ...rate, value: null }, 'change', '缺'],
])('%j as %s is %s', (figure, as, text) => expect(figureText(figure as Figure, as)).toBe(text))

test('what is missing or 0 is named once; no change is a finding', () => {
  const values: Record<string, Partial<Figure>> = { a: { value: null }, b: { value: 0 }, c: { value: 3 }, d: { value: 0, fraction: { numerator: 5, denominator: 5, of: 'earlier', day: null, source: '' } } }
  const book = { of: (key: string) => ({ ...people, ...values[key], key }) } as unknown as FigureBook
  const parts = ['a', 'b', 'a', 'c', 'd'].map((figure) => ({ figure, as: 'number' as const }))
  const blocks = [{ id: '1', kind: 'paragraph' as const, parts: [{ text: '共' }, ...parts] }]
  expect(doubtfulFigures({ blocks }, book).map(({ key }) => key)).toEqual(['a', 'b'])
  expect(parts.map((part) => inlineText(part, book))).toEqual(['缺', '0', '缺', '3', '0'])
})
