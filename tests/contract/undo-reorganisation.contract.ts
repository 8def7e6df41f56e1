import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { areaLevel, isWithin, townOf, type AreaCode, type AreaLevel } from '../../src/domain/area.ts'
import { tableDays } from '../../src/domain/coverage-table.ts'
import { areasAfter, planReorganisation } from '../../src/domain/reorganisation/plan.ts'
import type { UndoObstacle } from '../../src/domain/reorganisation/undo.ts'
import { createSuccessor } from '../../src/domain/succession.ts'
import type { Store } from '../../src/server/store/store.ts'
import { seededRandom, type Random } from '../support/seeded-random.ts'
import { aSlip } from '../support/slips.ts'
import { aPlace, anArea, aVersion, county, everyArea, gridOfTownTwo, gridOne, grids, gridTwo, townOne, townTwo, villageOne } from './field.ts'
import { day, newGridOne, newGrids, newGridTwo, newVillage, successions } from './moved-village.ts'
import { readAll } from './reader.ts'
import type { Home } from './store.contract.ts'

const applied = 1_795_000_000_000
const later = applied + 60_000
const worker = { id: 'worker-1', name: '甲', role: 'worker', areas: [gridOne], demo: false } as const
const supervisor = { id: 'supervisor-1', name: '乙', role: 'supervisor', areas: [townOne], demo: false } as const
const people = [
  { account: { ...worker, areas: [newGridOne] }, alsoLost: [] },
  { account: supervisor, alsoLost: [villageOne] },
]
const doors = (grid: AreaCode) => [1, 2, 3].map((number) => aPlace(grid, number))
const period = { from: 20261101, to: 20261130 }
const campaign = { id: 'c', name: '百日行动', period, area: county, kind: 'household', targetShare: 0.8, shares: [], counts: [] }
const leaflets = (area: AreaCode, count: number) => ({ form: 'leaflet', unit: '份', area, count })

/** What every engine must do when the last reorganisation is taken back. */
export function undoReorganisationContract(engine: string, makeHome: () => Promise<Home>): void {
  describe(`a reorganisation taken back on ${engine}`, () => {
    let home: Home
    let store: Store
    beforeEach(async () => {
      home = await makeHome()
      store = await home.open()
      await store.putAreas([...everyArea, newVillage].map(anArea))
      await store.putPlaces(grids.flatMap(doors))
      for (const account of [worker, supervisor]) await store.putAccount(account)
    })
    afterEach(async () => {
      await store.close()
      await home.remove()
    })

    const apply = () => store.reorganise({ successions, newAreas: newGrids, people }, applied)
    const undo = (at = applied, areas = [county]) => store.undoReorganisation({ areas, at }, later)
    const push = async (area: AreaCode, place = aPlace(area).id, received = later) => {
      const version = aVersion({ area, place })
      await store.storeVersions(townOf(area), [{ version, received }])
      return version
    }
    const slip = (area: AreaCode, received: number) =>
      store.storeSlips(townOf(area), [{ slip: aSlip('registered-total', { asOf: day, people: 9, source: '县局', outOf: null }, { area }), received }], () => '')
    const importInto = async (area: AreaCode, id = 'import') => {
      await store.beginImport({ id, account: worker.id, list: 'places', file: '', at: later })
      await store.importPlaces({ town: townOf(area), villages: [area.slice(0, 12)], id }, () => [aPlace(area, 9)])
    }

    test('leaves roster, coverage, campaigns and people’s areas equal to before, whatever the table said', async () => {
      const random = seededRandom()
      await store.putCampaigns([{ ...campaign, counts: [leaflets(villageOne, 300), leaflets(newVillage, 200)], shares: [{ kind: 'household', area: gridOne, share: 1 }] }])
      for (const grid of grids) await push(grid, undefined, applied - 1)
      const before = await everything(store)
      for (let round = 0; round < 5; round += 1) {
        const at = applied + round
        const { plan, accounts } = await randomTable(store, random)
        await store.reorganise({ successions: plan.successions, newAreas: plan.newGrids, people: accounts }, at)
        const changed = JSON.stringify(await everything(store)) !== JSON.stringify(before)
        expect([plan.successions, changed, await undo(at)]).toEqual([plan.successions, plan.successions.length > 0, null])
        expect([plan.successions, await everything(store)]).toEqual([plan.successions, before])
      }
      expect(await store.checkCoverage()).toEqual([])
    })

    test('tells readers of both towns what came back and what is gone, and knows itself by its moment', async () => {
      expect(await store.lastReorganisation([county])).toBeNull()
      await apply()
      expect(await store.lastReorganisation([county])).toEqual({ at: applied, successions })
      expect(await store.lastReorganisation(['450127000000'])).toBeNull()
      const before = new Map<string, ReadonlyMap<string, number>>()
      for (const area of [townOne, townTwo, county]) before.set(area, (await readAll(store, [area])).reached)
      expect(await undo()).toBeNull()
      const ids = [...doors(gridOne), ...doors(gridTwo)].map(({ id }) => id).sort()
      const inOld = await readAll(store, [townOne], before.get(townOne))
      expect([inOld.areas.map(({ code }) => code), inOld.places.map(({ id }) => id).sort()]).toEqual([[villageOne, gridOne, gridTwo], ids])
      const inNew = await readAll(store, [townTwo], before.get(townTwo))
      expect([inNew.gone.areas, inNew.gone.places.sort()]).toEqual([[newGridOne, newGridTwo], ids])
      expect((await readAll(store, [county], before.get(county))).gone.places).toEqual([])
      expect((await store.divisionHistory()).divisions).toEqual([])
      expect([await undo(), await store.lastReorganisation([county])]).toEqual([null, null])
    })

    test('keeps a late visit under the old code, once, and what was corrected meanwhile', async () => {
      await apply()
      await push(gridOne)
      await store.putPlaces([{ ...aPlace(gridTwo, 2), area: newGridTwo, size: 7 }])
      expect(await undo()).toBeNull()
      const { places, versions } = await readAll(store, [villageOne])
      expect(places.find(({ id }) => id === aPlace(gridTwo, 2).id)).toEqual({ ...aPlace(gridTwo, 2), size: 7 })
      expect(versions).toHaveLength(1)
      expect(await store.checkCoverage()).toEqual([])
    })

    test('can be applied again, and taken back again', async () => {
      for (const at of [applied, applied + 1]) {
        await store.reorganise({ successions, newAreas: newGrids, people }, at)
        expect((await readAll(store, [newVillage])).places).toHaveLength(6)
        expect(await store.formerAreas(supervisor.id)).toEqual([{ area: villageOne, until: at }])
        expect(await undo(at)).toBeNull()
        expect(await store.formerAreas(supervisor.id)).toEqual([])
      }
    })

    test('goes on from where the last try broke off', async () => {
      const before = await everything(store)
      await apply()
      // It broke off when the areas and one of the places were back.
      await store.putAreas([villageOne, gridOne, gridTwo].map(anArea))
      await store.putPlaces([aPlace(gridOne, 1)])
      await store.changeAccount(worker, later)
      expect(await undo()).toBeNull()
      expect(await everything(store)).toEqual(before)
    })

    test('is not possible once anything was built on it, and says what', async () => {
      await apply()
      // The one that is looked for last comes first.
      const happened: readonly (readonly [UndoObstacle, () => Promise<unknown>])[] = [
        ['campaign-set', () => store.putCampaigns([{ ...campaign, counts: [leaflets(newGridOne, 9)] }])],
        ['granted', () => store.putAccount({ ...worker, id: 'worker-9', areas: [newGridTwo] })],
        ['written', () => slip(newVillage, later)],
        ['sealed', () => store.storeSlips('450126000', [{ slip: aSlip('month-sealed', { month: 202610 }, { area: county }), received: later }], () => '')],
        ['imported', () => importInto(newGridOne)],
        ['visited', () => push(newGridOne, aPlace(gridOne).id)],
      ]
      for (const [why, happen] of happened) {
        await happen()
        const before = await everything(store)
        expect(await undo()).toEqual({ why, count: 1 })
        expect(await everything(store)).toEqual(before)
      }
    })

    test('is not possible once somebody who moved along was given other areas', async () => {
      await apply()
      await store.changeAccount({ ...worker, areas: [gridOfTownTwo] }, later)
      expect(await undo()).toEqual({ why: 'granted', count: 1 })
    })

    test('is not possible once the targets of a campaign that moved were changed, but a new name or an earlier end stay', async () => {
      const moving = { ...campaign, counts: [leaflets(villageOne, 300)] }
      await store.putCampaigns([moving])
      await apply()
      const moved = { ...moving, counts: [leaflets(newVillage, 300)] }
      await store.putCampaigns([{ ...moved, counts: [leaflets(newVillage, 400)] }])
      expect(await undo()).toEqual({ why: 'campaign-set', count: 1 })
      const ended = { name: '改名', period: { ...period, to: 20261115 } }
      await store.putCampaigns([{ ...moved, ...ended }])
      expect(await undo()).toBeNull()
      expect((await readAll(store, [county])).campaigns).toEqual([{ ...moving, ...ended }])
    })

    test('is not hindered by what was there before, by an import that was taken back, or by what others do in the new town', async () => {
      await slip(newVillage, applied - 1)
      await push(gridOfTownTwo, undefined, applied - 1)
      await apply()
      await push(gridOfTownTwo)
      await slip(gridOfTownTwo, later)
      await importInto(newGridOne)
      expect(await store.undoImport('import', later)).toBeNull()
      expect(await undo()).toBeNull()
    })

    test('is only possible of the last one, and of one that was written down', async () => {
      await apply()
      const next = [{ from: '450126104203001', to: '450126104203009', day }]
      await store.reorganise({ successions: next, newAreas: [anArea('450126104203009')], people: [] }, applied + 1)
      expect(await undo()).toEqual({ why: 'reorganised', count: 1 })
      expect(await undo(applied + 1)).toBeNull()
      expect(await undo()).toBeNull()
      // Of codes that were not on the roster nothing was kept.
      await store.reorganise({ successions: [{ from: '450126104299', to: newVillage, day }], newAreas: [], people: [] }, later)
      expect(await undo(later)).toEqual({ why: 'not-kept', count: 1 })
    })
  })
}

/** Villages and grids that end in others, and now and then a whole town in the other one. */
async function randomTable(store: Store, random: Random) {
  const { areas, ended } = await store.divisionsWithin([county])
  const known = { areas, ended, recorded: (await store.divisionHistory()).divisions, own: [county], today: day }
  const of = (level: AreaLevel, within = county) => areas.flatMap(({ code }) => (areaLevel(code) === level && isWithin(code, within) ? [code] : []))
  const pairs =
    random.next() < 0.4
      ? [[townOne, townTwo], ...of('village', townOne).map((village) => [village, random.pick(of('village', townTwo))])]
      : Array.from({ length: random.whole(1, 3) }, () => {
          if (random.next() < 0.5) return [random.pick(of('village')), random.pick(of('village'))]
          const village = random.pick(of('village'))
          return [random.pick(of('grid')), random.pick([village, `${village}${random.whole(100, 999)}`, random.pick(of('grid'))])]
        })
  const plan = planReorganisation(pairs.map(([from = '', to = ''], i) => ({ row: i + 2, from, to, day })), known, () => 'a')
  const successor = createSuccessor(plan.successions)
  const accounts = [worker, supervisor].map((account) => ({ account: { ...account, areas: areasAfter(account.areas, successor) }, alsoLost: [] }))
  return { plan, accounts }
}

/** All that a reorganisation moves, as readers see it. */
async function everything(store: Store) {
  const { areas, places, campaigns } = await readAll(store, [county])
  const days = tableDays(period, 20261130)
  const coverage = [townOne, townTwo].map(async (town) => [...(await store.coverage(townOf(town), { kind: 'household', within: [town] }, days))].sort(([a], [b]) => (a < b ? -1 : 1)))
  return {
    areas: areas.sort((a, b) => (a.code < b.code ? -1 : 1)),
    places: places.sort((a, b) => (a.id < b.id ? -1 : 1)),
    campaigns,
    coverage: await Promise.all(coverage),
    people: (await store.peopleWithin([county], applied)).map(({ account }) => account),
    divisions: (await store.divisionHistory()).divisions,
  }
}
