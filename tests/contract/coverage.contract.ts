import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { townOf, type AreaCode } from '../../src/domain/area.ts'
import { tableDays, tableOfAreas, type CoverageTable, type TableScope } from '../../src/domain/coverage-table.ts'
import { addDays, type Period } from '../../src/domain/day.ts'
import type { Place } from '../../src/domain/place.ts'
import { outcomes, type VisitVersion } from '../../src/domain/visit.ts'
import type { Store } from '../../src/server/store/store.ts'
import { versionHash } from '../../src/server/store/version-hash.ts'
import { aPlace, anArea, aVersion, county, everyArea, gridOne, grids, gridTwo, townOne, townTwo, villageOne } from './field.ts'
import { tableOf } from '../support/table-of.ts'
import { readAll } from './reader.ts'
import type { Home } from './store.contract.ts'

const today = 20261123

/** Doors of every grid, some hanging on a village itself, and a school; so many that they need two blocks. */
const places: readonly Place[] = [
  ...grids.flatMap((grid) => [1, 2, 3].map((number) => aPlace(grid, number))),
  { ...aPlace(villageOne, 150), area: villageOne },
  { ...aPlace(gridOne, 9), kind: 'school' },
]

const step = fc.record({
  place: fc.nat(places.length - 1),
  days: fc.constantFrom(-400, -330, -40, -22, -9, -1, 0, 0, 3),
  outcome: fc.constantFrom(...outcomes),
  /** Which earlier visit of that town this version belongs to, if any, and whether it names what it replaces. */
  again: fc.option(fc.nat(100), { freq: 2 }),
  names: fc.boolean(),
  change: fc.constantFrom('corrected' as const, 'withdrawn' as const),
  received: fc.nat(50),
})
const move = fc.record({ place: fc.nat(places.length - 1), kind: fc.constantFrom('household', 'school'), grid: fc.nat(2) })
const period = fc.record({ from: fc.constantFrom(-400, -35, -22, 0), days: fc.constantFrom(0, 10, 22, 365, 500) })
const question = fc.record({
  kind: fc.constantFrom('household', 'school'),
  within: fc.constantFrom<AreaCode[][]>([county], [townOne], [villageOne], [gridOne], [gridTwo, townTwo], [villageOne, townTwo]),
  direct: fc.boolean(),
})

/** Whatever is stored in whichever order, the kept summaries say what a recount of the shown visits says. */
export function coverageContract(engine: string, makeHome: () => Promise<Home>, numRuns = 40): void {
  describe(`coverage on ${engine}`, () => {
    test('equals a recount of the visits that show, after corrections, withdrawals, conflicts and moves', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(step, { minLength: 1, maxLength: 30 }),
          fc.integer({ min: 1, max: 8 }),
          fc.array(move, { maxLength: 4 }),
          fc.array(fc.tuple(period, question), { minLength: 1, maxLength: 4 }),
          async (steps, batchSize, moves, questions) => {
            const home = await makeHome()
            const store = await home.open()
            try {
              await store.putAreas(everyArea.map(anArea))
              await store.putPlaces(places)
              await storeInBatches(store, versionsOf(steps), batchSize)
              await store.putPlaces(moves.map(moved))
              const ask = () => Promise.all(questions.map(([when, scope]) => figures(store, scope, periodOf(when))))
              const recounts = await Promise.all(questions.map(([when, scope]) => recount(store, scope, periodOf(when))))
              expect(await ask()).toEqual(recounts)
              expect(await store.checkCoverage()).toEqual([])
              await store.rebuildCoverage()
              expect(await ask()).toEqual(recounts)
            } finally {
              await store.close()
              await home.remove()
            }
          },
        ),
        { numRuns },
      )
    }, 120_000)

    test('counts a visit once however often it is sent, and takes it back with its withdrawal', async () => {
      const home = await makeHome()
      const store = await home.open()
      await store.putPlaces([aPlace(gridOne)])
      const first = aVersion({ day: today })
      const push = (...versions: VisitVersion[]) =>
        store.storeVersions(townOf(gridOne), versions.map((version) => ({ version, received: version.sequence })))
      const now = async () => (await figures(store, { kind: 'household', within: [townOne] }, { from: 20261101, to: 20261130 })).total
      await push(first, first)
      await push(first)
      expect(await now()).toMatchObject({ now: { expected: 1, covered: 1 }, untilYesterday: { covered: 0 }, visits: 1 })
      await push({ ...first, change: 'withdrawn', reason: 'x', replaces: [versionHash(first)], sequence: first.sequence + 1000 })
      expect(await now()).toMatchObject({ now: { expected: 1, covered: 0, never: 1 }, visits: 0 })
      await store.close()
      await home.remove()
    })
  })
}

function versionsOf(steps: readonly (typeof step extends fc.Arbitrary<infer T> ? T : never)[]) {
  const made: { version: VisitVersion; received: number }[] = []
  for (const { place, days, outcome, again, names, change, received } of steps) {
    const { id, area, kind } = places[place] as Place
    const fresh = aVersion({ place: id, area, kind, day: addDays(today, days), outcome })
    const earlier = made.filter(({ version }) => townOf(version.area) === townOf(area))
    const old = again === null ? undefined : earlier[again % Math.max(1, earlier.length)]?.version
    const version = old ? { ...fresh, visit: old.visit, change, reason: 'x', replaces: names ? [versionHash(old)] : [] } : fresh
    made.push({ version, received })
  }
  return made
}

/** Batches of each town, the towns at the same time. */
async function storeInBatches(store: Store, incoming: ReturnType<typeof versionsOf>, size: number): Promise<void> {
  const running: Promise<unknown>[] = []
  for (const town of new Set(incoming.map(({ version }) => townOf(version.area)))) {
    const ofTown = incoming.filter(({ version }) => townOf(version.area) === town)
    for (let i = 0; i < ofTown.length; i += size) running.push(store.storeVersions(town, ofTown.slice(i, i + size)))
  }
  await Promise.all(running)
}

/** Another kind, and another grid of the same town. */
function moved({ place, kind, grid }: { place: number; kind: string; grid: number }): Place {
  const before = places[place] as Place
  const near = grids.filter((code) => townOf(code) === townOf(before.area))
  return { ...before, kind, area: near[grid % near.length] as AreaCode }
}

function periodOf({ from, days }: { from: number; days: number }): Period {
  return { from: addDays(today, from), to: addDays(today, from + days) }
}

async function figures(store: Store, scope: TableScope, asked: Period) {
  const found = []
  for (const town of await store.townsOf(scope.within)) found.push(...(await store.coverage(town, scope, tableDays(asked, today))))
  return inOrder(tableOfAreas(found, scope))
}

/** As a phone of the county office counts what it has pulled. */
async function recount(store: Store, scope: TableScope, asked: Period) {
  const pulled = await readAll(store, [county])
  const roster = new Map(pulled.places.map((place) => [place.id, place]))
  const shown = pulled.versions.filter(({ version, standing }) => standing === 'shown' && version.change !== 'withdrawn')
  const marks = new Map<string, VisitVersion[]>()
  for (const { version } of shown) marks.set(version.place, [...(marks.get(version.place) ?? []), version])
  return inOrder(tableOf([...roster.values()], marks, tableDays(asked, today), scope))
}

function inOrder({ total, byArea }: CoverageTable) {
  return { total, rows: [...byArea].sort(([a], [b]) => (a < b ? -1 : 1)) }
}
