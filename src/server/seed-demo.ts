import { demoOffice, demoOfficeName, demoVillageCount, demoVillages, type DemoOptions } from '../demo/county.ts'
import { divisionsSource } from '../demo/divisions-2023.ts'
import { townOf } from '../domain/area.ts'
import type { Store } from './store/store.ts'

export interface SeedProgress {
  readonly village: string
  readonly villagesDone: number
  readonly villages: number
  readonly places: number
  readonly versions: number
}

/** `unfinished`: a seeding was cut off; it must be gone on with before anybody signs in. */
export async function demoState(store: Store): Promise<'none' | 'unfinished' | 'complete'> {
  const begun = await store.mark('demo')
  if (begun === null) return 'none'
  return (await store.mark('seeded')) === begun ? 'complete' : 'unfinished'
}

/** Whether a store without the demo in it holds nothing at all, so that the demo may move in. */
export async function isVacant(store: Store): Promise<boolean> {
  const { areas, places, versions, setAside, accounts } = await store.counts()
  return areas + places + versions + setAside + accounts === 0 && (await store.mark('demo')) === null
}

/**
 * Puts the made-up county into a vacant store, village by village. What is made is written down first (mark `demo`)
 * and confirmed last (mark `seeded`). Cut off half-way, calling it again makes the very same rows, which the store
 * takes as known, and goes on: then the day and time of the first call count. A town may be widened to the county.
 */
export async function seedDemo(
  store: Store,
  options: DemoOptions & { onProgress?: (progress: SeedProgress) => void },
): Promise<void> {
  const plan = await planOf(store, options)
  await store.setMark('demo', JSON.stringify(plan))
  await store.setMark('officeName', demoOfficeName)
  await store.setMark('divisionsSource', divisionsSource)
  const office = demoOffice(plan)
  await store.putAreas(office.areas)
  await store.putCampaigns(office.campaigns)
  for (const account of office.accounts) await store.putAccount(account)
  const villages = demoVillageCount(plan.scope)
  const sum = { villagesDone: 0, places: 0, versions: 0 }
  for (const made of demoVillages(plan)) {
    await store.putAreas(made.grids)
    await store.putPlaces(made.places)
    for (const account of made.accounts) await store.putAccount(account)
    await store.storeVersions(townOf(made.village.code), made.versions)
    sum.villagesDone += 1
    sum.places += made.places.length
    sum.versions += made.versions.length
    options.onProgress?.({ village: made.village.shortName, villages, ...sum })
  }
  await store.setMark('seeded', JSON.stringify(plan))
}

/** What was begun is gone on with as it was begun. */
async function planOf(store: Store, { scope, lastDay, until }: DemoOptions): Promise<DemoOptions> {
  const begun = await begunDemo(store)
  if (begun) return { ...begun, scope: begun.scope === 'county' ? 'county' : scope }
  if (!(await isVacant(store))) throw new Error('the store holds an office of its own')
  return { scope, lastDay, ...(until === undefined ? {} : { until }) }
}

/** With which options the demo in a store was made; null when there is none. */
export async function begunDemo(store: Store): Promise<DemoOptions | null> {
  const begun = await store.mark('demo')
  return begun === null ? null : (JSON.parse(begun) as DemoOptions)
}
