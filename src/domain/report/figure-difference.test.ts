import { expect, test } from 'vitest'
import { differencesFrom, differencesOf } from './figure-difference.ts'
import type { Figure, FigureBook } from './figure.ts'

function book(values: Record<string, number | null>, rates: readonly string[] = [], typed: readonly string[] = []): FigureBook {
  const fraction = { numerator: 1, denominator: 2, of: 'roster', day: null, source: '' }
  const of = (key: string) => ({ key, value: values[key] ?? null, fraction: rates.includes(key) ? fraction : null, source: typed.includes(key) ? 'typed' : 'visits' }) as Figure
  return { keys: Object.keys(values), of } as unknown as FigureBook
}

test('two books that say the same do not differ', () => {
  expect(differencesOf(book({ visits: 3, installs: 0 }), book({ visits: 3 }))).toEqual([])
})

test('what was not recorded is none, and is told apart from nothing', () => {
  expect(differencesOf(book({ visits: 5, 'form:leaflet:份': 20 }), book({ visits: 7 }))).toEqual([
    { key: 'visits', before: 7, now: 5, by: -2 },
    { key: 'form:leaflet:份', before: null, now: 20, by: 20 },
  ])
  expect(differencesOf(book({}), book({ 'topic:t': 2 }))).toEqual([{ key: 'topic:t', before: 2, now: null, by: -2 }])
})

test('rates follow from their counts and are not compared', () => {
  expect(differencesOf(book({ 'rate:household': 3 }, ['rate:household']), book({ 'rate:household': 4 }, ['rate:household']))).toEqual([])
})

test('with the office only figures of visits are compared, both ways', () => {
  const here = book({ visits: 5, 'audience:students': 9, registered: 812, workers: 3, 'expected:household': 40, 'visits/last': 20 })
  expect(differencesFrom({ visits: { count: 5 }, 'topic:t': { count: 1 } }, here)).toEqual([
    { key: 'audience:students', before: null, now: 9, by: 9 },
    { key: 'topic:t', before: 1, now: null, by: -1 },
  ])
})

test('what was typed by hand is not compared with the office', () => {
  expect(differencesFrom({}, book({ 'form:banner:条': 12 }, [], ['form:banner:条']))).toEqual([])
})
