import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { AuditKind } from '../../src/domain/audit.ts'
import type { Campaign } from '../../src/domain/campaign.ts'
import { officeChain, type PlacedNote } from '../../src/server/store/audit-store.ts'
import type { AsideKey } from '../../src/server/store/attention-store.ts'
import type { Store } from '../../src/server/store/store.ts'
import { aSlip } from '../support/slips.ts'
import { aPlace, aVersion, anArea, county, everyArea, gridOne, gridTwo, grids, townOne, townTwo } from './field.ts'
import type { Home } from './store.contract.ts'

const first = townOne.slice(0, 9)
const second = townTwo.slice(0, 9)
const note = (at: number, changes: Partial<PlacedNote> = {}): PlacedNote => {
  return { town: first, at, kind: 'signed-in', actor: 'worker-1', subject: null, area: null, detail: {}, ...changes }
}
const all = { from: 0, to: Number.MAX_SAFE_INTEGER, kind: null as AuditKind | null, skip: 0, most: 100 }

/** The log is only ever added to, and the rules of retention take what they name and nothing else. */
export function auditContract(engine: string, makeHome: () => Promise<Home>): void {
  async function inStore(work: (store: Store) => Promise<void>): Promise<void> {
    const home = await makeHome()
    const store = await home.open()
    try {
      await work(store)
    } finally {
      await store.close()
      await home.remove()
    }
  }

  describe(`the audit log on ${engine}`, () => {
    test('numbers what is added town by town, chains it, and is read newest first by those whose towns these are', () =>
      inStore(async (store) => {
        await store.appendAudit([note(1), note(5, { town: second }), note(3, { kind: 'refused', detail: { why: 'not-allowed', times: 2 } })])
        await store.appendAudit([note(4, { town: officeChain, actor: null, kind: 'sign-in-failed' })])
        const told = async (areas: string[], asked = all) => (await store.audit(areas, asked)).map(({ town, number, at }) => `${town} ${number} ${at}`)
        expect(await told([county])).toEqual([`${second} 1 5`, `${officeChain} 1 4`, `${first} 2 3`, `${first} 1 1`])
        expect(await told([townOne])).toEqual([`${officeChain} 1 4`, `${first} 2 3`, `${first} 1 1`])
        expect(await told([county], { ...all, from: 3, to: 5 })).toEqual([`${officeChain} 1 4`, `${first} 2 3`])
        expect(await told([county], { ...all, kind: 'refused' })).toEqual([`${first} 2 3`])
        expect(await told([county], { ...all, skip: 1, most: 2 })).toEqual([`${officeChain} 1 4`, `${first} 2 3`])
        const [newest, oldest] = await store.audit([townOne], { ...all, from: 0, to: 4 })
        expect([oldest?.previous, newest?.previous]).toEqual(['', oldest?.hash])
        expect(newest).toMatchObject({ kind: 'refused', detail: { why: 'not-allowed', times: 2 } })
        expect(await store.checkAudit([county])).toEqual({ entries: 4, faults: [] })
      }))

    test('twenty who write at once give no number twice and break no chain', () =>
      inStore(async (store) => {
        await Promise.all(Array.from({ length: 20 }, (_, n) => store.appendAudit([note(n), note(n, { town: second })])))
        expect(await store.checkAudit([county])).toEqual({ entries: 40, faults: [] })
        expect(new Set((await store.audit([townOne], all)).map(({ number }) => number)).size).toBe(20)
      }))

    test('an export that is told twice stands once', () =>
      inStore(async (store) => {
        const told = note(1, { kind: 'exported', subject: 'export-1' })
        await store.appendAudit([told, told])
        await store.appendAudit([told, note(2, { kind: 'exported', subject: 'export-2' })])
        expect((await store.audit([county], all)).map(({ subject }) => subject)).toEqual(['export-2', 'export-1'])
      }))

    test('what is old enough goes by rule, from the beginning of each chain, which then still holds', () =>
      inStore(async (store) => {
        // The clock was set back once: the third is older than the second, and stays with it.
        await store.appendAudit([note(10), note(90), note(20), note(95), note(10, { town: second })])
        expect(await store.forget('audit', 50)).toBe(2)
        expect((await store.audit([county], all)).map(({ number }) => number)).toEqual([4, 2, 3])
        expect(await store.checkAudit([county])).toEqual({ entries: 3, faults: [] })
        await store.appendAudit([note(99), note(99, { town: second })])
        expect(await store.checkAudit([county])).toEqual({ entries: 5, faults: [] })
        expect(await store.forget('audit', 50)).toBe(0)
      }))
  })

  describe(`an act and its entry of the log on ${engine}`, () => {
    // What no chain can hold: the act is done by then, and has to be undone.
    const unwritable = note(9, { kind: null as never })
    const person = (name: string) => ({ id: 'worker-1', name, role: 'worker', areas: [gridOne], demo: false }) as const
    const month = { from: 20261101, to: 20261130 }
    const campaign: Campaign = { id: 'campaign-1', area: townTwo, name: '集中宣传月', period: month, kind: 'household', targetShare: 0.8 }
    const sealed = aSlip('month-sealed', { month: 202610 }, { area: townOne })
    const successions = [{ from: gridOne, to: gridTwo, day: 20261101 }]
    const kinds = async (store: Store) => (await store.audit([county], all)).map(({ kind }) => kind)

    async function begin(store: Store): Promise<void> {
      await store.putAreas(everyArea.map(anArea))
      await store.putAccount(person('李'))
      await store.openSession({ tokenHash: 'open', account: 'worker-1', seen: 1, expires: 150 })
      await store.beginImport({ id: 'import-1', account: 'county-1', list: 'places', file: 'a.csv', at: 1 })
    }

    test('stand together, also where the act lies in another town than the entry', () =>
      inStore(async (store) => {
        await begin(store)
        await store.withAudit(note(1, { kind: 'account-left' }), async (acts) => {
          await acts.changeAccount(person('王'), 1)
          await acts.switchOff('worker-1', 1)
        })
        await store.withAudit(note(2, { kind: 'campaign-set' }), (acts) => acts.putCampaigns([campaign]))
        expect([(await store.account('worker-1'))?.name, await store.isOff('worker-1'), await store.session('open', 1)]).toEqual(['王', true, null])
        expect(await store.campaign('campaign-1')).toMatchObject({ area: townTwo })
        expect(await kinds(store)).toEqual(['campaign-set', 'account-left'])
      }))

    test('an act that fails half-way is undone and not noted, and the next one is done', () =>
      inStore(async (store) => {
        await begin(store)
        const act = store.withAudit(note(1), async (acts) => {
          await acts.changeAccount(person('王'), 1)
          await acts.putCampaigns([campaign])
          throw new RangeError('in the middle')
        })
        await expect(act).rejects.toThrow('in the middle')
        expect([(await store.account('worker-1'))?.name, await store.campaign('campaign-1'), await kinds(store)]).toEqual(['李', null, []])
        await store.withAudit(note(2, { kind: 'signed-out' }), (acts) => acts.closeSession('open'))
        expect(await kinds(store)).toEqual(['signed-out'])
      }))

    test('an act whose entry cannot be written did not happen', () =>
      inStore(async (store) => {
        await begin(store)
        const acts = [
          store.withAudit(unwritable, async (act) => {
            await act.putCampaigns([campaign])
            await act.switchOff('worker-1', 1)
          }),
          store.storeSlips(first, [{ slip: sealed, received: 1, note: unwritable }], () => ''),
          store.reorganise({ successions, newAreas: [], people: [] }, 1, unwritable),
          store.undoImport('import-1', 2, unwritable),
          store.forget('sessions', 200, unwritable),
        ]
        expect((await Promise.allSettled(acts)).map(({ status }) => status)).toEqual(acts.map(() => 'rejected'))
        expect([await store.campaign('campaign-1'), await store.isOff('worker-1')]).toEqual([null, false])
        expect([await store.slips(first, [sealed.id]), (await store.divisionHistory()).divisions]).toEqual([[], []])
        expect((await store.importSeen('import-1'))?.undone).toBeNull()
        expect(await store.session('open', 100)).not.toBeNull()
        expect(await store.checkAudit([county])).toEqual({ entries: 0, faults: [] })
      }))

    test('what is done in steps, or asked for twice, is noted once with the step that makes it so', () =>
      inStore(async (store) => {
        await begin(store)
        for (const at of [1, 2]) await store.storeSlips(first, [{ slip: sealed, received: 1, note: note(at, { kind: 'month-sealed' }) }], () => '')
        await store.reorganise({ successions, newAreas: [], people: [] }, 2, note(3, { kind: 'reorganised' }))
        for (const at of [4, 5]) await store.undoReorganisation({ areas: [county], at: 2 }, at, note(at, { kind: 'reorganisation-undone' }))
        for (const at of [4, 5]) await store.undoImport('import-1', at, note(at, { kind: 'import-undone' }))
        const retention = note(6, { kind: 'retention', town: officeChain, detail: { days: 0 } })
        expect([await store.forget('sessions', 200, retention), await store.forget('sessions', 200, { ...retention, at: 7 })]).toEqual([1, 0])
        expect(await kinds(store)).toEqual(['retention', 'import-undone', 'reorganisation-undone', 'reorganised', 'month-sealed'])
        expect((await store.audit([county], all))[0]).toMatchObject({ town: officeChain, area: null, detail: { days: 0, rows: 1 } })
      }))

    test('rows of towns that go by rule are noted each in the chain of its own', () =>
      inStore(async (store) => {
        await begin(store)
        await store.putAccount({ ...person('赵'), id: 'worker-2', areas: [townTwo] })
        const report = { device: 'silent', app: '1', persisted: null, waiting: 0, at: 40 } as const
        for (const account of ['worker-1', 'worker-2']) await store.saveReport({ ...report, account })
        expect(await store.forget('silent-phones', 100, note(50, { kind: 'retention', town: officeChain }))).toBe(2)
        const told = (await store.audit([county], all)).map(({ town, area, detail }) => [town, area, detail])
        expect(told).toEqual([second, first].map((town) => [town, `${town}000`, { rows: 1 }]))
      }))
  })

  describe(`retention on ${engine}`, () => {
    test('deletes ended sessions, old codes, former areas and phones that fell silent, and no visit', () =>
      inStore(async (store) => {
        const account = { id: 'worker-1', name: 'w', role: 'worker', areas: [gridOne], demo: false } as const
        await store.putAreas(everyArea.map(anArea))
        await store.putPlaces(grids.map((grid) => aPlace(grid)))
        await store.putAccount(account)
        await store.storeVersions(first, [{ version: aVersion(), received: 1 }])
        await store.openSession({ tokenHash: 'ended', account: 'worker-1', seen: 1, expires: 50 })
        await store.openSession({ tokenHash: 'open', account: 'worker-1', seen: 2, expires: 150 })
        for (const [hash, expires] of [['lost', 40], ['used', 60], ['used-last', 61], ['open', 150]] as const) {
          await store.putCode({ hash, hint: 1, account: 'worker-1', expires })
        }
        await store.useCode('used', 20)
        await store.useCode('used-last', 30)
        await store.changeAccount({ ...account, areas: [grids[1] ?? ''] }, 40)
        const report = { account: 'worker-1', app: '1', persisted: null } as const
        await store.saveReport({ ...report, device: 'silent', waiting: 0, at: 40 })
        await store.saveReport({ ...report, device: 'silent-with-visits', waiting: 3, at: 40 })
        await store.saveReport({ ...report, device: 'alive', waiting: 0, at: 150 })
        const gone = []
        for (const rule of ['sessions', 'codes', 'former-areas', 'silent-phones'] as const) gone.push(await store.forget(rule, 100))
        expect(gone).toEqual([1, 2, 1, 1])
        expect(await store.session('open', 100)).not.toBeNull()
        expect(await store.anyCodeUsed()).toBe(true)
        expect(await store.useCode('open', 100)).toBe('worker-1')
        expect((await store.person('worker-1', 100))?.devices.map(({ device }) => device)).toEqual(['alive', 'silent-with-visits'])
        expect(await store.counts()).toMatchObject({ visits: 1, versions: 1, waitingOnPhones: 3 })
      }))

    test('deletes what was set aside and accepted long ago, and never what stays aside', () =>
      inStore(async (store) => {
        await store.putAreas(everyArea.map(anArea))
        const row = { town: first, account: 'worker-1', device: 'phone-1', sequence: null, why: 'unknown-place', faults: [], received: 1 }
        await store.setAside(['"accepted"', '"kept"', '"open"'].map((raw) => ({ ...row, raw })))
        const { rows } = await store.asideWithin([townOne], 10)
        const digestOf = (raw: string) => createHash('sha256').update(raw, 'utf8').digest('hex')
        const [accepted, kept] = ['"accepted"', '"kept"'].map((raw) => rows.find((each) => each.digest === digestOf(raw) && each.decided === null))
        const said = { by: 'supervisor-1', reason: '补了地方', at: 20 }
        await store.decideAside(accepted as AsideKey, { decision: 'accepted', ...said })
        await store.decideAside(kept as AsideKey, { decision: 'kept', ...said })
        expect(await store.forget('accepted-aside', 20)).toBe(0)
        expect(await store.forget('accepted-aside', 21)).toBe(1)
        expect((await store.counts()).setAside).toBe(2)
      }))

    test('lets go of the photos of a visit withdrawn long ago, not of those that another visit names, and of no visit', () =>
      inStore(async (store) => {
        const photo = (hash: string) => ({ hash, type: 'image/jpeg', bytes: 1, width: 1, height: 1 }) as never
        const [mine, shared, kept] = ['a', 'b', 'c'].map((letter) => letter.repeat(64)) as [string, string, string]
        const logged = aVersion({ photos: [photo(mine), photo(shared)] })
        const other = aVersion({ photos: [photo(shared), photo(kept)] })
        await store.storeVersions(first, [logged, other].map((version) => ({ version, received: 10 })))
        const [shown] = await store.versionsOf([first], [logged.visit])
        const withdrawn = aVersion({ ...logged, change: 'withdrawn', reason: '记错了', replaces: [shown?.hash ?? ''], sequence: 900 })
        await store.storeVersions(first, [{ version: withdrawn, received: 20 }])
        for (const hash of [mine, shared, kept]) await store.photoArrived([townOne], hash, 30, { served: 'c'.repeat(64) })
        expect(await store.forgetWithdrawnPhotos(20)).toEqual([])
        expect(await store.forgetWithdrawnPhotos(21)).toEqual([mine])
        expect((await Promise.all([mine, shared, kept].map((hash) => store.photo([townOne], hash)))).map(({ named }) => named)).toEqual([false, true, true])
        expect(await store.missingPhotos({ id: 'worker-1', areas: [gridOne] }, 10)).toEqual([])
        expect((await store.counts()).versions).toBe(3)
        expect(await store.forgetWithdrawnPhotos(21)).toEqual([])
      }))
  })
}
