import fc from 'fast-check'
import { expect, test } from 'vitest'
import { figuresOf } from '../figures.ts'
import type { KeptSlip } from '../slips/slip.ts'
import { outcomes, reachesPlace, type VisitVersion } from '../visit.ts'
import { standardVocabulary as vocabulary } from '../vocabulary.ts'
import { versionsAt, type ReceivedVersion } from './sealed-visits.ts'
import { addVisit, type FigureSums } from './figure-sums.ts'
import { sumsOfFigures } from './for-tests.ts'
import { isEmpty, sumsOfSupplement, supplementOf } from './supplement.ts'

const october = { from: 20261001, to: 20261031 }
const area = '450126104000'
const through = 50

const content = fc.record({
  place: fc.constantFrom('a', 'b', 'c'),
  kind: fc.constantFrom('household', 'school'),
  area: fc.constantFrom('450126104202001', '450126104202002', '450126105201001'),
  day: fc.constantFrom(20260930, 20261001, 20261017, 20261031, 20261101),
  outcome: fc.constantFrom(...outcomes),
  forms: fc.array(fc.record({ form: fc.constantFrom('leaflet', 'lecture', 'publicity_van', 'wechat_push', 'unknown'), unit: fc.constantFrom('份', '场', '车次', '次'), count: fc.nat(9), estimated: fc.boolean() }), { maxLength: 3 }),
  topics: fc.uniqueArray(fc.constantFrom('t1', 't2'), { maxLength: 2 }),
  reached: fc.array(fc.record({ audience: fc.constantFrom('residents', 'students'), people: fc.nat(9), estimated: fc.boolean() }), { maxLength: 2 }),
  installs: fc.nat(3),
  staff: fc.nat(3),
  vehicles: fc.nat(3),
})
const step = fc.record({
  content,
  visit: fc.nat(5),
  change: fc.constantFrom('logged' as const, 'corrected' as const, 'withdrawn' as const),
  /** Whether it names the version of its visit that was made before it. */
  names: fc.boolean(),
  device: fc.constantFrom('d1', 'd2'),
  received: fc.option(fc.integer({ min: 0, max: 100 }), { freq: 6 }),
})
const check = fc.record({ visit: fc.nat(5), what: fc.constantFrom('disputed', 'confirmed', 'stands', 'falls'), received: fc.integer({ min: 0, max: 100 }) })

function historyOf(steps: readonly (typeof step extends fc.Arbitrary<infer T> ? T : never)[]): ReceivedVersion[] {
  const last = new Map<string, string>()
  return steps.map(({ content: says, visit, change, names, device, received }, i) => {
    const id = `v${visit}`
    const before = last.get(id)
    const hash = `h${i}`
    last.set(id, hash)
    const replaces = names && before !== undefined ? [before] : []
    return { hash, received, version: { ...says, visit: id, change, replaces, device, sequence: i + 1, companions: [], photos: [] } as unknown as VisitVersion }
  })
}

function slipOf({ visit, what, received }: typeof check extends fc.Arbitrary<infer T> ? T : never, i: number): KeptSlip {
  const found = what === 'disputed' || what === 'confirmed'
  const said = found ? { visit: `v${visit}`, result: what, reason: 'x' } : { visit: `v${visit}`, stands: what === 'stands', reason: 'x' }
  return { id: `s${i}`, kind: found ? 'check-found' : 'check-settled', matter: 'm', received, content: said } as unknown as KeptSlip
}

type Counts = Map<string, { readonly count: number }>

function topicsOf(visits: readonly VisitVersion[]): Counts {
  const met = visits.filter(reachesPlace)
  const topics = new Set(met.flatMap((one) => one.topics))
  return new Map(Array.from(topics, (topic) => [`topic:${topic}`, { count: met.filter((one) => one.topics.includes(topic)).length }]))
}

const inside = (versions: readonly VisitVersion[]) => versions.filter((one) => one.area.startsWith('450126104') && one.day >= october.from && one.day <= october.to)

test('sealed and supplement are what it is now, whatever arrives in whichever order around the line', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 14 }), fc.array(check, { maxLength: 4 }), fc.boolean(), (steps, checks, turned) => {
      const versions = historyOf(steps)
      const slips = checks.map(slipOf)
      const arrived = turned ? versions.toReversed() : versions
      const live = inside(versionsAt(arrived, slips, Infinity))
      const sealed = inside(versionsAt(arrived, slips, through))
      const figures = (visits: readonly VisitVersion[]) => figuresOf(visits, vocabulary, { period: october, area })
      const supplement = supplementOf(live, sealed)
      const [now, then] = [live, sealed].map((visits) => new Map([...sumsOfFigures(figures(visits)), ...topicsOf(visits)])) as [Counts, Counts]
      const difference = sumsOfSupplement(supplement, vocabulary)
      for (const key of new Set([...now.keys(), ...then.keys(), ...difference.keys()])) {
        if (key === 'households' || key.startsWith('places:')) continue
        expect([key, (then.get(key)?.count ?? 0) + (difference.get(key)?.count ?? 0)]).toEqual([key, now.get(key)?.count ?? 0])
      }
      // Places are compared, not added: the sealed visits, changed as the supplement says, are those of now.
      const { added, changed, gone } = supplement
      const kept = sealed.filter(({ visit }) => ![...gone, ...changed.map(({ before }) => before)].some((one) => one.visit === visit))
      const changedSealed = [...kept, ...added, ...changed.map((one) => one.now)]
      expect(figures(changedSealed)).toEqual(figures(live))
      expect(isEmpty(supplement)).toBe(sealed.length === live.length && sealed.every((one) => live.includes(one)))
    }),
    { numRuns: 400 },
  )
})

test('what arrives after the line changes nothing of what was sealed', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), fc.array(check, { maxLength: 3 }), (steps, checks) => {
      const versions = historyOf(steps)
      const early = versions.filter(({ received }) => received !== null && received <= through)
      const slips = checks.map(slipOf)
      const before = slips.filter(({ received }) => received !== null && received <= through)
      expect(versionsAt(versions, slips, through)).toEqual(versionsAt(early, before, Infinity))
    }),
  )
})

test('the sums of visits are the figures of them, and each visit is taken back whole', () => {
  fc.assert(
    fc.property(fc.array(content, { maxLength: 10 }), (contents) => {
      const visits = contents.map((says) => ({ ...says, change: 'logged' }) as unknown as VisitVersion)
      const sums: FigureSums = new Map()
      for (const visit of visits) addVisit(sums, visit, vocabulary, 1)
      const figures = sumsOfFigures(figuresOf(visits, vocabulary, { period: { from: 20260101, to: 20261231 } }))
      const told = [...sums].filter(([key]) => !key.startsWith('topic:')).map(([key, { count, estimated }]) => [key, { count, estimated: estimated > 0 }])
      expect(new Map(told as never)).toEqual(new Map([...figures].filter(([key, { count }]) => count > 0 && key !== 'households' && !key.startsWith('places:'))))
      for (const visit of visits) addVisit(sums, visit, vocabulary, -1)
      expect([...sums]).toEqual([])
    }),
  )
})

test('a household that a late visit reaches for the second time is no household more', () => {
  const visit = (id: string, place: string) => ({ visit: id, place, kind: 'household', area: '450126104202001', day: 20261017, outcome: 'met', change: 'logged', forms: [], topics: [], reached: [], installs: 0, staff: 0, vehicles: 0 }) as unknown as VisitVersion
  const sealed = [visit('1', 'a')]
  const live = [...sealed, visit('2', 'a'), visit('3', 'b')]
  const { added } = supplementOf(live, sealed)
  expect(added).toHaveLength(2)
  const households = (visits: VisitVersion[]) => figuresOf(visits, vocabulary, { period: october, area }).households
  expect(households(live) - households(sealed)).toBe(1)
})
