import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isWithin } from './area.ts'
import {
  coverageOf,
  coverageRate,
  lastVisit,
  neverReached,
  stateOf,
  statesIn,
  tallyCoverage,
  type CoverageVisit,
} from './coverage.ts'
import type { Place } from './place.ts'
import { outcomes } from './visit.ts'

const september = { from: 20260901, to: 20260930 }

function place(id: string, area = '450126104202003', kind = 'household'): Place {
  return { id, kind, name: id, area, within: null, latitude: 23.22, longitude: 108.8, size: 3, initials: id }
}

function visit(at: string, rest: Partial<CoverageVisit> = {}): CoverageVisit {
  return { place: at, day: 20260917, outcome: 'met', change: 'logged', ...rest }
}

const doors = [place('a'), place('b'), place('c')]
const count = (visits: CoverageVisit[], places = doors) => {
  const { expected, covered, tried, never } = coverageOf(places, visits, { period: september })
  return { expected, covered, tried, never }
}

describe('coverage of a period', () => {
  test('none: without a visit every door is still to be walked', () => {
    expect(count([])).toEqual({ expected: 3, covered: 0, tried: 0, never: 3 })
  })
  test('some: a met door is covered', () => {
    expect(count([visit('a')])).toEqual({ expected: 3, covered: 1, tried: 0, never: 2 })
  })
  test('all: every door met', () => {
    expect(count([visit('a'), visit('b'), visit('c')])).toEqual({ expected: 3, covered: 3, tried: 0, never: 0 })
  })
  test('a household that is absent is tried, not covered', () => {
    expect(count([visit('a', { outcome: 'absent' })])).toEqual({ expected: 3, covered: 0, tried: 1, never: 2 })
  })
  test('refused, moved away and a cancelled event are tried, not covered', () => {
    const visits = [
      visit('a', { outcome: 'refused' }),
      visit('b', { outcome: 'moved' }),
      visit('c', { outcome: 'cancelled' }),
    ]
    expect(count(visits)).toEqual({ expected: 3, covered: 0, tried: 3, never: 0 })
  })
  test('twice in a period counts once', () => {
    expect(count([visit('a'), visit('a', { day: 20260918 })]).covered).toBe(1)
  })
  test('absent first and met later is covered, and so is met first and absent later', () => {
    const met = visit('a', { day: 20260910 })
    expect(count([visit('a', { outcome: 'absent', day: 20260905 }), met]).covered).toBe(1)
    expect(count([met, visit('a', { outcome: 'absent', day: 20260912 })])).toMatchObject({ covered: 1, tried: 0 })
  })
  test('a visit of another period does not count; the first and the last day do', () => {
    expect(count([visit('a', { day: 20260831 }), visit('b', { day: 20261001 })]).covered).toBe(0)
    expect(count([visit('a', { day: 20260901 }), visit('b', { day: 20260930 })]).covered).toBe(2)
  })
  test('a withdrawn visit does not count', () => {
    expect(count([visit('a', { change: 'withdrawn' })])).toEqual({ expected: 3, covered: 0, tried: 0, never: 3 })
  })
  test('a corrected visit counts as what it was corrected to', () => {
    expect(count([visit('a', { change: 'corrected', outcome: 'absent' })])).toMatchObject({ covered: 0, tried: 1 })
  })
  test('a visit at a place that is not on the roster covers nothing', () => {
    expect(count([visit('elsewhere')]).covered).toBe(0)
  })
  test('a rate needs something to be expected', () => {
    expect(coverageRate({ expected: 0, covered: 0, tried: 0, never: 0 })).toBeNull()
    expect(coverageRate({ expected: 4, covered: 1, tried: 0, never: 3 })).toBe(0.25)
  })
})

describe('coverage by kind and area', () => {
  const places = [
    place('door-1', '450126104202003'),
    place('door-2', '450126104202004'),
    place('door-3', '450126104203001'),
    place('door-4', '450126105201001'),
    place('school', '450126104202', 'school'),
  ]
  const visits = [visit('door-1'), visit('door-3', { outcome: 'absent' }), visit('school', { outcome: 'held' })]
  const of = (area?: string, kind?: string) =>
    coverageOf(places, visits, { period: september, ...(area ? { area } : {}), ...(kind ? { kind } : {}) })

  test('a school is not counted among the households', () => {
    expect(of('450126000000', 'household')).toMatchObject({ expected: 4, covered: 1 })
    expect(of('450126000000', 'school')).toMatchObject({ expected: 1, covered: 1 })
  })
  test('the county shows its towns, a town its villages, a village its grids', () => {
    expect(Array.from(of('450126000000').byArea.keys())).toEqual(['450126104000', '450126105000'])
    expect(Array.from(of('450126104000').byArea.keys())).toEqual(['450126104202', '450126104203'])
    expect(Array.from(of('450126104202', 'household').byArea.keys())).toEqual(['450126104202003', '450126104202004'])
    expect(of('450126104202003').byArea.size).toBe(0)
    expect(Array.from(of().byArea.keys())).toEqual(['450126000000'])
  })
  test('what belongs to the village and to no grid stands under the village itself', () => {
    expect(of('450126104202').byArea.get('450126104202')).toMatchObject({ expected: 1, covered: 1 })
  })
})

const codes = [
  '450126104202003',
  '450126104202004',
  '450126104202',
  '450126104203001',
  '450126105201001',
  '450127101201001',
]
const kinds = ['household', 'school']
const places$ = fc
  .array(fc.record({ area: fc.constantFrom(...codes), kind: fc.constantFrom(...kinds) }), { maxLength: 30 })
  .map((all) => all.map(({ area, kind }, i) => place(`p${i}`, area, kind)))
const visits$ = fc.array(
  fc.record({
    place: fc.nat(34).map((i) => `p${i}`),
    day: fc.integer({ min: 20260828, max: 20260903 }).filter((day) => day <= 20260831 || day >= 20260901),
    outcome: fc.constantFrom(...outcomes),
    change: fc.constantFrom('logged' as const, 'corrected' as const, 'withdrawn' as const),
  }),
  { maxLength: 80 },
)
const scope$ = fc.record({
  area: fc.constantFrom('450126000000', '450126104000', '450126104202', '450126104202003', undefined),
  kind: fc.constantFrom('household', 'school', undefined),
})

describe('on random visits', () => {
  test('coverage equals a naive recount, place by place', () => {
    fc.assert(
      fc.property(places$, visits$, scope$, (places, visits, { area, kind }) => {
        const asked = places.filter((p) => (!area || isWithin(p.area, area)) && (!kind || p.kind === kind))
        const here = (p: Place) =>
          visits.filter(
            (v) => v.place === p.id && v.change !== 'withdrawn' && v.day >= september.from && v.day <= september.to,
          )
        const isCovered = (p: Place) => here(p).some((v) => v.outcome === 'met' || v.outcome === 'held')
        const found = coverageOf(places, visits, { period: september, ...(area && { area }), ...(kind && { kind }) })
        expect(found).toMatchObject({
          expected: asked.length,
          covered: asked.filter(isCovered).length,
          tried: asked.filter((p) => here(p).length > 0 && !isCovered(p)).length,
          never: asked.filter((p) => here(p).length === 0).length,
        })
        for (const [child, tally] of found.byArea) {
          const inside = asked.filter((p) => (child === area ? p.area === child : isWithin(p.area, child)))
          expect(tally.expected).toBe(inside.length)
          expect(tally.covered).toBe(inside.filter(isCovered).length)
          expect(tally.covered + tally.tried + tally.never).toBe(tally.expected)
        }
        const inChildren = Array.from(found.byArea.values()).reduce((sum, t) => sum + t.expected, 0)
        expect(inChildren).toBe(area?.length === 15 ? 0 : found.expected)
      }),
    )
  })
  test('marks of one place give the same state as all visits together', () => {
    fc.assert(
      fc.property(places$, visits$, (places, visits) => {
        const states = statesIn(visits, september)
        for (const p of places) {
          const marks = visits.filter((v) => v.place === p.id && v.change !== 'withdrawn')
          expect(stateOf(marks, september)).toBe(states.get(p.id) ?? 'never')
        }
      }),
    )
  })
  test('the order in which visits arrive does not matter', () => {
    fc.assert(
      fc.property(visits$, (visits) => {
        expect(statesIn(visits.toReversed(), september)).toEqual(statesIn(visits, september))
      }),
    )
  })
})

describe('the last visit and the places never reached', () => {
  test('the later day wins; of two on one day the one that stands last', () => {
    const marks = [
      visit('a', { day: 20260910 }),
      visit('a', { day: 20260911 }),
      visit('a', { day: 20260911, outcome: 'absent' }),
      visit('a', { day: 20260901 }),
    ]
    expect(lastVisit(marks)).toBe(marks[2])
    expect(lastVisit([])).toBeNull()
  })
  test('a place counts as reached for ever after one met visit, not after absent ones', () => {
    const visits = [
      visit('a', { day: 20200101 }),
      visit('b', { outcome: 'absent' }),
      visit('c', { change: 'withdrawn' }),
    ]
    expect(neverReached(doors, visits).map((p) => p.id)).toEqual(['b', 'c'])
  })
})

test('a county of 220,000 doors and 300,000 visits is counted in one pass', () => {
  const places = Array.from({ length: 220_000 }, (_, i) =>
    place(`p${i}`, `450126${String(100 + (i % 16))}${String(200 + (i % 15))}`),
  )
  const visits = Array.from({ length: 300_000 }, (_, i) => visit(`p${(i * 7919) % 220_000}`))
  let read = 0
  const counted = {
    *[Symbol.iterator]() {
      for (const p of places) {
        read += 1
        yield p
      }
    },
  }
  const found = coverageOf(counted, visits, { period: september, area: '450126000000' })
  expect(found).toMatchObject({ expected: 220_000, covered: new Set(visits.map((v) => v.place)).size })
  expect(found.byArea.size).toBe(16)
  expect(read).toBe(220_000)
  expect(tallyCoverage(places, () => 'never', { kind: 'school' }).expected).toBe(0)
})
