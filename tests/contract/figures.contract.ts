import fc from 'fast-check'
import { expect, test } from 'vitest'
import { townOf } from '../../src/domain/area.ts'
import { addDays, type Period } from '../../src/domain/day.ts'
import { figuresOf } from '../../src/domain/figures.ts'
import type { Place } from '../../src/domain/place.ts'
import { sumsOfFigures } from '../../src/domain/report/for-tests.ts'
import type { Slip } from '../../src/domain/slips/slip.ts'
import { outcomes, reachesPlace, type VisitVersion } from '../../src/domain/visit.ts'
import { standardVocabulary as vocabulary } from '../../src/domain/vocabulary.ts'
import { sumTowns } from '../../src/server/figures/sum-towns.ts'
import type { Store } from '../../src/server/store/store.ts'
import { versionHash } from '../../src/server/store/version-hash.ts'
import { aSlip } from '../support/slips.ts'
import { aPlace, anArea, aVersion, county, everyArea, gridOne, grids, gridTwo, townOne, townTwo, villageOne } from './field.ts'
import { readAll } from './reader.ts'
import type { Home } from './store.contract.ts'

const today = 20261123
const places: readonly Place[] = [
  ...grids.flatMap((grid) => [1, 2].map((number) => aPlace(grid, number))),
  { ...aPlace(gridOne, 9), kind: 'school' },
]
const use = fc.constantFrom(
  { form: 'leaflet', unit: '份', count: 20 },
  { form: 'lecture', unit: '场', count: 1 },
  { form: 'publicity_van', unit: '车次', count: 2 },
  { form: 'wechat_push', unit: '次', count: 3 },
  { form: 'banner', unit: '条', count: 0 },
)
const step = fc.record({
  place: fc.nat(places.length - 1),
  days: fc.constantFrom(-400, -330, -54, -23, -22, -9, 0, 8),
  says: fc.record({
    outcome: fc.constantFrom(...outcomes),
    forms: fc.array(fc.tuple(use, fc.boolean()).map(([what, estimated]) => ({ ...what, estimated })), { maxLength: 3 }),
    reached: fc.array(fc.record({ audience: fc.constantFrom('residents', 'students'), people: fc.nat(9), estimated: fc.boolean() }), { maxLength: 2 }),
    topics: fc.uniqueArray(fc.constantFrom('brush', 'loan'), { maxLength: 2 }),
    installs: fc.nat(2),
    staff: fc.nat(2),
    vehicles: fc.nat(2),
  }),
  again: fc.option(fc.nat(100), { freq: 2 }),
  names: fc.boolean(),
  change: fc.constantFrom('corrected' as const, 'withdrawn' as const),
  received: fc.nat(50),
  /** What a check says of the visit afterwards. */
  check: fc.option(fc.constantFrom('disputed' as const, 'stands' as const, 'falls' as const), { freq: 3 }),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never
const period = fc.record({ from: fc.constantFrom(-400, -54, -22, -9), days: fc.constantFrom(0, 12, 29, 60, 365, 500) })
const areas = fc.constantFrom([county], [townOne], [villageOne], [gridOne], [gridTwo, townTwo])

/** Whatever is stored in whichever order, the kept sums say what a recount of the shown visits says, for any days. */
export function figuresContract(engine: string, makeHome: () => Promise<Home>, numRuns = 40): void {
  test(`figures on ${engine} equal a recount of the visits that show, after corrections, withdrawals, conflicts and disputes`, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 25 }),
        fc.integer({ min: 1, max: 8 }),
        fc.array(fc.tuple(period, areas), { minLength: 1, maxLength: 4 }),
        async (steps, batchSize, questions) => {
          const home = await makeHome()
          const store = await home.open()
          try {
            await store.putAreas(everyArea.map(anArea))
            await store.putPlaces(places)
            await storeInBatches(store, steps, batchSize)
            const ask = () => Promise.all(questions.map(([when, within]) => sumTowns(store, within, periodOf(when))))
            const told = await ask()
            for (const [i, [when, within]] of questions.entries()) {
              const visits = await shownVisits(store)
              expect(told[i]?.total).toEqual(recount(visits, within, periodOf(when)))
              for (const { area, figures } of told[i]?.rows ?? []) expect(figures).toEqual(recount(visits, [area], periodOf(when)))
            }
            expect(await store.checkFigures()).toEqual([])
            await store.rebuildFigures()
            expect(await ask()).toEqual(told)
          } finally {
            await store.close()
            await home.remove()
          }
        },
      ),
      { numRuns },
    )
  }, 120_000)

  test(`on ${engine} a place that was reached counts though it is off the roster, and once however often`, async () => {
    const home = await makeHome()
    const store = await home.open()
    const place = aPlace(gridOne, 7)
    await store.beginImport({ id: 'a', account: 'county-1', list: 'places', file: '名册.xlsx', at: 1 })
    await store.importPlaces({ town: townOf(gridOne), villages: [villageOne], id: 'a' }, () => [place])
    expect(await store.undoImport('a', 2)).toBeNull()
    expect((await readAll(store, [county])).places).toEqual([])
    // A phone that had not heard of it comes home.
    const visits = [20261123, 20261124, 20261201].map((day) => aVersion({ place: place.id, day }))
    await store.storeVersions(townOf(gridOne), visits.map((version) => ({ version, received: 1 })))
    const households = async (from: number, to: number) => (await sumTowns(store, [townOne], { from, to })).total['households']?.count
    expect(await households(20261101, 20261231)).toBe(1)
    expect([await households(20261124, 20261124), await households(20261125, 20261130)]).toEqual([1, undefined])
    await store.close()
    await home.remove()
  })
}

async function storeInBatches(store: Store, steps: readonly Step[], size: number): Promise<void> {
  const made: { version: VisitVersion; received: number; check: Step['check'] }[] = []
  for (const { place, days, says, again, names, change, received, check } of steps) {
    const { id, area, kind } = places[place] as Place
    const fresh = aVersion({ place: id, area, kind, day: addDays(today, days), ...says })
    const earlier = made.filter(({ version }) => townOf(version.area) === townOf(area))
    const old = again === null ? undefined : earlier[again % Math.max(1, earlier.length)]?.version
    const version = old ? { ...fresh, visit: old.visit, change, reason: 'x', replaces: names ? [versionHash(old)] : [] } : fresh
    made.push({ version, received, check })
  }
  for (const town of new Set(made.map(({ version }) => townOf(version.area)))) {
    const ofTown = made.filter(({ version }) => townOf(version.area) === town)
    for (let i = 0; i < ofTown.length; i += size) {
      const batch = ofTown.slice(i, i + size)
      await store.storeVersions(town, batch)
      const slips = batch.flatMap(({ version, received, check }) => (check === null ? [] : [{ slip: checkSlip(version, check), received }]))
      await store.storeSlips(town, slips, () => '')
    }
  }
}

function checkSlip({ visit, area }: VisitVersion, check: NonNullable<Step['check']>): Slip {
  return check === 'disputed'
    ? aSlip('check-found', { visit, result: 'disputed', reason: 'x' }, { area })
    : aSlip('check-settled', { visit, stands: check === 'stands', reason: 'x' }, { area })
}

function periodOf({ from, days }: { from: number; days: number }): Period {
  return { from: addDays(today, from), to: addDays(today, from + days) }
}

async function shownVisits(store: Store): Promise<VisitVersion[]> {
  const { versions } = await readAll(store, [county])
  return versions.filter(({ standing }) => standing === 'shown').map(({ version }) => version)
}

/** As a report counts what a phone of the office has pulled. */
function recount(visits: readonly VisitVersion[], within: readonly string[], when: Period) {
  const found: Record<string, { count: number; estimated: boolean }> = {}
  const put = (key: string, count: number, estimated = false) => {
    const before = found[key] ?? { count: 0, estimated: false }
    found[key] = { count: before.count + count, estimated: before.estimated || estimated }
  }
  for (const area of within) {
    const figures = figuresOf(visits, vocabulary, { period: when, area })
    for (const [key, { count, estimated }] of sumsOfFigures(figures)) if (count > 0) put(key, count, estimated)
    const prefix = area.replace(/0+$/, '')
    for (const visit of visits) {
      const counts = reachesPlace(visit) && visit.day >= when.from && visit.day <= when.to && visit.area.startsWith(prefix)
      if (counts) for (const topic of visit.topics) put(`topic:${topic}`, 1)
    }
  }
  return found
}
