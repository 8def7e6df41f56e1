import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countProgress, neededPerDay } from './campaign-count.ts'
import type { CountTarget } from './campaign.ts'
import { addDays } from './day.ts'
import type { FigureVisit } from './figures.ts'
import { changes, outcomes, type FormUse } from './visit.ts'
import { standardVocabulary } from './vocabulary.ts'

const period = { from: 20260901, to: 20260930 }
const target: CountTarget = { form: 'leaflet', unit: '份', area: '450126104000', count: 3000 }
const given = (count: number, rest: Partial<FormUse> = {}): FormUse => ({ form: 'leaflet', unit: '份', count, estimated: false, ...rest })
const visit = (rest: Partial<FigureVisit> = {}): FigureVisit => ({
  place: 'p',
  kind: 'household',
  area: '450126104202003',
  day: 20260905,
  outcome: 'met',
  change: 'logged',
  forms: [given(20)],
  reached: [],
  installs: 0,
  staff: 1,
  vehicles: 0,
  ...rest,
})
const progress = (visits: FigureVisit[], today = 20260915) => countProgress(target, period, visits, standardVocabulary, today)

describe('a count by form', () => {
  test('adds up its own form in its own unit, in the days and the area', () => {
    const visits = [
      visit(),
      visit({ day: 20260915, forms: [given(5), given(7, { unit: '张' }), given(9, { form: 'poster' })] }),
      visit({ day: 20260831 }),
      visit({ area: '450126105202003' }),
      visit({ change: 'withdrawn' }),
    ]
    expect(progress(visits)).toEqual({ done: 25, doneToday: 5, estimated: false, pace: 1500, behind: 1475 })
  })
  test('counts leaflets left at a closed door, and no talk that was cancelled', () => {
    expect(progress([visit({ outcome: 'absent' })]).done).toBe(20)
    const talks = { ...target, form: 'lecture', unit: '场' }
    const cancelled = visit({ kind: 'school', outcome: 'cancelled', forms: [given(1, { form: 'lecture', unit: '场' })] })
    expect(countProgress(talks, period, [cancelled], standardVocabulary, 20260915).done).toBe(0)
  })
  test('says when a part of it was estimated', () => {
    expect(progress([visit(), visit({ forms: [given(100, { estimated: true })] })])).toMatchObject({ done: 120, estimated: true })
  })
  test('with nothing done is behind by all that today asks; outside the days there is no pace', () => {
    expect(progress([], 20260901)).toMatchObject({ done: 0, pace: 100, behind: 100 })
    expect(progress([], 20260831)).toMatchObject({ pace: null, behind: 0 })
    expect(progress([visit()], 20261001)).toMatchObject({ done: 20, doneToday: 0, pace: null })
  })
  test('equals a naive recount', () => {
    const use$ = fc.record({
      form: fc.constantFrom('leaflet', 'poster'),
      unit: fc.constantFrom('份', '张'),
      count: fc.nat(50),
      estimated: fc.boolean(),
    })
    const visit$ = fc.record({
      day: fc.integer({ min: -3, max: 33 }).map((n) => addDays(20260901, n)),
      outcome: fc.constantFrom(...outcomes),
      change: fc.constantFrom(...changes),
      area: fc.constantFrom('450126104202003', '450126104203', '450126105202003'),
      forms: fc.array(use$, { maxLength: 3 }),
    })
    fc.assert(
      fc.property(fc.array(visit$, { maxLength: 20 }), (made) => {
        let done = 0
        let doneToday = 0
        for (const { day, change, area, forms } of made) {
          if (change === 'withdrawn' || !area.startsWith('450126104') || day < 20260901 || day > 20260930) continue
          for (const { form, unit, count } of forms) {
            if (form !== 'leaflet' || unit !== '份') continue
            done += count
            if (day === 20260915) doneToday += count
          }
        }
        expect(progress(made.map((rest) => visit(rest)))).toMatchObject({ done, doneToday })
      }),
    )
  })
})

describe('what is needed a day', () => {
  test('is the rest over the days that are left, today included', () => {
    expect(neededPerDay({ target: 294, done: 158, doneToday: 9 }, period, 20260917)).toBe(11)
    expect(neededPerDay({ target: 294, done: 290, doneToday: 0 }, period, 20260930)).toBe(4)
  })
  test('stands still while today is walked', () => {
    expect(neededPerDay({ target: 294, done: 149, doneToday: 0 }, period, 20260917)).toBe(11)
  })
  test('is nothing when the target is made, all days before the first, and no more after the last', () => {
    expect(neededPerDay({ target: 10, done: 12, doneToday: 0 }, period, 20260917)).toBe(0)
    expect(neededPerDay({ target: 31, done: 0, doneToday: 0 }, period, 20260801)).toBe(2)
    expect(neededPerDay({ target: 10, done: 2, doneToday: 0 }, period, 20261001)).toBeNull()
  })
  test('kept every day makes the target, and one less a day does not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.nat(9999), fc.integer({ min: 0, max: 29 }), (asked, done, gone) => {
        const days = 30 - gone
        const perDay = neededPerDay({ target: asked, done, doneToday: 0 }, period, addDays(period.from, gone)) ?? 0
        expect(done + perDay * days).toBeGreaterThanOrEqual(asked)
        expect(perDay === 0 || done + (perDay - 1) * days < asked).toBe(true)
      }),
    )
  })
})
