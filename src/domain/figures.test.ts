import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isWithin } from './area.ts'
import { coverageOf } from './coverage.ts'
import { channelOf, figuresOf, type FigureVisit } from './figures.ts'
import type { Place } from './place.ts'
import { outcomes, type FormUse, type Reached } from './visit.ts'
import { standardVocabulary as vocabulary } from './vocabulary.ts'

const september = { from: 20260901, to: 20260930 }

function visit(rest: Partial<FigureVisit> = {}): FigureVisit {
  return {
    place: 'a',
    kind: 'household',
    area: '450126104202003',
    day: 20260917,
    outcome: 'met',
    change: 'logged',
    forms: [],
    reached: [],
    installs: 0,
    staff: 0,
    vehicles: 0,
    ...rest,
  }
}

const talk = (rest: Partial<FigureVisit> = {}) => visit({ place: 's', kind: 'school', outcome: 'held', ...rest })
const use = (form: string, count: number, unit: string, estimated = false): FormUse => ({
  form,
  count,
  unit,
  estimated,
})
const people = (audience: string, count: number, estimated = false): Reached => ({ audience, people: count, estimated })
const figures = (visits: FigureVisit[], area?: string) =>
  figuresOf(visits, vocabulary, { period: september, ...(area && { area }) })

describe('people', () => {
  test('none: no visit, every figure is nothing and nothing is estimated', () => {
    const { visits, households, personTimes, online, internal, forms, installs, staff, vehicles } = figures([])
    expect([visits, households, installs, staff, vehicles]).toEqual([0, 0, 0, 0, 0])
    expect([personTimes, online, internal]).toEqual(Array.from({ length: 3 }, () => ({ count: 0, estimated: false })))
    expect(forms).toEqual([])
  })
  test('met twice at one door are two 人次 of one household', () => {
    const twice = [
      visit({ reached: [people('residents', 2)] }),
      visit({ day: 20260920, reached: [people('residents', 2)] }),
    ]
    expect(figures(twice)).toMatchObject({ visits: 2, households: 1, personTimes: { count: 4, estimated: false } })
  })
  test('are counted by audience, and the audiences add up to the total', () => {
    const found = figures([
      visit({ reached: [people('residents', 1), people('elderly', 1)] }),
      talk({ reached: [people('students', 320, true), people('teachers', 18)] }),
    ])
    expect(Object.fromEntries(found.audiences)).toEqual({
      residents: { count: 1, estimated: false },
      elderly: { count: 1, estimated: false },
      students: { count: 320, estimated: true },
      teachers: { count: 18, estimated: false },
    })
    expect(found.personTimes).toEqual({ count: 340, estimated: true })
  })
  test('that are nobody make no figure an estimate', () => {
    const found = figures([visit({ reached: [people('residents', 2), people('elderly', 0, true)] })])
    expect(found.personTimes).toEqual({ count: 2, estimated: false })
    expect(found.audiences.has('elderly')).toBe(false)
  })
  test('reached online are kept apart from those met', () => {
    const push = talk({
      forms: [use('wechat_push', 1, '次'), use('leaflet', 30, '份')],
      reached: [people('parents', 200, true)],
    })
    const found = figures([push, talk({ reached: [people('students', 100)] })])
    expect(found.personTimes).toEqual({ count: 100, estimated: false })
    expect(found.online).toEqual({ count: 200, estimated: true })
    expect(found.audiences.has('parents')).toBe(false)
  })
  test('of our own in training and meetings are effort and never reach', () => {
    const training = talk({
      kind: 'institution',
      forms: [use('training_team', 1, '次')],
      reached: [people('residents', 204)],
    })
    const found = figures([training])
    expect(found).toMatchObject({ personTimes: { count: 0 }, internal: { count: 204 }, online: { count: 0 } })
  })
  test('are met face to face as soon as something was held face to face, and always at a door', () => {
    const both = [use('lecture', 1, '场'), use('wechat_push', 1, '次'), use('training_team', 1, '次')]
    expect(channelOf(talk({ forms: both }), vocabulary)).toBe('in-person')
    expect(channelOf(talk({ forms: [use('handbook', 300, '册')] }), vocabulary)).toBe('in-person')
    expect(channelOf(visit({ forms: [use('wechat_group', 1, '个')] }), vocabulary)).toBe('in-person')
  })
  test('that an absent door or a cancelled event claims are not counted', () => {
    const found = figures([
      visit({ outcome: 'absent', reached: [people('residents', 3)], installs: 2 }),
      talk({ outcome: 'cancelled', reached: [people('students', 300)], forms: [use('lecture', 1, '场')] }),
    ])
    expect(found).toMatchObject({ visits: 2, households: 0, personTimes: { count: 0 }, installs: 0, forms: [] })
  })
})

test('places reached are those that coverage calls covered', () => {
  const place = (id: string, kind: string): Place => ({
    id,
    kind,
    name: id,
    area: '450126104202',
    within: null,
    latitude: 23,
    longitude: 108,
    size: 1,
    initials: '',
  })
  const roster = [place('h', 'household'), place('i', 'household'), place('s', 'school'), place('p', 'park')]
  const visits = [
    visit({ place: 'h' }),
    visit({ place: 'h' }),
    visit({ place: 'i', outcome: 'absent' }),
    talk({ place: 's' }),
    talk({ place: 'p', kind: 'park', outcome: 'cancelled' }),
  ]
  const { places } = figures(visits)
  for (const kind of ['household', 'school', 'park']) {
    expect(places.get(kind) ?? 0).toBe(coverageOf(roster, visits, { period: september, kind }).covered)
  }
})

describe('materials and effort', () => {
  test('one form in two units is two totals, and so are 块 and 条 of one screen', () => {
    const found = figures([
      visit({ forms: [use('leaflet', 3, '份')] }),
      visit({ forms: [use('leaflet', 5, '张'), use('leaflet', 2, '份', true)] }),
      talk({ forms: [use('led', 7, '块'), use('led', 2000, '条')] }),
    ])
    expect(found.forms).toEqual([
      { form: 'leaflet', unit: '份', counts: 'material', count: 5, estimated: true },
      { form: 'leaflet', unit: '张', counts: 'material', count: 5, estimated: false },
      { form: 'led', unit: '块', counts: 'material', count: 7, estimated: false },
      { form: 'led', unit: '条', counts: 'session', count: 2000, estimated: false },
    ])
  })
  test('a leaflet left at a closed door was handed out, a cancelled talk was not held', () => {
    const found = figures([
      visit({ outcome: 'absent', forms: [use('leaflet', 1, '份')] }),
      talk({ outcome: 'cancelled', forms: [use('lecture', 1, '场'), use('board', 4, '块')], staff: 3 }),
    ])
    expect(found.forms.map((f) => f.form)).toEqual(['board', 'leaflet'])
    expect(found.staff).toBe(3)
  })
  test('staff and vehicles are effort; the same trips written twice count once', () => {
    const found = figures([
      talk({ staff: 3, vehicles: 1, forms: [use('publicity_van', 1, '车次')] }),
      talk({ staff: 2, forms: [use('patrol_car', 2, '车次'), use('publicity_van', 1, '辆')] }),
    ])
    expect(found).toMatchObject({ staff: 5, vehicles: 3, personTimes: { count: 0 } })
  })
  test('a form nobody knows any more is still counted under its own name', () => {
    const [old] = figures([talk({ forms: [use('gone_2019', 4, '箱')] })]).forms
    expect(old).toEqual({ form: 'gone_2019', unit: '箱', counts: null, count: 4, estimated: false })
    expect(figures([talk({ forms: [use('leaflet', 1, 'valueOf')] })]).forms[0]?.counts).toBeNull()
  })
})

describe('the period and the area', () => {
  const visits = [
    visit({ installs: 1 }),
    visit({ installs: 2, day: 20260831 }),
    visit({ installs: 4, area: '450126105201001' }),
    visit({ installs: 8, change: 'withdrawn' }),
    visit({ installs: 16, change: 'corrected' }),
  ]
  test('other periods and withdrawn visits do not count, corrected ones as they were corrected', () => {
    expect(figures(visits).installs).toBe(1 + 4 + 16)
  })
  test('a town has its own figures, by the area of the place on that day', () => {
    expect(figures(visits, '450126104000').installs).toBe(1 + 16)
    expect(figures(visits, '450126105000').installs).toBe(4)
    expect(figures(visits, '450126000000').installs).toBe(1 + 4 + 16)
  })
})

const unitsOf = (form: string) => fc.constantFrom(...vocabulary.forms.of(form).units)
const use$ = fc
  .constantFrom('leaflet', 'led', 'lecture', 'wechat_push', 'training_team', 'publicity_van', 'quiz', 'handbook')
  .chain((form) =>
    fc.record({ form: fc.constant(form), unit: unitsOf(form), count: fc.nat(50), estimated: fc.boolean() }),
  )
const visit$: fc.Arbitrary<FigureVisit> = fc.record({
  place: fc.constantFrom('a', 'b', 'c', 'd'),
  kind: fc.constantFrom('household', 'school', 'shop'),
  area: fc.constantFrom('450126104202003', '450126104202', '450126105201001'),
  day: fc.constantFrom(20260831, 20260901, 20260915, 20260930, 20261001),
  outcome: fc.constantFrom(...outcomes),
  change: fc.constantFrom('logged' as const, 'corrected' as const, 'withdrawn' as const),
  forms: fc.array(use$, { maxLength: 4 }),
  reached: fc.array(
    fc.record({
      audience: fc.constantFrom('students', 'elderly', 'residents'),
      people: fc.nat(50),
      estimated: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
  installs: fc.nat(5),
  staff: fc.nat(5),
  vehicles: fc.nat(5),
})

describe('on random visits', () => {
  test('totals equal a naive recount', () => {
    const area$ = fc.constantFrom('450126000000', '450126104000', '450126104202003')
    fc.assert(
      fc.property(fc.array(visit$, { maxLength: 40 }), area$, (visits, area) => {
        const found = figures(visits, area)
        const asked = visits.filter(
          (v) => v.change !== 'withdrawn' && v.day >= 20260901 && v.day <= 20260930 && isWithin(v.area, area),
        )
        const met = asked.filter((v) => ['met', 'held'].includes(v.outcome))
        const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0)
        const total = (rows: { people: number; estimated: boolean }[]) => ({
          count: sum(rows.map((r) => r.people)),
          estimated: rows.some((r) => r.people > 0 && r.estimated),
        })
        const has = (v: FigureVisit, ...forms: string[]) => v.forms.some((f) => forms.includes(f.form))
        // The classes written out once more, by hand.
        const inPerson = (v: FigureVisit) =>
          v.kind !== 'school' || has(v, 'lecture', 'quiz') || v.forms.some((f) => f.form === 'led' && f.unit === '条')
        const online = (v: FigureVisit) => !inPerson(v) && has(v, 'wechat_push')
        const internal = (v: FigureVisit) => !inPerson(v) && !online(v) && has(v, 'training_team')
        const face = met.filter((v) => !online(v) && !internal(v))

        expect(found.visits).toBe(asked.length)
        expect(found.staff).toBe(sum(asked.map((v) => v.staff)))
        expect(found.installs).toBe(sum(met.map((v) => v.installs)))
        expect(found.households).toBe(new Set(met.filter((v) => v.kind === 'household').map((v) => v.place)).size)
        expect(found.personTimes).toEqual(total(face.flatMap((v) => v.reached)))
        expect(found.online).toEqual(total(met.filter(online).flatMap((v) => v.reached)))
        expect(found.internal).toEqual(total(met.filter(internal).flatMap((v) => v.reached)))
        for (const audience of ['students', 'elderly', 'residents']) {
          const rows = face.flatMap((v) => v.reached).filter((r) => r.audience === audience)
          expect(found.audiences.get(audience) ?? { count: 0, estimated: false }).toEqual(total(rows))
        }
        expect(found.vehicles).toBe(
          sum(
            asked.map((v) => Math.max(v.vehicles, sum(v.forms.filter((f) => f.unit === '车次').map((f) => f.count)))),
          ),
        )
        const stands = (v: FigureVisit, f: FormUse) =>
          met.includes(v) || ['leaflet', 'handbook', 'publicity_van'].includes(f.form) || f.unit === '块'
        for (const form of vocabulary.forms.all) {
          for (const unit of form.units) {
            const uses = asked.flatMap((v) =>
              v.forms.filter((f) => f.form === form.id && f.unit === unit && stands(v, f)),
            )
            const line = found.forms.find((f) => f.form === form.id && f.unit === unit)
            expect(line?.count ?? 0).toBe(sum(uses.map((f) => f.count)))
            expect(line?.estimated ?? false).toBe(uses.some((f) => f.estimated && f.count > 0))
          }
        }
      }),
    )
  })
  test('audiences add up to the total, and the order of visits does not matter', () => {
    fc.assert(
      fc.property(fc.array(visit$, { maxLength: 30 }), (visits) => {
        const found = figures(visits)
        const inAudiences = Array.from(found.audiences.values()).reduce((sum, t) => sum + t.count, 0)
        expect(inAudiences).toBe(found.personTimes.count)
        expect(figures(visits.toReversed())).toEqual(found)
      }),
    )
  })
  test('figures of the towns add up to those of the county', () => {
    fc.assert(
      fc.property(fc.array(visit$, { maxLength: 30 }), (visits) => {
        const [county, ...towns] = ['450126000000', '450126104000', '450126105000'].map((area) => figures(visits, area))
        const sum = (of: (f: NonNullable<typeof county>) => number) =>
          towns.reduce((total, town) => total + of(town), 0)
        for (const of of [
          (f: NonNullable<typeof county>) => f.visits,
          (f: NonNullable<typeof county>) => f.personTimes.count,
          (f: NonNullable<typeof county>) => f.installs,
          (f: NonNullable<typeof county>) => f.vehicles,
        ]) {
          expect(sum(of)).toBe(county && of(county))
        }
      }),
    )
  })
})
