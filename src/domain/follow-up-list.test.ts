import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from './day.ts'
import { followUpList } from './follow-up-list.ts'
import { followUpsOn, type Asking, type VisitMark } from './follow-up.ts'
import { outcomes } from './visit.ts'

const today = 20260917
const period = { from: 20260901, to: 20260930 }
type By = Asking & { readonly author: string }

function asking(day: number, on: number, rest: Partial<By> = {}): By {
  return { visit: `v${day}`, place: 'a', day, outcome: 'absent', change: 'logged', author: 'wei', followUp: { day: on, why: '' }, ...rest }
}
const mark = (day: number, outcome: VisitMark['outcome'] = 'met'): VisitMark => ({ visit: `v${day}`, day, outcome })

describe('follow-ups for the office', () => {
  test('none', () => {
    expect(followUpList([], new Map(), today, period)).toEqual({ overdue: [], due: [], upcoming: [], done: [] })
  })
  test('stand by their day, with who agreed on them', () => {
    const list = followUpList(
      [asking(20260910, 20260914, { place: 'late' }), asking(20260911, today, { place: 'now' }), asking(20260912, 20260920, { place: 'later' })],
      new Map(),
      today,
      period,
    )
    expect(list.overdue.map(({ place, author }) => [place, author])).toEqual([['late', 'wei']])
    expect(list.due.map(({ place }) => place)).toEqual(['now'])
    expect(list.upcoming.map(({ place }) => place)).toEqual(['later'])
  })
  test('are done by the first visit that reached the place, on its day', () => {
    const marks = new Map([['a', [mark(20260912, 'absent'), mark(20260913), mark(20260915)]]])
    expect(followUpList([asking(20260910, 20260914)], marks, today, period).done).toEqual([
      { place: 'a', author: 'wei', day: 20260914, on: 20260913, visit: 'v20260913' },
    ])
  })
  test('done in another period are not listed', () => {
    const marks = new Map([['a', [mark(20260913)]]])
    expect(followUpList([asking(20260910, 20260914)], marks, today, { from: 20260914, to: 20260930 }).done).toEqual([])
  })
  test('asked for twice and made once are done once', () => {
    const marks = new Map([['a', [mark(20260913)]]])
    const list = followUpList([asking(20260909, 20260911), asking(20260910, 20260914)], marks, today, period)
    expect(list.done.map(({ day }) => day)).toEqual([20260914])
  })
  test('open ones are those of the worker’s own list, and none is both open and done', () => {
    const visit$ = fc.record({
      place: fc.constantFrom('a', 'b', 'c'),
      day: fc.integer({ min: 20260901, max: 20260906 }),
      outcome: fc.constantFrom(...outcomes),
      change: fc.constantFrom('logged' as const, 'withdrawn' as const),
      author: fc.constantFrom('wei', 'lu'),
      followUp: fc.option(fc.nat(20).map((n) => ({ day: addDays(20260910, n), why: '' }))),
    })
    const visits$ = fc.array(visit$, { maxLength: 15 }).map((all) => all.map((v, i) => ({ ...v, visit: `v${String(i).padStart(2, '0')}` })))
    fc.assert(
      fc.property(visits$, (visits) => {
        const counted = visits.filter((v) => v.change !== 'withdrawn')
        const marks = new Map(['a', 'b', 'c'].map((place) => [place, counted.filter((v) => v.place === place)]))
        const { overdue, due, upcoming, done } = followUpList(visits, marks, today, period)
        const open = [...overdue, ...due, ...upcoming]
        expect(open.map((f) => f.visit).sort()).toEqual(followUpsOn(visits, marks, today).open.map((f) => f.visit).sort())
        const isAfter = (a: (typeof visits)[number], b: (typeof visits)[number]) => a.day > b.day || (a.day === b.day && a.visit > b.visit)
        const naive = counted.filter(
          (made) =>
            ['met', 'held'].includes(made.outcome) &&
            counted.some(
              (asked) =>
                asked.place === made.place &&
                asked.followUp &&
                isAfter(made, asked) &&
                !counted.some((between) => between.place === made.place && ['met', 'held'].includes(between.outcome) && isAfter(between, asked) && isAfter(made, between)),
            ),
        )
        expect(done.map(({ visit }) => visit).sort()).toEqual(naive.map(({ visit }) => visit).sort())
      }),
    )
  })
})
