import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { townOf } from '../../src/domain/area.ts'
import type { Campaign } from '../../src/domain/campaign.ts'
import type { Store } from '../../src/server/store/store.ts'
import { versionHash } from '../../src/server/store/version-hash.ts'
import {
  aPlace,
  anArea,
  aVersion,
  county,
  everyArea,
  gridOfTownTwo,
  gridOne,
  grids,
  gridTwo,
  townOne,
  townTwo,
  villageOne,
} from './field.ts'
import { readAll } from './reader.ts'

/** One empty place to keep a store in; `open` may be called again after the store was closed or killed. */
export interface Home {
  open(): Promise<Store>
  remove(): Promise<void>
}

const town = townOf(gridOne)
const now = 1_795_000_000_000

/** What every engine must do, in the words of the store. */
export function storeContract(engine: string, makeHome: () => Promise<Home>): void {
  describe(`a store on ${engine}`, () => {
    let home: Home
    let store: Store
    beforeAll(async () => {
      home = await makeHome()
      store = await home.open()
      await store.putAreas(everyArea.map(anArea))
      await store.putPlaces(grids.map((grid) => aPlace(grid)))
      await store.putAccount({ id: 'worker-1', name: '甲', role: 'worker', areas: [gridOne], demo: false })
    })
    afterAll(async () => {
      await store.close()
      await home.remove()
    })

    const push = (...versions: ReturnType<typeof aVersion>[]) =>
      store.storeVersions(
        townOf(versions[0]?.area ?? ''),
        versions.map((version) => ({ version, received: now })),
      )
    const standingsOf = async (visit: string) =>
      (await readAll(store, [county])).versions
        .filter((row) => row.version.visit === visit)
        .map((row) => row.standing)
        .sort()

    test('keeps a version once, however often it is sent', async () => {
      const version = aVersion()
      const hash = versionHash(version)
      expect(await push(version, version)).toEqual([
        { hash, answer: 'stored', received: now },
        { hash, answer: 'known' },
      ])
      expect(await push(version)).toEqual([{ hash, answer: 'known' }])
      expect(await standingsOf(version.visit)).toEqual(['shown'])
    })

    test('keeps each version once when the same batch comes twice at the same time', async () => {
      const batch = Array.from({ length: 20 }, () => aVersion())
      const answers = await Promise.all([push(...batch), push(...batch), push(...batch)])
      for (const at of batch.keys()) {
        expect(answers.map((answer) => String(answer[at]?.answer)).sort()).toEqual(['known', 'known', 'stored'])
      }
      const { versions } = await readAll(store, [county])
      const visits = new Set(batch.map(({ visit }) => visit))
      expect(versions.filter((row) => visits.has(row.version.visit)).map((row) => row.standing)).toEqual(batch.map(() => 'shown'))
    })

    test('gives back every version as it came, whatever its text', async () => {
      const version = aVersion({
        note: 'NUL\u0000 lone\ud800 rtl\u202e 😀 "[1]" \' -- ;',
        followUp: { day: 20261201, why: '=1+1' },
      })
      await push(version)
      const { versions } = await readAll(store, [gridOne])
      const back = versions.find((row) => row.version.visit === version.visit)
      expect(back?.version).toEqual(version)
      expect(back).toMatchObject({ hash: versionHash(version), received: now, standing: 'shown' })
    })

    test('keeps both when one visit has two contents, and says so', async () => {
      const first = aVersion()
      const other = { ...first, device: 'phone-2', note: 'other' }
      expect((await push(first)).map((a) => a.answer)).toEqual(['stored'])
      expect((await push(other)).map((a) => a.answer)).toEqual(['conflict'])
      expect(await standingsOf(first.visit)).toEqual(['conflict', 'shown'])
      const settled = {
        ...first,
        change: 'corrected' as const,
        replaces: [versionHash(first), versionHash(other)],
        sequence: first.sequence + 1000,
      }
      expect((await push(settled)).map((a) => a.answer)).toEqual(['stored'])
      expect(await standingsOf(first.visit)).toEqual(['replaced', 'replaced', 'shown'])
    })

    test('offers a version again to who has it once it stands otherwise', async () => {
      const first = aVersion()
      await push(first)
      const { reached } = await readAll(store, [gridOne])
      await push({
        ...first,
        change: 'withdrawn',
        reason: 'wrong door',
        replaces: [versionHash(first)],
        sequence: first.sequence + 1000,
      })
      const { versions } = await readAll(store, [gridOne], reached)
      expect(versions.map((row) => `${row.version.change} ${row.standing}`).sort()).toEqual([
        'logged replaced',
        'withdrawn shown',
      ])
    })

    test('refuses a version of another town whole', async () => {
      await expect(
        store.storeVersions(town, [{ version: aVersion({ area: gridOfTownTwo }), received: now }]),
      ).rejects.toThrow(RangeError)
    })

    test('tells what it holds of a visit, in the towns asked for', async () => {
      const version = aVersion()
      await push(version)
      expect(await store.versionsOf([town], [version.visit])).toEqual([
        { town, visit: version.visit, hash: versionHash(version), area: gridOne, author: 'worker-1', change: 'logged' },
      ])
      expect(await store.versionsOf([townOf(townTwo)], [version.visit])).toEqual([])
    })

    test('shows a reader the rows of its areas, the names above, and nothing else', async () => {
      await push(aVersion({ area: gridOne }))
      await push(aVersion({ area: gridTwo }))
      await push(aVersion({ area: gridOfTownTwo }))
      const seen = async (area: string) => {
        const { areas, places, versions } = await readAll(store, [area])
        return {
          areas: areas.map((row) => row.code).sort(),
          places: [...new Set(places.map((row) => row.area))].sort(),
          versions: [...new Set(versions.map((row) => row.version.area))].sort(),
        }
      }
      expect(await seen(gridOne)).toEqual({
        areas: [county, townOne, villageOne, gridOne].sort(),
        places: [gridOne],
        versions: [gridOne],
      })
      expect((await seen(villageOne)).versions).toEqual([gridOne, gridTwo])
      expect((await seen(townTwo)).places).toEqual([gridOfTownTwo])
      expect((await seen(county)).areas).toEqual([...everyArea].sort())
      expect((await seen(county)).versions).toEqual([gridOne, gridTwo, gridOfTownTwo])
      expect(await readAll(store, [])).toMatchObject({ areas: [], places: [], versions: [] })
    })

    test('shows a campaign to the areas it is for, above and below', async () => {
      const period = { from: 20261101, to: 20261130 }
      await store.putCampaigns([
        { id: 'county-month', name: '集中宣传月', period, area: county, kind: 'household', targetShare: 0.8 },
        { id: 'grid-days', name: '百日行动', period, area: gridTwo, kind: 'household', targetShare: 0.5 },
      ])
      const seen = async (area: string) => (await readAll(store, [area])).campaigns.map((row) => row.id).sort()
      expect(await seen(gridOne)).toEqual(['county-month'])
      expect(await seen(townOne)).toEqual(['county-month', 'grid-days'])
      expect((await readAll(store, [gridOne])).campaigns[0]).toEqual({
        id: 'county-month',
        name: '集中宣传月',
        period,
        area: county,
        kind: 'household',
        targetShare: 0.8,
        shares: [],
        counts: [],
      })
    })

    test('keeps every target of a campaign, offers it again after it changed, and tells when it was taken away', async () => {
      const made: Campaign = {
        id: 'hundred-days',
        name: '百日行动',
        period: { from: 20261101, to: 20270208 },
        area: townOne,
        kind: 'household',
        targetShare: 0.85,
        shares: [{ kind: 'school', area: villageOne, share: 1 }],
        counts: [{ form: 'leaflet', unit: '份', area: townOne, count: 5000 }],
      }
      await store.putCampaigns([made])
      const first = await readAll(store, [gridOne])
      expect(first.campaigns).toContainEqual(made)
      expect(await store.campaign(made.id)).toEqual(made)

      const changed = { ...made, targetShare: 0.9, counts: [] }
      await store.putCampaigns([changed])
      const second = await readAll(store, [gridOne], first.reached)
      expect(second.campaigns).toEqual([changed])

      await store.removeCampaign(changed)
      expect(await store.campaign(made.id)).toBeNull()
      for (const area of [gridOne, gridTwo, townOne, county]) {
        expect((await readAll(store, [area], second.reached)).gone.campaigns).toEqual(['hundred-days'])
        expect((await readAll(store, [area])).campaigns.map(({ id }) => id)).not.toContain('hundred-days')
      }
      expect((await readAll(store, [townTwo], second.reached)).gone.campaigns).toEqual([])

      await store.putCampaigns([made])
      expect((await readAll(store, [gridOne])).campaigns).toContainEqual(made)
      await store.removeCampaign(made)
    })

    test('offers a place again after it changed', async () => {
      const { reached } = await readAll(store, [gridOne])
      await store.putPlaces([{ ...aPlace(gridOne), size: 9 }])
      expect((await readAll(store, [gridOne], reached)).places).toEqual([{ ...aPlace(gridOne), size: 9 }])
      expect(await store.areasOfPlaces(town, [aPlace(gridOne).id, 'nowhere'])).toEqual(
        new Map([[aPlace(gridOne).id, gridOne]]),
      )
    })

    test('notices a reader that is ahead of it', async () => {
      const limits = { places: 10, versions: 10 }
      expect(await store.pull([gridOne], new Map([[town, 1_000_000]]), limits)).toMatchObject({ ahead: true })
      expect(await store.pull([gridOne], new Map([[town, 1]]), limits)).toMatchObject({ ahead: false })
      const before = await store.epoch()
      expect(await store.renewEpoch()).not.toBe(before)
    })

    test('knows which photos are named and which have arrived', async () => {
      const hash = 'a'.repeat(64)
      const photos = [{ hash, type: 'image/jpeg' as const, bytes: 3, width: 1, height: 1 }]
      const who = { id: 'worker-1', areas: [gridOne] }
      expect(await store.photo([gridOne], hash)).toEqual({ named: false, arrived: false })
      const first = aVersion({ photos })
      await push(first)
      expect(await store.photo([gridOne], hash)).toEqual({ named: true, arrived: false })
      expect(await store.photo([gridTwo], hash)).toEqual({ named: false, arrived: false })
      expect(await store.missingPhotos(who, 10)).toEqual([hash])
      expect(await store.missingPhotos({ ...who, id: 'worker-2' }, 10)).toEqual([])
      await store.photoArrived([gridTwo], hash, now)
      expect(await store.photo([gridOne], hash)).toEqual({ named: true, arrived: true })
      await push({
        ...first,
        change: 'corrected',
        reason: 'x',
        replaces: [versionHash(first)],
        sequence: first.sequence + 1000,
      })
      expect(await store.missingPhotos(who, 10)).toEqual([])
    })

    test('keeps what was set aside once', async () => {
      const row = {
        town,
        account: 'worker-1',
        device: 'phone-1',
        sequence: 1,
        why: 'unreadable',
        faults: ['note: wrong'],
        raw: '{"note":1}',
        received: now,
      }
      const { setAside: before } = await store.counts()
      await store.setAside([row, row])
      await store.setAside([row])
      expect((await store.counts()).setAside).toBe(before + 1)
    })

    test('lets a code in once, and not after its time', async () => {
      await store.putCode({ hash: 'c1', hint: 7, account: 'worker-1', expires: now + 1 })
      await store.putCode({ hash: 'c2', hint: 7, account: 'worker-1', expires: now })
      expect(await store.useCode('c2', now)).toBeNull()
      expect(await store.anyCodeUsed()).toBe(false)
      const both = await Promise.all([store.useCode('c1', now), store.useCode('c1', now)])
      expect(both.filter((who) => who === 'worker-1')).toHaveLength(1)
      expect(both).toContain(null)
      expect(await store.anyCodeUsed()).toBe(true)
      await store.putCode({ hash: 'c3', hint: 7, account: 'worker-1', expires: now + 1 })
      await store.dropCodes('worker-1')
      expect(await store.useCode('c3', now)).toBeNull()
    })

    test('remembers a session until it ends', async () => {
      await store.openSession({ tokenHash: 't1', account: 'worker-1', seen: now, expires: now + 10 })
      expect(await store.session('t1', now)).toMatchObject({ account: { id: 'worker-1', areas: [gridOne] }, seen: now })
      expect(await store.session('t1', now + 10)).toBeNull()
      await store.prolongSession('t1', now + 5, now + 20)
      expect(await store.session('t1', now + 10)).toMatchObject({ seen: now + 5 })
      await store.closeSession('t1')
      expect(await store.session('t1', now)).toBeNull()
    })

    test('finds the demo identities and no others', async () => {
      expect(await store.demoAccounts()).toEqual({})
      const worker = { id: 'demo-worker', name: '演示', role: 'worker' as const, areas: [gridOne], demo: true }
      await store.putAccount(worker)
      expect(await store.demoAccounts()).toEqual({ worker })
    })

    test('keeps the last report of each phone', async () => {
      const report = { account: 'worker-1', device: 'phone-1', app: '0.1.0', waiting: 3, persisted: null, at: now }
      await store.saveReport(report)
      await store.saveReport({ ...report, waiting: 1, persisted: true, at: now + 1 })
      await store.saveReport({ ...report, device: 'phone-2', persisted: false })
      expect(await store.counts()).toMatchObject({ phones: 2, waitingOnPhones: 4 })
    })

    describe('people and devices', () => {
      const li = { id: 'li', name: '李', role: 'worker' as const, areas: [gridTwo], demo: false }
      const told = { account: 'li', device: 'phone-li', app: '0.1.0', waiting: 2, persisted: true, at: now }
      const session = (hash: string) => ({ tokenHash: hash, account: 'li', seen: now, expires: now + 100 })
      beforeAll(async () => {
        await store.putAccount(li)
        await store.saveReport(told)
      })

      test('lists an account to the areas around it, with its phones and the code that is still open', async () => {
        await store.putCode({ hash: 'li-1', hint: 7, account: 'li', expires: now + 5 })
        await store.putCode({ hash: 'li-2', hint: 7, account: 'li', expires: now + 9 })
        const device = { device: 'phone-li', app: '0.1.0', waiting: 2, persisted: true, lastSync: now, since: now, cutOff: null }
        const person = { account: li, off: null, codeUntil: now + 9, devices: [device] }
        for (const area of [gridTwo, villageOne, townOne, county]) {
          expect(await store.peopleWithin([area], now)).toContainEqual(person)
        }
        for (const area of [gridOne, townTwo]) {
          expect((await store.peopleWithin([area], now)).map(({ account }) => account.id)).not.toContain('li')
        }
        expect(await store.peopleWithin([], now)).toEqual([])
        expect(await store.person('li', now + 9)).toEqual({ ...person, codeUntil: null })
        expect(await store.person('nobody', now)).toBeNull()
      })

      test('does not list an account that has an area outside too', async () => {
        await store.putAccount({ ...li, id: 'both', areas: [gridTwo, gridOfTownTwo] })
        const within = async (area: string) => (await store.peopleWithin([area], now)).map(({ account }) => account.id)
        expect(await within(townOne)).not.toContain('both')
        expect(await within(county)).toContain('both')
      })

      test('switches an account off, with its sessions and codes, and on again', async () => {
        await store.openSession(session('li-s1'))
        await store.putCode({ hash: 'li-3', hint: 7, account: 'li', expires: now + 9 })
        await store.switchOff('li', now)
        expect(await store.isOff('li')).toBe(true)
        expect(await store.person('li', now)).toMatchObject({ off: now, codeUntil: null })
        expect(await store.session('li-s1', now)).toBeNull()
        expect(await store.useCode('li-3', now)).toBeNull()
        await store.openSession(session('li-s2'))
        expect(await store.session('li-s2', now)).toBeNull()
        await store.switchOff('li', null)
        expect([await store.isOff('li'), await store.session('li-s1', now)]).toEqual([false, null])
      })

      test('cuts off one phone of an account, once, and takes it back', async () => {
        await store.openSession(session('li-s3'))
        expect(await store.session('li-s3', now)).toMatchObject({ device: null, cutOff: false })
        await store.noteDevice('li-s3', 'phone-li')
        await store.cutOff('li', 'phone-li', now)
        await store.cutOff('li', 'phone-li', now + 1)
        expect(await store.session('li-s3', now)).toMatchObject({ device: 'phone-li', cutOff: true })
        expect([await store.isCutOff('li', 'phone-li'), await store.isCutOff('li', 'other')]).toEqual([true, false])
        expect(await store.isCutOff('worker-1', 'phone-li')).toBe(false)
        expect((await store.person('li', now))?.devices).toMatchObject([{ device: 'phone-li', cutOff: now }])
        await store.cutOff('li', 'phone-li', null)
        expect(await store.session('li-s3', now)).toMatchObject({ cutOff: false })
      })

      test('remembers the areas an account has lost, and brings its phones along to another town', async () => {
        const moved = { ...li, name: '李四', areas: [gridOfTownTwo] }
        await store.changeAccount(moved, now + 3)
        expect(await store.account('li')).toEqual(moved)
        expect(await store.formerAreas('li')).toEqual([{ area: gridTwo, until: now + 3 }])
        const { phones } = await store.counts()
        await store.saveReport({ ...told, waiting: 0, at: now + 4 })
        expect((await store.counts()).phones).toBe(phones)
        expect(await store.peopleWithin([townTwo], now)).toMatchObject([
          { account: moved, devices: [{ device: 'phone-li', waiting: 0, lastSync: now + 4 }] },
        ])
        await store.changeAccount(li, now + 5)
        await store.changeAccount(moved, now + 6)
        expect((await store.formerAreas('li')).sort((a, b) => a.until - b.until)).toEqual([
          { area: gridOfTownTwo, until: now + 5 },
          { area: gridTwo, until: now + 6 },
        ])
        await store.changeAccount({ ...li, id: 'nobody' }, now)
        expect(await store.account('nobody')).toBeNull()
      })
    })

    test('is the same after it was closed and opened again', async () => {
      const before = {
        all: await readAll(store, [county]),
        counts: await store.counts(),
        epoch: await store.epoch(),
        secret: await store.secret(),
      }
      await store.setMark('seeded', 'town')
      await store.close()
      store = await home.open()
      expect({
        all: await readAll(store, [county]),
        counts: await store.counts(),
        epoch: await store.epoch(),
        secret: await store.secret(),
      }).toEqual(before)
      expect(await store.mark('seeded')).toBe('town')
      expect(await store.mark('demo')).toBeNull()
    })
  })
}
