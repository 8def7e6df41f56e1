import type { AreaCode } from '../../src/domain/area.ts'
import type { Pulled, Store } from '../../src/server/store/store.ts'

/** Pulls as a phone does, page by page, until nothing more waits. */
export async function readAll(
  store: Store,
  areas: readonly AreaCode[],
  after: ReadonlyMap<string, number> = new Map(),
  limits = { places: 7, versions: 5 },
): Promise<Pulled> {
  const all: Pick<Pulled, 'areas' | 'places' | 'gone' | 'campaigns' | 'versions'> = {
    areas: [],
    places: [],
    gone: { areas: [], places: [], campaigns: [] },
    campaigns: [],
    versions: [],
  }
  for (let reached = after; ;) {
    const page = await store.pull(areas, reached, limits)
    all.areas.push(...page.areas)
    all.places.push(...page.places)
    all.gone.areas.push(...page.gone.areas)
    all.gone.places.push(...page.gone.places)
    all.gone.campaigns.push(...page.gone.campaigns)
    all.campaigns.push(...page.campaigns)
    all.versions.push(...page.versions)
    if (!page.more) return { ...page, ...all }
    reached = page.reached
  }
}
