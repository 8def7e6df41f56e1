import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coverageTable, placeFigures, placesBehind, positionsInScope, standingsOf, tableDays, type Marks, type TableDays, type TableScope } from './coverage-table.ts'
import type { PlaceMark } from './coverage.ts'
import { addDays, isInPeriod, type Period } from './day.ts'
import type { Place } from './place.ts'
import { outcomes } from './visit.ts'

const today = 20260917
const september = { from: 20260901, to: 20260930 }
const town = '450126104000'
const scope = { kind: 'household', within: [town] }

function place(id: string, area = '450126104202003', kind = 'household'): Place {
  return { id, kind, name: id, area, within: null, latitude: 23.22, longitude: 108.8, size: 3, initials: id }
}
const doors = [place('a'), place('b', '450126104202'), place('c', '450126104203001'), place('s', '450126104202', 'school')]
const met = (day: number): PlaceMark => ({ day, outcome: 'met' })
const absent = (day: number): PlaceMark => ({ day, outcome: 'absent' })
const counted = (places: readonly Place[], marks: Marks, days: TableDays, wanted: TableScope) =>
  coverageTable(places, positionsInScope(places, wanted), standingsOf(places.map(({ id }) => marks.get(id)), days), wanted)
const tableOf = (marks: Record<string, PlaceMark[]>) =>
  counted(doors, new Map(Object.entries(marks)), tableDays(september, today), scope)

describe('the table of an area', () => {
  test('none: without a visit every door is still to be walked', () => {
    const { total, byArea } = tableOf({})
    expect(total).toMatchObject({ now: { expected: 3, covered: 0, tried: 0, never: 3 }, visits: 0 })
    expect([...byArea.keys()]).toEqual(['450126104202', '450126104203'])
  })
  test('some and tried: each in its own village', () => {
    const { byArea } = tableOf({ a: [met(20260903)], c: [absent(20260904)] })
    expect(byArea.get('450126104202')?.now).toEqual({ expected: 2, covered: 1, tried: 0, never: 1 })
    expect(byArea.get('450126104203')?.now).toEqual({ expected: 1, covered: 0, tried: 1, never: 0 })
  })
  test('all', () => {
    expect(tableOf({ a: [met(20260901)], b: [met(20260902)], c: [met(today)] }).total.now.covered).toBe(3)
  })
  test('twice: one door, two visits', () => {
    expect(tableOf({ a: [met(20260903), met(20260904)] }).total).toMatchObject({ now: { covered: 1 }, visits: 2 })
  })
  test('another period is compared, not counted', () => {
    const { total } = tableOf({ a: [met(20260820)] })
    expect(total).toMatchObject({ now: { covered: 0 }, previous: { covered: 1 }, visits: 0 })
  })
  test('met for the first time today is what is new since yesterday', () => {
    const { total } = tableOf({ a: [met(today)], b: [met(20260910), met(today)] })
    expect([total.untilYesterday.covered, total.now.covered]).toEqual([1, 2])
  })
  test('of several own areas each is a row', () => {
    const table = counted(doors, new Map(), tableDays(september, today), { ...scope, within: ['450126104202', '450126104203'] })
    expect([...table.byArea].map(([code, { now }]) => [code, now.expected])).toEqual([['450126104202', 2], ['450126104203', 1]])
  })
  test('what hangs on the village itself can be asked for alone', () => {
    const direct = { ...scope, within: ['450126104202'], direct: true }
    expect(counted(doors, new Map(), tableDays(september, today), direct).total.now.expected).toBe(1)
  })
})

test('a period that has only begun is compared with as many days before it', () => {
  expect(tableDays(september, today)).toEqual({
    now: { from: 20260901, to: 20260917 },
    previous: { from: 20260815, to: 20260831 },
    untilYesterday: { from: 20260901, to: 20260916 },
  })
  expect(tableDays({ from: 20260801, to: 20260831 }, today).untilYesterday.to).toBe(20260831)
})

const areas = ['450126104201', '450126104201001', '450126104202003', '450126104203001', '450126105201001']
const somePlaces = fc
  .array(fc.record({ area: fc.constantFrom(...areas), kind: fc.constantFrom('household', 'school') }), { maxLength: 30 })
  .map((all) => all.map(({ area, kind }, i) => place(`p${i}`, area, kind)))
const someMarks = fc.array(
  fc.record({ at: fc.nat(29), days: fc.integer({ min: -40, max: 20 }), outcome: fc.constantFrom(...outcomes) }),
  { maxLength: 60 },
)
const someScope = fc.constantFrom<string[][]>(['450126000000'], [town], ['450126104201'], ['450126104201', '450126105000'])

test('every figure equals a naive recount, and as many places stand behind it', () => {
  fc.assert(
    fc.property(somePlaces, someMarks, someScope, (places, made, within) => {
      const visits = made.map(({ at, days, outcome }) => ({ place: `p${at}`, day: addDays(today, days), outcome }))
      const marks = new Map<string, PlaceMark[]>()
      for (const { place: at, ...mark } of visits) marks.set(at, [...(marks.get(at) ?? []), mark])
      const days = tableDays(september, today)
      const wanted = { kind: 'household', within }
      const { total, byArea } = counted(places, marks, days, wanted)

      const digits = (code: string) => code.replace(/(000)+$/, '')
      const mine = places.filter(({ kind, area }) => kind === 'household' && within.some((own) => area.startsWith(digits(own))))
      const covered = (period: Period, of: readonly Place[]) =>
        of.filter(({ id }) =>
          visits.some((v) => v.place === id && isInPeriod(v.day, period) && (v.outcome === 'met' || v.outcome === 'held')),
        ).length
      const visitsOf = (of: readonly Place[]) =>
        visits.filter((v) => isInPeriod(v.day, days.now) && of.some(({ id }) => id === v.place))
      const recount = (of: readonly Place[]) => ({
        expected: of.length,
        covered: covered(days.now, of),
        before: covered(days.previous, of),
        yesterday: covered(days.untilYesterday, of),
        never: of.filter(({ id }) => !visitsOf(of).some((v) => v.place === id)).length,
        visits: visitsOf(of).length,
      })
      const told = ({ now, previous, untilYesterday, visits: n }: typeof total) => ({
        expected: now.expected,
        covered: now.covered,
        before: previous.covered,
        yesterday: untilYesterday.covered,
        never: now.never,
        visits: n,
      })
      expect(told(total)).toEqual(recount(mine))
      expect(total.now.covered + total.now.tried + total.now.never).toBe(total.now.expected)
      const sum = [...byArea.values()].reduce((n, { now }) => n + now.expected, 0)
      expect(sum).toBe(total.now.expected)
      for (const [code, figures] of byArea) {
        const direct = within.includes(code) && within.length === 1
        const inside = mine.filter(({ area }) => (direct ? area === code : area.startsWith(digits(code))))
        expect(told(figures)).toEqual(recount(inside))
      }
      const figures = { ...total.now, today: total.now.covered - total.untilYesterday.covered, before: total.previous.covered }
      for (const name of placeFigures) expect(placesBehind(name, places, marks, days, wanted)).toHaveLength(figures[name])
    }),
  )
})
