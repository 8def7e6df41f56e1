import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isInPeriod } from './day.ts'
import { isToWalk, progressOf, roundsOf, type Round, type RoundSlip } from './rounds.ts'
import type { Outcome } from './visit.ts'

const today = 20260917

const head = { area: '450126104202003', author: 'office', device: 'desk', to: 'wei', day: 20260915, at: 0, received: 1 }

function given(id: string, rest: Partial<Round> = {}): RoundSlip {
  const { places = ['a', 'b', 'c'], from = 20260915, until = 20260920, note = '' } = rest
  return { ...head, id, matter: id, kind: 'round-given', content: { places, from, until, note } }
}

function ended(matter: string, why: 'taken-back' | 'cannot', rest: Partial<RoundSlip> = {}): RoundSlip {
  return { ...head, id: `${matter}-end`, matter, day: 20260916, ...rest, kind: 'round-ended', content: { why, note: '' } }
}

const roundOf = (rest: Partial<Round> = {}): Round => ({
  id: 'r',
  area: head.area,
  to: 'wei',
  author: 'office',
  given: 20260915,
  places: ['a', 'b', 'c'],
  from: 20260915,
  until: 20260920,
  note: '',
  ended: null,
  waits: false,
  ...rest,
})

describe('rounds from slips', () => {
  test('none: nothing was given out', () => {
    expect(roundsOf([])).toEqual([])
    expect(roundsOf([ended('unknown', 'cannot')])).toEqual([])
  })
  test('one, still open, with what the office asked for', () => {
    expect(roundsOf([given('r')])).toEqual([roundOf()])
  })
  test('one that still waits on the phone says so', () => {
    expect(roundsOf([{ ...given('r'), received: null }])[0]?.waits).toBe(true)
  })
  test('the latest given comes first', () => {
    expect(roundsOf([given('r'), { ...given('s'), day: 20260917 }]).map(({ id }) => id)).toEqual(['s', 'r'])
  })
  test('the first that ends it counts, whoever is later', () => {
    const [round] = roundsOf([given('r'), ended('r', 'cannot'), ended('r', 'taken-back', { day: 20260917 })])
    expect(round?.ended).toEqual({ why: 'cannot', note: '', day: 20260916 })
  })
})

describe('the progress of a round', () => {
  const placeById = new Map(['a', 'b', 'c', 'd'].map((id) => [id, {}]))
  const mark = (day: number, outcome: Outcome) => ({ day, outcome })
  const of = (marks: Record<string, { day: number; outcome: Outcome }[]>, round = roundOf()) =>
    progressOf(round, { marks: new Map(Object.entries(marks)), placeById }, today)

  test('none walked yet', () => {
    expect(of({})).toEqual({ state: 'open', left: ['a', 'b', 'c'], tried: [], covered: [] })
  })
  test('some: nobody home is tried, met is reached, earlier visits are none', () => {
    const marks = { a: [mark(20260916, 'met')], b: [mark(20260916, 'absent')], c: [mark(20260901, 'met')] }
    expect(of(marks)).toEqual({ state: 'open', left: ['c'], tried: ['b'], covered: ['a'] })
  })
  test('all: done as soon as nobody is left, even where some were not at home', () => {
    const walked = [mark(20260916, 'absent')]
    expect(of({ a: walked, b: walked, c: [mark(20260917, 'met')] }).state).toBe('done')
  })
  test('overdue after its day, not on it', () => {
    expect(of({}, roundOf({ until: 20260917 })).state).toBe('open')
    expect(of({}, roundOf({ until: 20260916 })).state).toBe('overdue')
  })
  test('ended: what was walked afterwards is not the round', () => {
    const round = roundOf({ ended: { why: 'taken-back', note: '', day: 20260916 } })
    expect(of({ a: [mark(20260916, 'met')], b: [mark(20260917, 'met')] }, round)).toMatchObject({
      state: 'ended',
      left: ['b', 'c'],
      covered: ['a'],
    })
  })
  test('is to be walked by the one it was given to, overdue as well, until nothing is left or it ended', () => {
    const walked = { marks: new Map([['a', [mark(20260916, 'met')]]]), placeById }
    const toWalk = (worker: string, rest: Partial<Round> = {}) => isToWalk(roundOf(rest), worker, walked, today)
    expect(toWalk('wei')).toBe(true)
    expect(toWalk('wei', { until: 20260916 })).toBe(true)
    expect(toWalk('lan')).toBe(false)
    expect(toWalk('wei', { places: ['a'] })).toBe(false)
    expect(toWalk('wei', { ended: { why: 'cannot', note: '', day: 20260916 } })).toBe(false)
  })
  test('a place that left the roster keeps no round open', () => {
    const walked = [mark(20260916, 'met')]
    expect(of({ a: walked }, roundOf({ places: ['a', 'gone', 'a'] }))).toMatchObject({ state: 'done', covered: ['a'] })
  })
  test('equals a naive recount on random visits', () => {
    const visit$ = fc.record({
      place: fc.constantFrom('a', 'b', 'c', 'd'),
      day: fc.integer({ min: 20260910, max: 20260920 }),
      outcome: fc.constantFrom<Outcome>('met', 'absent', 'refused'),
    })
    fc.assert(
      fc.property(fc.array(visit$, { maxLength: 12 }), fc.integer({ min: 20260910, max: 20260920 }), (visits, from) => {
        const round = roundOf({ from })
        const here = (place: string) => visits.filter((v) => v.place === place)
        const counting = (place: string) => here(place).filter((v) => isInPeriod(v.day, { from, to: 20261231 }))
        const found = of(Object.fromEntries(['a', 'b', 'c', 'd'].map((place) => [place, here(place)])), round)
        expect(found.covered).toEqual(round.places.filter((p) => counting(p).some((v) => v.outcome === 'met')))
        expect(found.left).toEqual(round.places.filter((p) => counting(p).length === 0))
        expect([...found.left, ...found.tried, ...found.covered].sort()).toEqual(['a', 'b', 'c'])
      }),
    )
  })
})
