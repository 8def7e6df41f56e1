import { expect, test } from 'vitest'
import type { Place } from '../../../../domain/place.ts'
import { figureText } from '../../../../domain/report/figure-text.ts'
import type { FigureBook } from '../../../../domain/report/figure.ts'
import { cleanText } from '../../../files/sheet.ts'
import { bookForTests, brokenText, hostileTexts, inputForTests, reportForTests, villages } from '../input-for-tests.ts'
import { cardDrawing } from './card-drawing.ts'
import { chartDrawing } from './chart-drawing.ts'
import { fitted, textWidth, type Drawing } from './drawing.ts'
import { mapDrawing } from './map-drawing.ts'
import { rateKey } from '../../../../domain/report/rates-below.ts'

const { book, naming, report } = inputForTests(reportForTests([]))
const texts = ({ shapes }: Drawing) => shapes.flatMap((shape) => (shape.shape === 'text' ? [shape.text] : []))
const empty = bookForTests({}, undefined, villages)

test('the chart says the rate of each area, of the whole and of the target, and when they were taken', () => {
  const said = texts(chartDrawing(book, naming))
  expect(said).toEqual(expect.arrayContaining(['民范村', '新宁社区', '三韦村', '全镇53.96%', '目标60%', '住户覆盖率，数据截至2026年9月17日17:05']))
  for (const child of book.children) expect(said).toContain(figureText(book.at(child).of(rateKey), 'number'))
})

test('an area without a rate has no bar and is said to lack it', () => {
  const drawing = chartDrawing(empty, naming)
  expect(texts(drawing).filter((text) => text === '缺')).toHaveLength(3)
  expect(drawing.shapes.filter(({ shape }) => shape === 'box')).toEqual([])
})

test('a bar is as long as its rate, whatever the rate is', () => {
  const rated = (value: number): FigureBook => bookForTests({ [rateKey]: { value, unit: '%', fraction: { numerator: value, denominator: 100, of: 'roster', day: null, source: '' } } })
  const bar = (value: number) => chartDrawing(rated(value), naming).shapes.flatMap((shape) => (shape.shape === 'box' ? [shape.width] : []))[0] ?? 0
  expect(bar(50) * 2).toBeCloseTo(bar(100))
  expect(bar(130)).toBe(bar(100))
})

const door = (id: string, area: string, latitude: number, longitude: number): Place => ({ id, kind: 'household', name: id, area, within: null, latitude, longitude, size: 3, initials: '' })
const doors = villages.flatMap((area, v) => Array.from({ length: 5 }, (_, i) => door(`${area}-0000${i}`, area, 23.1 + v * 0.02 + i * 0.001, 108.8 + ((i * 7) % 5) * 0.001)))

test('the map has an outline and a name for each area with doors, and says that outlines are no boundaries', () => {
  const drawing = mapDrawing(book, naming, [...doors, door('elsewhere', '450127100001', 24, 109)])
  const said = drawing ? texts(drawing) : []
  expect(said).toEqual(expect.arrayContaining(['民范村', '新宁社区', '三韦村', '北', '走到的户', '没走到的户']))
  expect(said.at(-1)).toContain('不是行政区划界线')
  expect(drawing?.shapes.filter((shape) => shape.shape === 'path' && shape.d.includes('Z') && shape.d.includes('A16')).length).toBe(3)
})

test('without doors, or without areas below, there is no map', () => {
  expect(mapDrawing(book, naming, [])).toBeNull()
  expect(mapDrawing(bookForTests(undefined, villages[0], []), naming, doors)).toBeNull()
})

test('the card says the figures with their units, what the rate is made of, who is ahead and how it was rounded', () => {
  const said = texts(cardDrawing(report, book, naming))
  expect(said).toEqual(expect.arrayContaining(['新桥镇反诈宣传战报', '2026年9月', '53.96%', '6465 ÷ 11980 户', '6465', '户', '15280余', '人次', '9860', '份', '缺', '覆盖率靠前的村（社区）', '数据截至2026年9月17日17:05']))
  expect(said.at(-1)).toContain('不四舍五入')
})

test.each([...hostileTexts, brokenText.text, '村'.repeat(500)])('%j as a name breaks no picture', (text) => {
  const named = { ...naming, areaName: () => text }
  for (const drawing of [chartDrawing(book, named), mapDrawing(book, named, doors), cardDrawing(report, book, named)]) {
    expect(drawing && texts(drawing).filter((each) => cleanText(each) !== each)).toEqual([])
  }
})

test('a text that has no room is cut, one that has is not', () => {
  expect(fitted('民范村', 30, 90)).toBe('民范村')
  expect(textWidth(fitted('民范村民委员会', 30, 100), 30)).toBeLessThanOrEqual(100)
})
