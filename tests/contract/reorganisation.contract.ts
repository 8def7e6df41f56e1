import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { townOf, type AreaCode } from '../../src/domain/area.ts'
import type { Campaign } from '../../src/domain/campaign.ts'
import { tableDays } from '../../src/domain/coverage-table.ts'
import type { Store } from '../../src/server/store/store.ts'
import { versionHash } from '../../src/server/store/version-hash.ts'
import { aPlace, anArea, aVersion, county, everyArea, gridOfTownTwo, gridOne, grids, gridTwo, townOne, townTwo, villageOne } from './field.ts'
import { day, newGridOne, newGrids, newGridTwo, newVillage, successions } from './moved-village.ts'
import { readAll } from './reader.ts'
import type { Home } from './store.contract.ts'

const now = 1_795_000_000_000
const doors = (grid: AreaCode) => Array.from({ length: 9 }, (_, i) => aPlace(grid, i + 1))
const moved = [...doors(gridOne), ...doors(gridTwo)]
const ids = (places: readonly { readonly id: string }[]) => places.map(({ id }) => id).sort()

/** What every engine must do when divisions are reorganised. */
export function reorganisationContract(engine: string, makeHome: () => Promise<Home>): void {
  describe(`a reorganisation of divisions on ${engine}`, () => {
    let home: Home
    let store: Store
    beforeEach(async () => {
      home = await makeHome()
      store = await home.open()
      await store.putAreas([...everyArea, newVillage].map(anArea))
      await store.putPlaces(grids.flatMap(doors))
      await store.putAccount({ id: 'worker-1', name: '甲', role: 'worker', areas: [gridOne], demo: false })
    })
    afterEach(async () => {
      await store.close()
      await home.remove()
    })

    const reorganise = () => store.reorganise({ successions, newAreas: newGrids, people: [] }, now)
    const log = async (area: AreaCode, place = aPlace(area).id) => {
      const version = aVersion({ area, place })
      const [answer] = await store.storeVersions(townOf(area), [{ version, received: now }])
      return { version, hash: versionHash(version), answer: answer?.answer }
    }
    const versionsSeen = async (...areas: AreaCode[]) => (await readAll(store, areas)).versions.map(({ hash }) => hash).sort()

    test('puts every place into its new town, once, under the id it had', async () => {
      const rough = { ...aPlace(gridTwo, 3), rough: true as const }
      await store.putPlaces([rough])
      await reorganise()
      const all = await readAll(store, [county])
      expect(ids(all.places)).toEqual(ids(grids.flatMap(doors)))
      const here = (await readAll(store, [newVillage])).places
      expect(ids(here)).toEqual(ids(moved))
      expect(here.find(({ id }) => id === aPlace(gridTwo, 3).id)).toEqual({ ...rough, area: newGridTwo })
      expect((await store.areasOfPlaces(townOf(townTwo), [aPlace(gridOne).id])).get(aPlace(gridOne).id)).toBe(newGridOne)
      expect(await store.areasOfPlaces(townOf(townOne), [aPlace(gridOne).id])).toEqual(new Map())
      expect(await store.counts()).toMatchObject({ places: grids.length * 9, areas: everyArea.length - 3 + 1 + 2 })
    })

    test('tells readers of the old town that places are gone, and those of both towns that they have moved', async () => {
      const before = new Map<string, ReadonlyMap<string, number>>()
      for (const area of [townOne, county]) before.set(area, (await readAll(store, [area])).reached)
      await reorganise()
      const inOldTown = await readAll(store, [townOne], before.get(townOne))
      expect([inOldTown.gone.places.sort(), inOldTown.places]).toEqual([ids(moved), []])
      expect(inOldTown.gone.areas.sort()).toEqual([villageOne, gridOne, gridTwo])
      const inBoth = await readAll(store, [county], before.get(county), { places: 2, versions: 2 })
      expect([inBoth.gone.places, ids(inBoth.places)]).toEqual([[], ids(moved)])
    })

    test('leaves visits where they are, under the code of their day, and shows them to the successor too', async () => {
      const [old, other] = [await log(gridOne), await log(gridOfTownTwo)]
      const { reached } = await readAll(store, [newGridOne])
      await reorganise()
      expect(await versionsSeen(newGridOne)).toEqual([old.hash])
      expect(await versionsSeen(newGridTwo)).toEqual([])
      expect(await versionsSeen(townTwo)).toEqual([old.hash, other.hash].sort())
      expect((await readAll(store, [newGridOne], reached)).versions).toMatchObject([{ version: old.version, standing: 'shown' }])
      expect(await store.versionsOf([townOf(townOne)], [old.version.visit])).toMatchObject([{ area: gridOne }])
      expect(await store.townsOf([newVillage])).toEqual([townOf(townOne), townOf(townTwo)])
    })

    test('takes late visits with the old code, each once', async () => {
      await reorganise()
      const late = await log(gridOne)
      expect(late.answer).toBe('stored')
      expect(await store.storeVersions(townOf(gridOne), [{ version: late.version, received: now + 1 }])).toMatchObject([{ answer: 'known' }])
      expect(await versionsSeen(newVillage)).toEqual([late.hash])
      expect(await store.counts()).toMatchObject({ visits: 1 })
    })

    test('shows the photos of old visits to the successor', async () => {
      const hash = 'a'.repeat(64)
      const photo = { hash, type: 'image/jpeg', bytes: 1, width: 1, height: 1 } as const
      const version = aVersion({ photos: [photo] })
      await store.storeVersions(townOf(gridOne), [{ version, received: now }])
      await reorganise()
      expect(await store.photo([newVillage], hash)).toEqual({ named: true, arrived: false })
      expect(await store.photo([gridOfTownTwo], hash)).toEqual({ named: false, arrived: false })
      expect(await store.missingPhotos({ id: 'worker-1', areas: [newGridOne] }, 9)).toEqual([hash])
      await store.photoArrived([newVillage], hash, now, { served: hash })
      expect(await store.photo([newVillage], hash)).toEqual({ named: true, arrived: true })
    })

    test('counts what was logged in the old areas, and what comes in late, for the new one', async () => {
      const scope = { kind: 'household', within: [newVillage] }
      const days = tableDays({ from: 20261101, to: 20261130 }, 20261130)
      const figures = async () => [...(await store.coverage(townOf(newVillage), scope, days)).values()]
      const sum = async (name: 'covered' | 'expected') => (await figures()).reduce((total, { now: tally }) => total + tally[name], 0)
      const before = aVersion({ place: aPlace(gridOne, 3).id })
      await store.storeVersions(townOf(gridOne), [{ version: before, received: now }])
      await reorganise()
      const [covered, expected] = [await sum('covered'), await sum('expected')]
      expect(covered).toBeGreaterThan(0)
      const late = aVersion({ place: aPlace(gridTwo, 4).id, area: gridTwo })
      await store.storeVersions(townOf(gridTwo), [{ version: late, received: now }])
      expect([await sum('covered'), await sum('expected')]).toEqual([covered + 1, expected])
      expect(await store.checkCoverage()).toEqual([])
    })

    test('moves campaigns of the old areas', async () => {
      const period = { from: 20261101, to: 20261130 }
      const main = { id: 'c', name: '宣传月', period, area: villageOne, kind: 'household', targetShare: 0.9 }
      const share = { kind: 'school', area: gridOne, share: 0.5 }
      const count = { form: 'leaflet', unit: '份', count: 300, area: villageOne }
      const campaign: Campaign = { ...main, shares: [share], counts: [count] }
      await store.putCampaigns([campaign])
      expect(await store.standingIn([villageOne, gridOne, gridTwo])).toEqual({ places: moved.length, campaigns: 1 })
      await reorganise()
      expect((await readAll(store, [county])).campaigns).toEqual([
        { ...main, area: newVillage, shares: [{ ...share, area: newGridOne }], counts: [{ ...count, area: newVillage }] },
      ])
      expect(await store.standingIn([villageOne, gridOne, gridTwo])).toEqual({ places: 0, campaigns: 0 })
    })

    test('has the county’s targets for areas that ended ask their successors, what two were to do together', async () => {
      const main = { id: 'c', name: '百日行动', period: { from: 20261101, to: 20261130 }, area: county, kind: 'household', targetShare: 0.8 }
      const shares = [villageOne, newVillage].map((area, i) => ({ kind: 'household', area, share: 0.9 + i / 20 }))
      const counts = [villageOne, newVillage, townTwo].map((area) => ({ form: 'leaflet', unit: '份', count: 300, area }))
      await store.putCampaigns([{ ...main, shares, counts }])
      const { reached } = await readAll(store, [gridOfTownTwo])
      expect((await store.standingIn([villageOne])).campaigns).toBe(1)
      await reorganise()
      const after = { ...main, shares: [{ ...shares[1], area: newVillage }], counts: [{ ...counts[0], area: newVillage, count: 600 }, counts[2]] }
      expect((await readAll(store, [gridOfTownTwo], reached)).campaigns).toEqual([after])
      expect((await store.standingIn([villageOne])).campaigns).toBe(0)
    })

    test('said again, or begun again after it broke off, does nothing twice and undoes nothing newer', async () => {
      // It broke off when one place had arrived, which somebody has corrected since.
      const newer = { ...aPlace(gridOne, 2), area: newGridOne, size: 7 }
      await store.putPlaces([newer])
      await reorganise()
      const { reached } = await readAll(store, [county])
      await reorganise()
      const since = await readAll(store, [county], reached)
      expect([since.places, since.gone.places, since.versions]).toEqual([[], [], []])
      expect((await readAll(store, [newVillage])).places.find(({ id }) => id === newer.id)).toEqual(newer)
    })

    test('inside one town changes the area alone', async () => {
      const stays = '450126104203'
      const { reached } = await readAll(store, [townOne])
      await store.reorganise({ successions: [{ from: gridTwo, to: `${stays}009`, day }], newAreas: [anArea(`${stays}009`)], people: [] }, now)
      const since = await readAll(store, [townOne], reached)
      expect([since.gone, ids(since.places)]).toEqual([{ areas: [gridTwo], places: [], campaigns: [] }, ids(doors(gridTwo))])
      expect((await readAll(store, [stays])).places).toHaveLength(18)
    })

    test('is remembered with the names areas had, year after year', async () => {
      const empty = await store.divisionHistory()
      expect(empty.divisions).toEqual([])
      await reorganise()
      const history = await store.divisionHistory()
      expect(history.divisions[0]).toEqual({ from: villageOne, to: newVillage, day, name: `${villageOne}委会` })
      expect(await store.divisionHistory()).toBe(history)
      const old = await log(gridOne)
      const newest = '450126104401'
      await store.putAreas([anArea(newest)])
      const next = [{ from: newGridOne, to: `${newest}001`, day: 20271101 }]
      await store.reorganise({ successions: next, newAreas: [anArea(`${newest}001`)], people: [] }, now + 1)
      expect((await store.divisionHistory()).successor(gridOne)).toBe(`${newest}001`)
      expect(await versionsSeen(`${newest}001`)).toEqual([old.hash])
      expect(await versionsSeen(newVillage)).toEqual([])
      await store.close()
      store = await home.open()
      expect((await store.divisionHistory()).predecessorsOf([newest])).toEqual([gridOne, newGridOne])
      expect(await store.divisionsWithin([villageOne])).toEqual({ areas: [], ended: [villageOne, gridOne, gridTwo] })
    })

    test('has imports find the places by their new village, and take nothing back that came before it', async () => {
      await store.beginImport({ id: 'before', account: 'worker-1', list: 'places', file: '', at: now - 1 })
      await store.importPlaces({ town: townOf(townOne), villages: [villageOne], id: 'before' }, () => [{ ...aPlace(gridOne), size: 9 }])
      await reorganise()
      await store.beginImport({ id: 'after', account: 'worker-1', list: 'places', file: '', at: now + 1 })
      let seen: unknown[] = []
      await store.importPlaces({ town: townOf(townTwo), villages: [newVillage], id: 'after' }, (known, numbered) => {
        seen = [ids(known), [...numbered].sort()]
        return [{ ...aPlace(gridOne), area: newGridOne, size: 5 }]
      })
      expect(seen).toEqual([ids(moved), ids(moved)])
      expect(await store.undoImport('before', now + 2)).toEqual({ why: 'reorganised', count: 3 })
      expect(await store.undoImport('after', now + 2)).toBeNull()
      expect((await readAll(store, [newGridOne])).places).toContainEqual({ ...aPlace(gridOne), area: newGridOne, size: 9 })
    })
  })
}
