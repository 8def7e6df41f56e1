import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { townOf } from '../../src/domain/area.ts'
import { versionsAt, type ReceivedVersion } from '../../src/domain/report/sealed-visits.ts'
import type { Slip } from '../../src/domain/slips/slip.ts'
import type { VisitVersion } from '../../src/domain/visit.ts'
import type { Store } from '../../src/server/store/store.ts'
import { versionHash } from '../../src/server/store/version-hash.ts'
import { aSlip } from '../support/slips.ts'
import { anArea, aVersion, county, everyArea, gridOne, grids, gridTwo, townOne } from './field.ts'
import { readAll } from './reader.ts'
import type { Home } from './store.contract.ts'

const step = fc.record({
  what: fc.constantFrom('log', 'log', 'correct', 'withdraw', 'dispute', 'settle', 'seal', 'seal-county'),
  of: fc.nat(20),
  /** The office's clock, which somebody sets back and forth. */
  clock: fc.integer({ min: 0, max: 60 }),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

/** What was sealed stays as it was, whatever is stored afterwards and whatever the clock says. */
export function sealsContract(engine: string, makeHome: () => Promise<Home>, numRuns = 40): void {
  test(`a sealed month on ${engine} is reproduced for ever, through corrections, withdrawals, disputes and clocks set back`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 25 }), async (steps) => {
        const home = await makeHome()
        const store = await home.open()
        try {
          for (const { through, counted } of await play(store, steps)) expect(await countedAt(store, through)).toEqual(counted)
        } finally {
          await store.close()
          await home.remove()
        }
      }),
      { numRuns },
    )
  }, 120_000)

  describe(`a seal on ${engine}`, () => {
    test('has everything behind it that comes later, even when the clock was set back', async () => {
      const home = await makeHome()
      const store = await home.open()
      const [noon, before] = [1_795_000_000_000, 1_794_000_000_000]
      const sealed = (area: string, author: string) => aSlip('month-sealed', { month: 202610 }, { area, author })
      const storeSlips = (received: number, ...slips: Slip[]) =>
        store.storeSlips(townOf(slips[0]?.area ?? ''), slips.map((slip) => ({ slip, received })), () => '')
      const push = async (received: number, area = gridOne) => {
        const version = aVersion({ area })
        const [answer] = await store.storeVersions(townOf(area), [{ version, received }])
        const { versions } = await readAll(store, [county])
        const kept = versions.find((row) => row.version.visit === version.visit)?.received
        expect(answer).toMatchObject({ answer: 'stored', received: kept })
        return kept
      }
      const receiptOf = async ({ id, area }: Slip) => (await store.slips(townOf(area), [id]))[0]?.received

      expect(await push(before)).toBe(before)
      const first = sealed(townOne, 'supervisor-1')
      const check = aSlip('check-found', { visit: aVersion().visit, result: 'confirmed', reason: '' })
      await storeSlips(noon, first, check)
      expect([await receiptOf(first), await receiptOf(check)]).toEqual([noon, noon + 1])
      expect([await push(before), await push(noon), await push(noon + 5)]).toEqual([noon + 1, noon + 1, noon + 5])
      // Another town is another line, until the county draws one for all.
      expect(await push(before, grids.at(-1))).toBe(before)
      const again = sealed(townOne, 'supervisor-1')
      await storeSlips(before, again)
      expect(await receiptOf(again)).toBe(noon + 1)
      const whole = sealed(county, 'county-1')
      await storeSlips(noon + 10, whole)
      expect([await push(before, grids.at(-1)), await push(before)]).toEqual([noon + 11, noon + 11])
      await store.close()
      await home.remove()
    })

    test('of a town holds for what has become part of it', async () => {
      const home = await makeHome()
      const store = await home.open()
      const gridOfTownTwo = grids.at(-1) as string
      await store.putAreas(everyArea.map(anArea))
      await store.reorganise({ successions: [{ from: gridOfTownTwo, to: gridTwo, day: 20261101 }], newAreas: [], people: [] }, 1)
      await store.storeSlips(townOf(townOne), [{ slip: aSlip('month-sealed', { month: 202610 }, { area: townOne }), received: 500 }], () => '')
      const [answer] = await store.storeVersions(townOf(gridOfTownTwo), [{ version: aVersion({ area: gridOfTownTwo }), received: 3 }])
      expect(answer).toMatchObject({ received: 501 })
      await store.close()
      await home.remove()
    })
  })
}

/** Stores step by step; a line for each seal, with what counted then. */
async function play(store: Store, steps: readonly Step[]) {
  const logged: VisitVersion[] = []
  const lines: { readonly through: number; readonly counted: string[] }[] = []
  for (const { what, of, clock } of steps) {
    const old = logged[of % Math.max(1, logged.length)] ?? aVersion({ area: gridOne })
    const made = madeOf(what, old, of % 2 === 0)
    if ('place' in made) {
      const version = { ...made, sequence: made.sequence + 1000 * logged.length }
      logged.push(version)
      await store.storeVersions(townOf(gridOne), [{ version, received: clock }])
      continue
    }
    await store.storeSlips(townOf(made.area), [{ slip: made, received: clock }], () => '')
    const through = (await store.slips(townOf(made.area), [made.id]))[0]?.received ?? NaN
    if (made.kind === 'month-sealed') lines.push({ through, counted: await countedAt(store, through) })
  }
  return lines
}

function madeOf(what: Step['what'], old: VisitVersion, stands: boolean): VisitVersion | Slip {
  const { visit } = old
  const again = { ...old, reason: 'x', replaces: [versionHash(old)] }
  switch (what) {
    case 'log':
      return aVersion({ area: gridOne })
    case 'correct':
      return { ...again, change: 'corrected' }
    case 'withdraw':
      return { ...again, change: 'withdrawn' }
    case 'dispute':
      return aSlip('check-found', { visit, result: 'disputed', reason: 'x' })
    case 'settle':
      return aSlip('check-settled', { visit, stands, reason: 'x' })
    case 'seal':
      return aSlip('month-sealed', { month: 202610 }, { area: townOne })
    case 'seal-county':
      return aSlip('month-sealed', { month: 202610 }, { area: county })
  }
}

/** As a desk works it out from what it holds of the town and its checks. */
async function countedAt(store: Store, through: number): Promise<string[]> {
  const { versions } = await readAll(store, [townOne])
  const account = { id: 'supervisor-1', name: '', role: 'supervisor', areas: [townOne], demo: false } as const
  const { slips } = await store.pullSlips(account, new Map(), 1000)
  const held = new Map(versions.map((row): [string, ReceivedVersion] => [row.hash, row]))
  return versionsAt(held.values(), slips, through).map(versionHash).sort()
}
