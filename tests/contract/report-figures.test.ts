import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { demoTown } from '../../src/demo/demo-town.ts'
import { areaPrefix, type AreaCode } from '../../src/domain/area.ts'
import { figuresOf } from '../../src/domain/figures.ts'
import { isInPeriod, type Period } from '../../src/domain/day.ts'
import { standingTotals } from '../../src/domain/registered.ts'
import { outcomes, reachesPlace, standings, type VisitVersion } from '../../src/domain/visit.ts'
import { standardVocabulary as vocabulary } from '../../src/domain/vocabulary.ts'
import { groupBy } from '../../src/domain/group-by.ts'
import { versionHash } from '../../src/server/store/version-hash.ts'
import { makeFigureBook, type FigureInput } from '../../src/domain/report/figure-book.ts'
import { readFigureKey } from '../../src/domain/report/figure-key.ts'
import { comparedPeriod, periodsNeeded, reportPeriod } from '../../src/domain/report/period.ts'
import { changeOf, percentOf } from '../../src/domain/report/rate.ts'
import type { PeriodKind } from '../../src/domain/report/report.ts'

const town = demoTown(20260917)
const shown = shownOf(town.versions)
const townCode = '450126104000'
const base: FigureInput = {
  area: townCode,
  period: reportPeriod('month', { from: 20260801, to: 20260831 }),
  rounding: 'cut',
  entrySet: '6jin_by',
  asOf: 0,
  areas: new Map(),
  places: town.places,
  visits: shown,
  campaigns: [{ id: 'c', name: '宣传月', period: { from: 20260901, to: 20260930 }, area: townCode, kind: 'household', targetShare: 0.85 }],
  totals: new Map(),
  vocabulary,
  typed: {},
}

const periods: readonly [PeriodKind, Period][] = [
  ['days', { from: 20260805, to: 20260911 }],
  ['month', { from: 20260801, to: 20260831 }],
  ['half', { from: 20260101, to: 20260630 }],
  ['year', { from: 20260101, to: 20261231 }],
  ['year-to-date', { from: 20260101, to: 20260917 }],
  ['campaign', { from: 20260901, to: 20260930 }],
  ['as-of', { from: 20260101, to: 20260831 }],
]

/** One version a visit, whatever was corrected and contradicted. */
function shownOf(versions: typeof town.versions): VisitVersion[] {
  const links = versions.map(({ version, received }) => ({ ...version, received, hash: versionHash(version) }))
  const byVisit = groupBy(links, ({ visit }) => visit)
  return [...byVisit.values()].flatMap((all) => {
    const standing = standings(all)
    return all.filter(({ hash }) => standing.get(hash) === 'shown')
  })
}

/** Straight over all visits, knowing nothing of how the book is made. */
function recount(visits: readonly VisitVersion[], area: AreaCode, days: Period | null): Record<string, number> {
  const found: Record<string, number> = {}
  const seen = new Set<string>()
  const put = (key: string, n: number) => (found[key] = (found[key] ?? 0) + n)
  const onceOnly = (key: string, what: string) => seen.has(`${key} ${what}`) || (seen.add(`${key} ${what}`), put(key, 1))
  for (const visit of visits) {
    if (days === null || visit.change === 'withdrawn' || !isInPeriod(visit.day, days) || !visit.area.startsWith(areaPrefix(area))) continue
    put('visits', 1)
    put('staff', visit.staff)
    onceOnly('workers', visit.author)
    if (!reachesPlace(visit)) continue
    onceOnly('places', visit.place)
    onceOnly(`places:${visit.kind}`, visit.place)
    if (visit.kind === 'household') onceOnly('households', visit.place)
    onceOnly('villages', visit.area.slice(0, 12))
    put('installs', visit.installs)
    for (const topic of new Set(visit.topics)) put(`topic:${topic}`, 1)
    vocabulary.entries.of('6jin_by').entries.forEach(({ kinds }, i) => kinds.includes(visit.kind) && onceOnly(`entry:6jin_by:${i}`, visit.place))
  }
  return found
}

describe.each(periods)('over %s %j', { timeout: 30_000 }, (kind, days) => {
  const period = reportPeriod(kind, days)
  const book = makeFigureBook({ ...base, period })

  test('the demo town’s figures are those of a recount, in the town and in each village', () => {
    expect(book.children.length).toBeGreaterThan(5)
    for (const one of [book, ...book.children.map((child) => book.at(child))]) {
      const naive = recount(shown, one.area, period)
      const sums = figuresOf(shown, vocabulary, { period, area: one.area })
      for (const [key, count] of Object.entries(naive)) expect([key, one.of(key).value ?? 0]).toEqual([key, count])
      expect(one.of('personTimes')).toMatchObject({ value: sums.personTimes.count || null, estimated: sums.personTimes.estimated })
      for (const { form, unit, count } of sums.forms) expect(one.of(`form:${form}:${unit}`)).toMatchObject({ value: count, unit })
      for (const [audience, { count }] of sums.audiences) expect(one.of(`audience:${audience}`).value).toBe(count)
    }
  })

  test('comparisons are made with a recount of the earlier days', () => {
    for (const against of ['last', 'year'] as const) {
      const before = recount(shown, townCode, comparedPeriod(period, against))
      const now = recount(shown, townCode, period)
      for (const key of ['visits', 'households', 'installs', 'topic:loan', 'places:school']) {
        const earlier = before[key] ?? 0
        expect(book.of(`${key}/${against}`).value).toBe(earlier === 0 ? null : changeOf(now[key] ?? 0, earlier, 'cut'))
      }
    }
  })

  test('the visits behind a figure make it', () => {
    for (const key of book.keys.filter((each) => !each.includes('/'))) {
      const behind = book.behind(key)
      expect(new Set(behind.map(({ visit }) => visit)).size).toBe(behind.length)
      expect([key, madeOf(key, behind) ?? book.of(key).value]).toEqual([key, book.of(key).value])
    }
  })
})

test.each(periods.slice(0, 3))('only the days needed are needed, for %s', { timeout: 30_000 }, (kind, days) => {
  const period = reportPeriod(kind, days)
  const needed = shown.filter(({ day }) => periodsNeeded(period).some((one) => isInPeriod(day, one)))
  const [all, some] = [makeFigureBook({ ...base, period }), makeFigureBook({ ...base, period, visits: needed })]
  expect(some.keys.map(some.of)).toEqual(all.keys.map(all.of))
})

describe('rates', () => {
  const september = makeFigureBook({ ...base, period: reportPeriod('campaign', { from: 20260901, to: 20260930 }, 'c') })

  test('say what they are made of: covered out of the roster, and how far from the target', () => {
    const expected = town.places.filter(({ kind }) => kind === 'household').length
    const covered = new Set(shown.filter((visit) => isInPeriod(visit.day, september.period) && visit.kind === 'household' && reachesPlace(visit)).map(({ place }) => place)).size
    const rate = september.of('rate:household')
    expect(rate).toMatchObject({ value: percentOf(covered, expected, 'cut'), unit: '%', fraction: { numerator: covered, denominator: expected, of: 'roster' } })
    const gap = september.of('gap:household')
    expect(gap.value).toBeCloseTo((rate.value as number) - 85, 10)
    expect(gap).toMatchObject({ unit: '百分点', source: 'campaign', fraction: { denominator: Math.ceil(expected * 0.85), of: 'target' } })
  })

  test('villages are ranked by them; the top area has nobody beside it', () => {
    const ranked = september.children.map((child) => ({ rate: september.at(child).of('rate:household'), rank: september.at(child).of('rank:household') }))
    const withRate = ranked.filter(({ rate }) => rate.value !== null)
    for (const { rate, rank } of withRate) {
      const exact = (of: typeof rate) => (of.fraction?.numerator ?? 0) / (of.fraction?.denominator ?? 1)
      expect(rank.value).toBe(1 + withRate.filter((other) => exact(other.rate) > exact(rate)).length)
    }
    expect(september.of('rank:household').value).toBeNull()
  })

  test('of registrations are of the people that the office named, on their day', () => {
    const content = { asOf: 20260731, people: 244894, source: '县局通报', outOf: { people: 801407, asOf: 20201101, source: '七人普' } }
    const slip = { id: 'a', matter: 'a', kind: 'registered-total', area: townCode, author: 'x', device: 'y', to: null, day: 20260801, at: 1, received: 2, content } as const
    const totals = standingTotals([slip])
    const book = makeFigureBook({ ...base, totals })
    expect(book.of('registered')).toMatchObject({ value: 244894, unit: '人', source: 'registered' })
    expect(book.of('registeredRate')).toMatchObject({ value: 30.55, fraction: { denominator: 801407, of: 'named', day: 20201101, source: '七人普' } })
    expect(makeFigureBook({ ...base, totals, rounding: 'round' }).of('registeredRate').value).toBe(30.56)
    expect(makeFigureBook({ ...base, totals, period: reportPeriod('month', { from: 20260601, to: 20260630 }) }).of('registered').value).toBeNull()
  })
})

test('what nobody recorded is missing, until it is typed by hand in the report’s own area', () => {
  const key = 'form:drone:架次'
  const typed = { [key]: { value: 12, estimated: true } }
  expect(makeFigureBook(base).of(key)).toMatchObject({ value: null, unit: '架次' })
  const book = makeFigureBook({ ...base, typed })
  expect(book.of(key)).toMatchObject({ value: 12, estimated: true, source: 'typed', unit: '架次' })
  expect(book.at(book.children[0] as string).of(key).value).toBeNull()
  expect(book.of('no such figure').value).toBeNull()
})

test('on random visits, withdrawn and cancelled ones among them, counts are those of a recount', () => {
  const sample = shown.slice(0, 400)
  const changed = fc.record({ at: fc.nat(399), change: fc.constantFrom('logged', 'withdrawn' as const), outcome: fc.constantFrom(...outcomes), day: fc.integer({ min: 20260701, max: 20260731 }) })
  fc.assert(
    fc.property(fc.array(changed, { maxLength: 200 }), (rows) => {
      const visits = rows.map(({ at, ...rest }, i) => ({ ...(sample[at] as VisitVersion), ...rest, visit: `v${i}` }))
      const period = reportPeriod('days', { from: 20260705, to: 20260725 })
      const book = makeFigureBook({ ...base, period, visits })
      for (const [key, count] of Object.entries(recount(visits, townCode, period))) expect([key, book.of(key).value ?? 0]).toEqual([key, count])
    }),
    { numRuns: 30 },
  )
})

/** What these visits make of a figure that is a plain count; null for all others. */
function madeOf(key: string, behind: readonly VisitVersion[]): number | null {
  const name = readFigureKey(key)
  const distinct = (of: (visit: VisitVersion) => string) => new Set(behind.map(of)).size
  if (!name) return null
  if (name.what === 'topic' || key === 'visits') return behind.length
  if (name.what === 'places' || name.what === 'entry' || key === 'households' || key === 'places') return distinct(({ place }) => place)
  if (name.what === 'form') return sum(behind, ({ forms }) => sum(forms, (use) => (use.form === name.form && use.unit === name.unit ? use.count : 0)))
  if (name.what === 'audience') return sum(behind, ({ reached }) => sum(reached, ({ audience, people }) => (audience === name.id ? people : 0)))
  if (key === 'personTimes' || key === 'online' || key === 'internal') return sum(behind, ({ reached }) => sum(reached, ({ people }) => people))
  if (key === 'installs' || key === 'staff') return sum(behind, (visit) => visit[key])
  return key === 'workers' ? distinct(({ author }) => author) : null
}

function sum<Row>(rows: readonly Row[], of: (row: Row) => number): number {
  return rows.reduce((total, row) => total + of(row), 0)
}
