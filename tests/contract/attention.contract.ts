import { describe, expect, test } from 'vitest'
import { county, gridOfTownTwo, gridOne, townOne, townTwo, aVersion } from './field.ts'
import type { Home } from './store.contract.ts'

const now = 1_795_000_000_000
const day = 86_400_000

/** What a store says of that which somebody has to look after. */
export function attentionContract(engine: string, makeHome: () => Promise<Home>): void {
  describe(`${engine}: what needs attention`, () => {
    test('is told by area, decided once beside the row, and counted while it is open', async () => {
      const home = await makeHome()
      const store = await home.open()
      await store.putAccount({ id: 'worker-1', name: '张三', role: 'worker', areas: [gridOne], demo: false })
      const row = { account: 'worker-1', device: 'phone-1', sequence: 1, why: 'unreadable', faults: ['note'], raw: '{"note":"走访"}' }
      await store.setAside([
        { ...row, town: townOne.slice(0, 9), received: now },
        { ...row, town: townTwo.slice(0, 9), received: now + 1 },
      ])
      const [one] = (await store.asideWithin([townOne], 10)).rows
      expect(one).toMatchObject({ account: 'worker-1', why: 'unreadable', received: now, decided: null })
      expect((await store.asideWithin([county], 10)).rows.map(({ received }) => received)).toEqual([now + 1, now])
      expect(await store.asideWithin([county], 1)).toMatchObject({ open: 2, rows: [{ received: now + 1 }] })
      expect(await store.aside(one!)).toMatchObject({ raw: row.raw, faults: ['note'], decided: null })
      expect(await store.aside({ ...one!, town: '450126199' })).toBeNull()
      const word = { by: 'office', at: now, reason: '重复' }
      await store.decideAside(one!, { decision: 'kept', ...word })
      expect(await store.asideWithin([townOne], 10)).toMatchObject({ open: 0, rows: [{ decided: { decision: 'kept', ...word } }] })
      await store.decideAside(one!, { decision: 'accepted', ...word })
      expect(await store.asideWithin([townOne], 10)).toEqual({ open: 0, rows: [] })
      expect(await store.aside(one!)).toMatchObject({ decided: { decision: 'accepted', at: now + 1 } })
      await store.saveReport({ account: 'worker-1', device: 'phone-1', app: '1', waiting: 4, persisted: true, at: now - 4 * day })
      expect(await store.standing(now)).toMatchObject({
        setAsideOpen: 1,
        conflicts: 0,
        photosMissing: 0,
        waitingOnPhones: 4,
        phones: { underOne: 0, underThree: 0, underSeven: 1, more: 0 },
      })
      await store.close()
      await home.remove()
    })

    test('names visits with versions against each other and photos that never came, each to its own town', async () => {
      const home = await makeHome()
      const store = await home.open()
      const photos = [{ hash: 'ab'.repeat(32), type: 'image/jpeg', bytes: 9, width: 1, height: 1 }] as const
      const first = aVersion({ photos })
      const second = { ...first, device: 'phone-2', note: '另一份', photos: [] }
      const [one, two] = await store.storeVersions(townOne.slice(0, 9), [{ version: first, received: now }, { version: second, received: now + 1 }])
      await store.storeVersions(townTwo.slice(0, 9), [{ version: aVersion({ area: gridOfTownTwo }), received: now }])
      const { visit, place, area } = first
      expect(await store.conflictsWithin([townOne], 10)).toEqual([{ visit, place, area, day: first.day, authors: ['worker-1'], since: now + 1 }])
      expect(await store.conflictsWithin([townTwo], 10)).toEqual([])
      expect(await store.missingPhotosWithin([townOne])).toEqual([{ author: 'worker-1', photos: 1 }])
      expect(await store.missingPhotosWithin([townTwo])).toEqual([])
      expect(await store.standing(now)).toMatchObject({ conflicts: 1, photosMissing: 1 })
      const settled = { ...second, device: 'desk', change: 'corrected' as const, replaces: [one!.hash, two!.hash] }
      await store.storeVersions(townOne.slice(0, 9), [{ version: settled, received: now + 2 }])
      await store.photoArrived([townOne], photos[0].hash, now, { served: 'c'.repeat(64) })
      expect(await store.conflictsWithin([county], 10)).toEqual([])
      expect(await store.missingPhotosWithin([county])).toEqual([])
      await store.close()
      await home.remove()
    })
  })
}
