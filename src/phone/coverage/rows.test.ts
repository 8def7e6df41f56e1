import { expect, test } from 'vitest'
import type { AreaFigures } from '../../domain/coverage-table.ts'
import { hasGoal, noGoal, rowOf, rowsOf, sortRows } from './rows.ts'

function figures(covered: number, yesterday = covered, before = 0): AreaFigures {
  const tally = (n: number) => ({ expected: 100, covered: n, tried: 0, never: 100 - n })
  return { now: tally(covered), previous: tally(before), untilYesterday: tally(yesterday), visits: covered }
}
const table = {
  total: figures(0),
  byArea: new Map([['a', figures(50, 47, 40)], ['b', figures(70)], ['c', figures(50)], ['d', figures(51)]]),
}
const days = { period: { from: 20260901, to: 20260930 }, today: 20260917 }
const goal = { target: 0.9, pace: 0.51, days }
const rows = rowsOf(table, () => goal, (code) => code)
const row = (code: string) => rows.find((each) => each.code === code)

test('the best is first, who is as far shares the rank', () => {
  expect(['a', 'b', 'c', 'd'].map((code) => row(code)?.rank)).toEqual([3, 1, 3, 2])
})

test('distance to the target, change and what is new today', () => {
  expect(row('a')).toMatchObject({ gap: -40, change: 10, today: 3, behind: true })
  expect(row('d')).toMatchObject({ gap: -39, behind: false })
})

test('without a campaign nobody is behind and there is no distance', () => {
  expect(rowsOf(table, () => noGoal, (code) => code)[0]).toMatchObject({ gap: null, perDay: null, behind: false })
})

test('how many a day make the target, today’s own included', () => {
  expect(row('a')?.perDay).toBe(4)
  expect(row('b')?.perDay).toBe(2)
})

test('an area with a target of its own goes by it', () => {
  const own = { target: 0.6, pace: 0.34, days }
  const mixed = rowsOf(table, (code) => (code === 'a' ? own : noGoal), (code) => code)
  expect(mixed.find(({ code }) => code === 'a')).toMatchObject({ gap: -10, behind: false, perDay: 1, goal: own })
  expect(mixed.find(({ code }) => code === 'b')).toMatchObject({ gap: null, behind: false })
  const total = rowOf('all', 'all', table.total, noGoal)
  expect([hasGoal(mixed, total), hasGoal([], total)]).toEqual([true, false])
})

test('worst first, and the other way round', () => {
  expect(sortRows(rows, 'rate', false).map(({ code }) => code)).toEqual(['a', 'c', 'd', 'b'])
  expect(sortRows(rows, 'rate', true).map(({ code }) => code)).toEqual(['b', 'd', 'a', 'c'])
})
