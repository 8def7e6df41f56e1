import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { demoOfficeName } from '../demo/county.ts'
import { begunDemo, demoState, isVacant, seedDemo } from './seed-demo.ts'
import { openSqliteStore } from './store/sqlite/open.ts'
import type { Store } from './store/store.ts'

let folder: string
let store: Store

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gridwalk-seed-'))
  store = await openSqliteStore(join(folder, 'gridwalk.sqlite'))
})
afterEach(async () => {
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

const lastDay = 20260917

describe('seeding the demo', () => {
  test('cut off half-way is no finished office, and goes on to the very same one on another day', async () => {
    const cutOff = seedDemo(store, {
      scope: 'town',
      lastDay,
      onProgress: ({ villagesDone }) => {
        if (villagesDone === 3) throw new Error('power cut')
      },
    })
    await expect(cutOff).rejects.toThrow('power cut')
    expect(await demoState(store)).toBe('unfinished')
    const half = await store.counts()

    await seedDemo(store, { scope: 'town', lastDay: 20261231, until: Date.UTC(2026, 11, 31) })
    expect(await demoState(store)).toBe('complete')
    expect(await begunDemo(store)).toEqual({ scope: 'town', lastDay })
    const whole = await store.counts()
    expect(whole.versions).toBeGreaterThan(half.versions)
    expect(whole).toMatchObject({ areas: 1 + 17 + 238 + 37, accounts: 1 + 17 + 37, setAside: 0, photosMissing: 0 })

    // A third time everything is there already.
    await seedDemo(store, { scope: 'town', lastDay })
    expect(await store.counts()).toEqual(whole)
  }, 120_000)

  test('names the office, the source of the divisions and three identities', async () => {
    const begun = seedDemo(store, { scope: 'town', lastDay, onProgress: stopAtOnce })
    await expect(begun).rejects.toThrow('enough')
    expect(await store.mark('officeName')).toBe(demoOfficeName)
    expect(await store.mark('divisionsSource')).toBe('统计用区划代码:国家统计局,2023年版')
    const { supervisor, county } = await store.demoAccounts()
    expect([supervisor?.areas, county?.areas]).toEqual([['450126104000'], ['450126000000']])
  }, 60_000)

  test('never moves into a store that somebody uses', async () => {
    expect(await isVacant(store)).toBe(true)
    await store.putAccount({ id: 'office', name: '县联席办', role: 'county', areas: ['450126000000'], demo: false })
    expect(await isVacant(store)).toBe(false)
    await expect(seedDemo(store, { scope: 'town', lastDay })).rejects.toThrow('office of its own')
    expect(await store.mark('demo')).toBeNull()
  })
})

function stopAtOnce(): never {
  throw new Error('enough')
}
