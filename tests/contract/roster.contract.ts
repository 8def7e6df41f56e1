import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { distanceMetres } from '../../src/domain/place.ts'
import type { Store } from '../../src/server/store/store.ts'
import { aSlip } from '../support/slips.ts'
import { aPlace, anArea, aVersion, county, everyArea, gridOne, gridTwo, townOne, villageOne } from './field.ts'
import { readAll } from './reader.ts'
import type { Home } from './store.contract.ts'

const town = townOne.slice(0, 9)
const now = 1_795_000_000_000

/** What every engine must do with imports of the roster. */
export function rosterContract(engine: string, makeHome: () => Promise<Home>): void {
  describe(`imports of the roster on ${engine}`, () => {
    let home: Home
    let store: Store
    beforeEach(async () => {
      home = await makeHome()
      store = await home.open()
      await store.putAreas(everyArea.map(anArea))
      await store.putPlaces([aPlace(gridOne)])
      await store.putAccount({ id: 'county-1', name: '联席办', role: 'county', areas: [county], demo: false })
    })
    afterEach(async () => {
      await store.close()
      await home.remove()
    })

    const old = aPlace(gridOne)
    const added = aPlace(gridTwo, 7)
    const begin = (id: string, at = now) =>
      store.beginImport({ id, account: 'county-1', list: 'places', file: '名册.xlsx', at })
    const put = (id: string, ...places: (typeof old)[]) =>
      store.importPlaces({ town, villages: [villageOne], id }, () => places)
    const placesNow = async () => {
      const all = await readAll(store, [county])
      return new Map([...all.places].map((place) => [place.id, place]))
    }

    test('show the settling rule what is known in the villages, and every number ever given', async () => {
      await begin('a')
      await put('a', added)
      await store.undoImport('a', now)
      await begin('b')
      const seen: unknown[] = []
      await store.importPlaces({ town, villages: [villageOne], id: 'b' }, (known, numbered) => {
        seen.push(known, [...numbered].sort())
        return []
      })
      expect(seen).toEqual([[old], [old.id, added.id].sort()])
    })

    test('are counted as what they added and changed, however often the same rows come', async () => {
      await begin('a')
      for (const _ of [1, 2]) await put('a', { ...old, size: 9 }, added)
      expect(await store.imports(10)).toEqual([
        {
          id: 'a',
          account: 'county-1',
          by: '联席办',
          list: 'places',
          file: '名册.xlsx',
          at: now,
          undone: null,
          added: 1,
          changed: 1,
          towns: [town],
        },
      ])
      expect(await store.beginImport({ id: 'a', account: 'other', list: 'places', file: '', at: now })).toBe('county-1')
    })

    test('are taken back as a whole, and readers hear what is gone', async () => {
      const { reached } = await readAll(store, [county])
      await begin('a')
      await put('a', { ...old, size: 9 }, added)
      expect((await placesNow()).size).toBe(2)
      expect(await store.undoImport('a', now + 1)).toBeNull()
      expect(await placesNow()).toEqual(new Map([[old.id, old]]))
      const since = await readAll(store, [county], reached)
      expect(since.gone).toEqual({ areas: [], places: [added.id], campaigns: [] })
      expect(since.places).toEqual([old])
      expect(await store.counts()).toMatchObject({ places: 1 })
      expect(await store.areasOfPlaces(town, [added.id])).toEqual(new Map())
      expect(await store.importSeen('a')).toMatchObject({ undone: now + 1 })
      expect(await store.undoImport('a', now + 2)).toBeNull()
      expect(await store.importSeen('a')).toMatchObject({ undone: now + 1 })
    })

    test('keep which points are rough until one is given, and again once that import was taken back', async () => {
      const rough = { ...added, rough: true as const }
      await begin('a')
      await put('a', rough)
      const seenNow = async () => (await placesNow()).get(added.id)
      expect(await seenNow()).toEqual(rough)
      await begin('b', now + 1)
      await store.importPlaces({ town, villages: [villageOne], id: 'b' }, (known) => {
        expect(known).toContainEqual(rough)
        return [added]
      })
      expect(await seenNow()).toEqual(added)
      expect(await store.undoImport('b', now)).toBeNull()
      expect(await seenNow()).toEqual(rough)
    })

    test('taken back leave a place where somebody has stood since, and what went along with it', async () => {
      const point = { latitude: 23.2311, longitude: 108.8155 }
      const hamlet = { ...aPlace(gridTwo, 8), kind: 'natural_village', name: '13组', rough: true as const }
      const [door, other] = [7, 9].map((number) => ({ ...aPlace(gridTwo, number), rough: true as const, within: number === 7 ? hamlet.id : null }))
      await store.putPlaces([hamlet, door!, other!])
      await begin('a')
      await put('a', { ...hamlet, size: 30 }, { ...door!, size: 5 }, { ...other!, size: 6 })
      const content = { place: hamlet.id, kind: hamlet.kind, name: hamlet.name, ...point, accuracy: 9, size: 0, note: '' }
      const proposed = aSlip('place-proposed', content, { area: gridTwo })
      const decided = aSlip('place-decided', { accepted: true, place: hamlet.id, reason: '' }, { matter: proposed.id, area: gridTwo })
      await store.storeSlips(town, [{ slip: proposed, received: now + 1 }], () => '')
      await store.storeSlips(town, [{ slip: decided, received: now + 2 }], () => '')
      const followed = (await placesNow()).get(door!.id)!
      expect(distanceMetres(followed, point)).toBeLessThan(20)
      expect(await store.undoImport('a', now + 3)).toBeNull()
      const after = await placesNow()
      const { rough: _, ...surveyed } = { ...hamlet, ...point }
      expect(after.get(hamlet.id)).toEqual(surveyed)
      expect(after.get(door!.id)).toEqual({ ...followed, size: door!.size })
      expect(after.get(other!.id)).toEqual(other)
    })

    test('stay once a visit was logged at a place they brought', async () => {
      await begin('a')
      await put('a', added)
      const version = aVersion({ place: added.id, area: gridTwo })
      await store.storeVersions(town, [{ version, received: now }])
      expect(await store.undoImport('a', now)).toEqual({ why: 'visited', count: 1 })
      expect((await placesNow()).has(added.id)).toBe(true)
    })

    test('stay once a later one changed the same places, until that one is taken back', async () => {
      await begin('a')
      await put('a', added)
      await begin('b', now + 1)
      await put('b', { ...added, size: 9 })
      expect(await store.undoImport('a', now)).toEqual({ why: 'built-upon', count: 1 })
      expect(await store.undoImport('b', now)).toBeNull()
      expect(await store.undoImport('a', now)).toBeNull()
      expect((await placesNow()).size).toBe(1)
    })

    test('of areas stay while places of another import lie in them', async () => {
      const village = '450126104299'
      await store.beginImport({ id: 'a', account: 'county-1', list: 'areas', file: '', at: now })
      await store.importAreas({ town, id: 'a' }, (known) => {
        expect(known.map(({ code }) => code)).toContain(villageOne)
        return [anArea(village)]
      })
      await begin('b', now + 1)
      await store.importPlaces({ town, villages: [village], id: 'b' }, () => [aPlace(village, 1)])
      expect(await store.undoImport('a', now)).toEqual({ why: 'built-upon', count: 1 })
      expect(await store.undoImport('b', now)).toBeNull()
      expect(await store.undoImport('a', now)).toBeNull()
      expect(await store.areasByCode([village])).toEqual([])
    })

    test('that nobody knows cannot be taken back', async () => {
      expect(await store.undoImport('nothing', now)).toEqual({ why: 'unknown', count: 0 })
      expect(await store.importSeen('nothing')).toBeNull()
    })
  })
}
