import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Period } from '../day.ts'
import type { Place } from '../place.ts'
import { changes, type VisitVersion } from '../visit.ts'
import { standardVocabulary as vocabulary } from '../vocabulary.ts'
import { makeFigureBook, type FigureInput } from './figure-book.ts'
import { reportPeriod } from './period.ts'
import { expectRecounted } from './recount-for-tests.ts'
import type { PeriodKind } from './report.ts'

const town = '450126104000'
const grids = ['450126104202003', '450126104202004', '450126104203001']
const kinds = ['household', 'school', 'enterprise', 'natural_village', 'shop']
const places: Place[] = grids.flatMap((area, g) =>
  kinds.flatMap((kind) => [0, 1].map((n) => ({ id: `${kind}${g}${n}`, kind, area, name: '', within: null, latitude: 0, longitude: 0, size: 0, initials: '' }))),
)
const input: FigureInput = {
  area: town, period: reportPeriod('month', { from: 20260901, to: 20260930 }), rounding: 'cut', entrySet: '6jin_by', asOf: 0,
  areas: new Map(), places, visits: [], campaigns: [], totals: new Map(), vocabulary, typed: {},
}

const uses = vocabulary.forms.all.flatMap(({ id: form, units }) => units.map((unit) => ({ form, unit })))
const count = fc.nat(40)
const visit: fc.Arbitrary<VisitVersion> = fc
  .record({
    // Now and then of a place that is on no roster any more.
    place: fc.constantFrom(...places, { id: 'gone', kind: 'household', area: '450126104203001' }),
    day: fc.constantFrom(20240229, 20250615, 20250910, 20251231, 20260228, 20260731, 20260831, 20260901, 20260915, 20260930, 20261001),
    outcome: fc.constantFrom('met' as const, 'held' as const, 'absent' as const, 'cancelled' as const),
    change: fc.constantFrom(...changes),
    author: fc.constantFrom('a', 'b', 'c'),
    forms: fc.array(fc.record({ use: fc.constantFrom(...uses), count, estimated: fc.boolean() }), { maxLength: 3 }),
    topics: fc.uniqueArray(fc.constantFrom(...vocabulary.topics.all.map(({ id }) => id)), { maxLength: 2 }),
    reached: fc.uniqueArray(fc.record({ audience: fc.constantFrom(...vocabulary.audiences.all.map(({ id }) => id)), people: count, estimated: fc.boolean() }), { maxLength: 2, selector: ({ audience }) => audience }),
    installs: count,
    staff: count,
    vehicles: count,
  })
  .map(({ place, forms, ...rest }) => ({
    ...rest, place: place.id, kind: place.kind, area: place.area, forms: forms.map(({ use, ...of }) => ({ ...use, ...of })),
    visit: '', replaces: [], reason: '', device: '', sequence: 0, at: 0, zone: 'Asia/Shanghai', span: null, position: null,
    companions: [], followUp: null, note: '', photos: [],
  }))

const month = { from: 20260901, to: 20260930 }
const cases: [PeriodKind, Period, Period | null, Period | null][] = [
  ['days', { from: 20260901, to: 20260915 }, { from: 20260817, to: 20260831 }, { from: 20250901, to: 20250915 }],
  ['month', month, { from: 20260801, to: 20260831 }, { from: 20250901, to: 20250930 }],
  ['half', { from: 20260701, to: 20261231 }, { from: 20260101, to: 20260630 }, { from: 20250701, to: 20251231 }],
  ['year', { from: 20260101, to: 20261231 }, { from: 20250101, to: 20251231 }, { from: 20250101, to: 20251231 }],
  ['year-to-date', { from: 20260101, to: 20260917 }, null, { from: 20250101, to: 20250917 }],
  ['campaign', month, { from: 20260802, to: 20260831 }, { from: 20250901, to: 20250930 }],
  ['as-of', { from: 19000101, to: 20260917 }, null, null],
]

test.each(cases)('of random visits, %s is what straight loops count, from all visits and from those behind', { timeout: 30_000 }, (kind, own, last, year) => {
  fc.assert(
    fc.property(fc.array(visit, { maxLength: 40 }), (visits) => {
      const book = makeFigureBook({ ...input, period: reportPeriod(kind, own), visits })
      expectRecounted(book, { places, visits, own, last, year, inside: '450126104' })
      const [child] = book.children
      expect(child === undefined).toBe(!visits.length && !places.length)
      if (child) expectRecounted(book.at(child), { places, visits, own, last, year, inside: child })
    }),
    { numRuns: 6 },
  )
})

describe('a figure', () => {
  const met = (place: string, rest: Partial<VisitVersion> = {}): VisitVersion => ({
    place, kind: 'household', area: '450126104202003', day: 20260915, outcome: 'met', change: 'logged', author: 'a', forms: [], topics: [],
    reached: [], installs: 0, staff: 0, vehicles: 0, visit: '', replaces: [], reason: '', device: '', sequence: 0, at: 0, zone: 'Asia/Shanghai',
    span: null, position: null, companions: [], followUp: null, note: '', photos: [], ...rest,
  })

  test('that was typed holds over what was recorded and says so, in the own area only', () => {
    const book = makeFigureBook({ ...input, visits: [met('household00')], typed: { visits: { value: 9, estimated: true } } })
    expect(book.of('visits')).toMatchObject({ value: 9, estimated: true, source: 'typed' })
    expect(book.at('450126104202').of('visits')).toMatchObject({ value: 1, source: 'visits' })
  })

  test('of a place counts where its place lies today, whatever the area was called then', () => {
    const book = makeFigureBook({ ...input, visits: [met('household00', { area: '450126199202003' })] })
    expect(book.of('households').value).toBe(1)
  })

  test('of rank and gap: equal rates share the better place, the top has none', () => {
    const campaign = { id: 'c', name: '', period: month, area: town, kind: 'household', targetShare: 0.3 }
    const book = makeFigureBook({ ...input, campaigns: [campaign], visits: [met('household00'), met('household20')] })
    expect(book.of('rank:household').value).toBeNull()
    expect(['450126104202', '450126104203'].map((child) => book.at(child).of('rank:household').value)).toEqual([2, 1])
    expect(book.of('gap:household')).toMatchObject({ value: 3.33, unit: '百分点', fraction: { numerator: 2, denominator: 2, of: 'target' } })
  })

  test('that nothing is known of has no value', () => {
    const book = makeFigureBook(input)
    for (const key of ['', 'nonsense', 'form:x:份', 'places:x', 'registered', 'registeredRate', 'visits/last', 'gap:school']) {
      expect(book.of(key)).toMatchObject({ key, value: null })
      expect(book.behind(key)).toEqual([])
    }
    expect(book.of('rate:household').value).toBe(0)
  })
})
