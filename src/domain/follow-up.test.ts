import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from './day.ts'
import { followUpsOn, type Asking, type VisitMark } from './follow-up.ts'
import { outcomes } from './visit.ts'

const today = 20260917
const none = new Map<string, VisitMark[]>()

function asking(day: number, on: number | null, rest: Partial<Asking> = {}): Asking {
  const followUp = on === null ? null : { day: on, why: '' }
  return { visit: `v${day}`, place: 'a', day, outcome: 'absent', change: 'logged', followUp, ...rest }
}

const mark = (day: number, outcome: VisitMark['outcome'] = 'met', visit = `v${day}`): VisitMark => ({
  visit,
  day,
  outcome,
})

describe('follow-ups', () => {
  test('none: nobody asked for one', () => {
    expect(followUpsOn([asking(20260910, null)], none, today)).toEqual({ open: [], doneToday: 0 })
    expect(followUpsOn([], none, today)).toEqual({ open: [], doneToday: 0 })
  })
  test('are due on their day, overdue after it and upcoming before it', () => {
    const visits = [
      asking(20260910, 20260917, { place: 'today' }),
      asking(20260910, 20260914, { place: 'late' }),
      asking(20260910, 20261001, { place: 'later' }),
    ]
    expect(followUpsOn(visits, none, today).open.map((f) => [f.place, f.state, f.days])).toEqual([
      ['late', 'overdue', -3],
      ['today', 'due', 0],
      ['later', 'upcoming', 14],
    ])
  })
  test('stay open when nobody was home again', () => {
    const marks = new Map([['a', [mark(20260910, 'absent'), mark(20260916, 'absent')]]])
    expect(followUpsOn([asking(20260910, 20260915)], marks, today).open).toHaveLength(1)
  })
  test('are closed by a later visit that reached the place, whoever made it, not by an earlier one', () => {
    const ask = asking(20260910, 20260915)
    expect(followUpsOn([ask], new Map([['a', [mark(20260916)]]]), today)).toEqual({ open: [], doneToday: 0 })
    expect(followUpsOn([ask], new Map([['a', [mark(20260901)]]]), today).open).toHaveLength(1)
    expect(followUpsOn([ask], new Map([['b', [mark(20260916)]]]), today).open).toHaveLength(1)
  })
  test('made today are counted as done, those agreed for later or made before today are not', () => {
    const marks = new Map([
      ['a', [mark(20260917)]],
      ['b', [mark(20260915), mark(20260917)]],
      ['c', [mark(20260917)]],
    ])
    const visits = [
      asking(20260910, 20260915),
      asking(20260910, 20260915, { place: 'b' }),
      asking(20260910, 20260920, { place: 'c' }),
    ]
    expect(followUpsOn(visits, marks, today)).toEqual({ open: [], doneToday: 1 })
  })
  test('count by the latest visit that asks; earlier ones are forgotten', () => {
    const visits = [asking(20260912, 20260920, { visit: 'second' }), asking(20260910, 20260915, { visit: 'first' })]
    expect(followUpsOn(visits, none, today).open.map((f) => [f.visit, f.day])).toEqual([['second', 20260920]])
  })
  test('asked for while the place was met are open too', () => {
    const marks = new Map([['a', [mark(20260910)]]])
    expect(followUpsOn([asking(20260910, 20260917, { outcome: 'met' })], marks, today).open).toHaveLength(1)
  })
  test('asked for by a withdrawn visit are gone', () => {
    expect(followUpsOn([asking(20260910, 20260917, { change: 'withdrawn' })], none, today).open).toEqual([])
  })
  test('of one day are told apart by the moment the visit was made', () => {
    const ask = asking(20260917, 20260917, { visit: 'm' })
    expect(followUpsOn([ask], new Map([['a', [mark(today, 'met', 'n')]]]), today)).toEqual({ open: [], doneToday: 1 })
    expect(followUpsOn([ask], new Map([['a', [mark(today, 'met', 'l')]]]), today).open).toHaveLength(1)
  })
  test("say why in the worker's words, and what happened last time where there are none", () => {
    const own = asking(20260910, 20260917, { followUp: { day: 20260917, why: ' 上次没网，没装成 APP ' } })
    expect(followUpsOn([own], none, today).open[0]?.why.zh).toBe('上次没网，没装成 APP')
    expect(followUpsOn([asking(20260910, 20260917)], none, today).open[0]?.why).toEqual({
      zh: '上次无人在家',
      en: 'Nobody home last time',
    })
  })
})

test('on random visits follow-ups equal a naive recount, in whichever order visits arrive', () => {
  const visit$ = fc.record({
    place: fc.constantFrom('a', 'b', 'c'),
    day: fc.integer({ min: 20260901, max: 20260906 }),
    outcome: fc.constantFrom(...outcomes),
    change: fc.constantFrom('logged' as const, 'withdrawn' as const),
    followUp: fc.option(fc.nat(20).map((n) => ({ day: addDays(20260910, n), why: '' }))),
  })
  const visits$ = fc
    .array(visit$, { maxLength: 15 })
    .map((all) => all.map((v, i) => ({ ...v, visit: `v${String(i).padStart(2, '0')}` })))
  fc.assert(
    fc.property(visits$, (visits) => {
      const order = (v: Asking) => `${v.day}-${v.visit}`
      const counted = visits.filter((v) => v.change !== 'withdrawn').sort((x, y) => (order(x) < order(y) ? -1 : 1))
      const expected = ['a', 'b', 'c'].flatMap((place) => {
        const here = counted.filter((v) => v.place === place)
        const asked = here.findLastIndex((v) => v.followUp)
        const closed = here.slice(asked + 1).some((v) => v.outcome === 'met' || v.outcome === 'held')
        return asked < 0 || closed ? [] : [here[asked]?.visit ?? '']
      })
      const marks = new Map(['a', 'b', 'c'].map((place) => [place, counted.filter((v) => v.place === place)]))
      const found = followUpsOn(visits, marks, today)
      expect(found.open.map((f) => f.visit).sort()).toEqual(expected.sort())
      expect(followUpsOn(visits.toReversed(), marks, today)).toEqual(found)
    }),
  )
})
