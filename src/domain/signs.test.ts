import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { impossibleDays, signLimits, signsOf, type Sign, type SignVisit } from './signs.ts'

const noon = Date.UTC(2026, 10, 15, 4)
const november = { from: 20261101, to: 20261130 }
const here = { latitude: 23.22, longitude: 108.8 }
/** About eleven metres a step northwards. */
const stepsAway = (steps: number, accuracy = 10) => ({ latitude: 23.22 + steps / 1e4, longitude: 108.8, accuracy, age: 2 })

function visitOf(visit: string, changes: Partial<SignVisit> = {}): SignVisit {
  return { visit, author: 'wei', kind: 'household', day: 20261115, logged: null, at: noon, received: null, position: null, place: here, photos: [], ...changes }
}
const of = <Kind extends Sign['is']>(kind: Kind, visits: readonly SignVisit[], period = november) =>
  signsOf(visits, period).filter((sign): sign is Extract<Sign, { is: Kind }> => sign.is === kind)
const at = (visit: string, seconds: number, author = 'wei') => visitOf(visit, { logged: noon + seconds * 1000, author })

describe('many visits in a minute', () => {
  test('are named with the seconds between the first and the last', () => {
    expect(of('fast', [at('c', 50), at('a', 0), at('b', 20), at('d', 300)])).toEqual([
      { is: 'fast', author: 'wei', visits: ['a', 'b', 'c'], seconds: 50 },
    ])
  })

  test('are none with two, with a longer time, of two workers, or without a time', () => {
    expect(of('fast', [at('a', 0), at('b', 1)])).toEqual([])
    expect(of('fast', [at('a', 0), at('b', 30), at('c', 61)])).toEqual([])
    expect(of('fast', [at('a', 0), at('b', 1, 'lu'), at('c', 2)])).toEqual([])
    expect(of('fast', [at('a', 0), at('b', 1), visitOf('c')])).toEqual([])
  })

  test('are those that a look at every three of a worker finds', () => {
    const rows = fc.array(fc.record({ seconds: fc.nat(600), author: fc.constantFrom('wei', 'lu') }), { maxLength: 25 })
    fc.assert(
      fc.property(rows, (made) => {
        const visits = made.map(({ seconds, author }, i) => at(`v${i}`, seconds, author))
        const naive = visits.filter((one) => {
          const near = (start: number) =>
            visits.filter(({ author, logged }) => author === one.author && logged! >= start && logged! <= start + 60_000)
          return visits.some(({ author, logged }) => author === one.author && near(logged!).includes(one) && near(logged!).length >= 3)
        })
        const signs = of('fast', visits)
        const named = signs.flatMap((sign) => sign.visits)
        expect(named.toSorted()).toEqual(naive.map(({ visit }) => visit).sort())
        expect(new Set(named).size).toBe(named.length)
        for (const sign of signs) expect(sign.visits.length).toBeGreaterThanOrEqual(signLimits.fast.visits)
      }),
    )
  })
})

describe('far from the place', () => {
  test('is what the error of the phone does not explain', () => {
    expect(of('far', [visitOf('a', { position: stepsAway(20, 35) })])).toMatchObject([{ visits: ['a'], metres: 222, accuracy: 35 }])
    expect(of('far', [visitOf('a', { position: stepsAway(20, 200) })])).toEqual([])
    expect(of('far', [visitOf('a', { position: stepsAway(4) })])).toEqual([])
  })

  test('begins later at a village, which is wide itself', () => {
    expect(of('far', [visitOf('a', { kind: 'natural_village', position: stepsAway(20) })])).toEqual([])
    expect(of('far', [visitOf('a', { kind: 'natural_village', position: stepsAway(60) })])).toHaveLength(1)
  })

  test('is not said where position or place is not known, or the point of the place was never surveyed', () => {
    expect(of('far', [visitOf('a'), visitOf('b', { position: stepsAway(90), place: null })])).toEqual([])
    expect(of('far', [visitOf('a', { position: stepsAway(90), place: { ...here, rough: true } })])).toEqual([])
  })
})

describe('most of a month in its last days', () => {
  const on = (days: readonly number[]) => days.map((day, i) => visitOf(`v${i}`, { day: 20261100 + day }))

  test('is said with how many of how many', () => {
    const [sign] = of('month-end', on([3, 9, 12, 20, 28, 28, 29, 29, 30, 30, 30]))
    expect(sign).toMatchObject({ author: 'wei', month: 20261101, all: 11 })
    expect(sign?.visits).toHaveLength(7)
  })

  test('is not said for half, for few visits, or for a month that is seen in part', () => {
    expect(of('month-end', on([1, 2, 3, 4, 5, 28, 28, 29, 29, 30]))).toEqual([])
    expect(of('month-end', on([28, 29, 30]))).toEqual([])
    const late = on(Array.from({ length: 12 }, () => 29))
    expect(of('month-end', late)).toHaveLength(1)
    expect(of('month-end', late, { from: 20261110, to: 20261210 })).toEqual([])
  })
})

test('the same photo in two visits is named once, twice in one visit is nothing', () => {
  const visits = [visitOf('a', { photos: ['x', 'x'] }), visitOf('b', { photos: ['y', 'z'] }), visitOf('c', { photos: ['z'], author: 'lu' })]
  expect(of('same-photo', visits)).toEqual([{ is: 'same-photo', author: null, visits: ['b', 'c'], photo: 'z' }])
  expect(of('same-photo', [visitOf('a', { photos: ['x'] }), visitOf('b', { photos: ['x'] })])).toMatchObject([{ author: 'wei' }])
})

test('an ordinary day shows no sign', () => {
  const day = Array.from({ length: 12 }, (_, i) => visitOf(`v${i}`, { logged: noon + i * 240_000, position: stepsAway(1), photos: [`p${i}`] }))
  expect(signsOf(day, november)).toEqual([])
})

describe('a wrong clock', () => {
  const received = noon
  const clock = (told: number, then: number | null = received) => of('clock', [visitOf('a', { at: told, received: then })])
  const { ahead, behind } = signLimits.clock

  test('is one that told a moment to come, or one long gone', () => {
    const ends = [received + ahead, received - behind]
    expect(ends.flatMap((told) => clock(told))).toEqual([])
    expect([received + ahead + 1, received - behind - 1, Date.UTC(1980, 0, 6)].flatMap((told) => clock(told))).toHaveLength(3)
    expect(clock(received + ahead + 1)).toEqual([{ is: 'clock', author: 'wei', visits: ['a'], at: received + ahead + 1, received }])
  })

  test('is not known while the visit waits on its phone', () => {
    expect(clock(received + 10 * ahead, null)).toEqual([])
  })

  test('may have told a day that is looked at whatever the days asked for', () => {
    const [before, after] = impossibleDays(20261231)
    expect([before.to, after.from]).toEqual([20191231, 20270101])
  })
})
