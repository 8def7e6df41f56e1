import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isWithin, townOf, type AreaCode } from '../../src/domain/area.ts'
import { standings, type Link, type VisitVersion } from '../../src/domain/visit.ts'
import type { Store, StoredVersion } from '../../src/server/store/store.ts'
import { versionHash } from '../../src/server/store/version-hash.ts'
import { aVersion, county, gridOne, grids, townTwo, villageOne } from './field.ts'
import type { Home } from './store.contract.ts'

const step = fc.record({
  grid: fc.constantFrom(...grids),
  size: fc.integer({ min: 1, max: 6 }),
  /** Which earlier visit of that town to correct or to contradict, if any. */
  again: fc.option(fc.nat(200)),
  names: fc.boolean(),
  reader: fc.nat(3),
  limit: fc.integer({ min: 1, max: 4 }),
})

/** Writers and readers at the same time: whatever the order, every reader ends with all rows of its areas, as they stand. */
export function interleavedContract(engine: string, makeHome: () => Promise<Home>, numRuns = 30): void {
  test(`readers of ${engine} miss nothing while others write`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
        const home = await makeHome()
        const store = await home.open()
        try {
          const readers = [gridOne, villageOne, townTwo, county].map((area) => new Reader(store, area))
          const sent: VisitVersion[] = []
          const running: Promise<unknown>[] = []
          for (const { grid, size, again, names, reader, limit } of steps) {
            const batch = Array.from({ length: size }, () => aVersion({ area: grid }))
            const earlier = sent.filter((version) => version.area === grid)
            const old = again === null ? undefined : earlier[again % Math.max(1, earlier.length)]
            if (old)
              batch.push({ ...aVersion({ area: grid }), visit: old.visit, replaces: names ? [versionHash(old)] : [] })
            sent.push(...batch)
            running.push(
              store.storeVersions(
                townOf(grid),
                batch.map((version) => ({ version, received: version.sequence })),
              ),
            )
            running.push(readers[reader]?.page(limit) ?? Promise.resolve())
          }
          await Promise.all(running)
          for (const reader of readers) {
            while (await reader.page(3));
            expect(reader.held()).toEqual(expectedFor(reader.area, sent))
          }
        } finally {
          await store.close()
          await home.remove()
        }
      }),
      { numRuns },
    )
  }, 60_000)
}

class Reader {
  #reached: ReadonlyMap<string, number> = new Map()
  #held = new Map<string, StoredVersion>()
  #line: Promise<unknown> = Promise.resolve()

  constructor(
    readonly store: Store,
    readonly area: AreaCode,
  ) {}

  /** One pull after the other, as a phone does; tells whether more waits. */
  page(limit: number): Promise<boolean> {
    const turn = this.#line.then(async () => {
      const page = await this.store.pull([this.area], this.#reached, { places: limit, versions: limit })
      for (const row of page.versions) this.#held.set(row.hash, row)
      this.#reached = page.reached
      return page.more
    })
    this.#line = turn
    return turn
  }

  held() {
    return [...this.#held.values()].map((row) => `${row.hash} ${row.standing}`).sort()
  }
}

function expectedFor(area: AreaCode, sent: readonly VisitVersion[]) {
  return [...new Set(sent.map((version) => version.visit))]
    .flatMap((visit) => {
      const versions = sent.filter((version) => version.visit === visit)
      const links = versions.map((version): Link => ({
        ...version,
        hash: versionHash(version),
        received: version.sequence,
      }))
      return [...standings(links)].map(([hash, standing]) => ({ hash, standing, area: versions[0]?.area ?? '' }))
    })
    .filter((row) => isWithin(row.area, area))
    .map((row) => `${row.hash} ${row.standing}`)
    .sort()
}
