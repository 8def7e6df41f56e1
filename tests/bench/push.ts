import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { townOf } from '../../src/domain/area.ts'
import { openSqliteStore } from '../../src/server/store/sqlite/open.ts'
import { Client } from '../support/client.ts'
import { copyOfDemo } from '../support/demo-data.ts'
import { Server } from '../support/server.ts'
import { metHousehold } from '../support/visits.ts'
import { compared, median, type Measure } from './measure.ts'

const batch = 100
const rounds = 30
const warmUp = 5

/** Durable visits a second over HTTP, one phone after another, against the same store called bare. In turns. */
export async function push(): Promise<Measure[]> {
  const served = await copyOfDemo()
  const bare = await copyOfDemo()
  const server = await Server.start({ data: served })
  const store = await openSqliteStore(join(bare, 'gridwalk.sqlite'))
  try {
    const client = await Client.demo(server.url, 'county')
    const { account, places, since } = await client.pull()
    const doors = places.filter((place) => place.kind === 'household')
    let cursor = since.cursor
    const overHttp: number[] = []
    const inProcess: number[] = []
    for (let round = 0; round < rounds; round++) {
      const versions = Array.from({ length: batch }, (_, i) => {
        const n = round * batch + i
        return metHousehold(doors[n % doors.length]!, account.id, n + 1)
      })
      let began = performance.now()
      const { answers, cursor: next } = await client.push(versions, { ...since, cursor })
      overHttp.push(perSecond(began))
      cursor = next
      const stored = answers.filter(({ answer }) => answer === 'stored').length
      if (stored !== batch) throw new Error(`${stored} of ${batch} visits were stored`)

      began = performance.now()
      const received = Date.now()
      await store.storeVersions(townOf(versions[0]!.area), versions.map((version) => ({ version, received })))
      inProcess.push(perSecond(began))
    }
    const value = median(overHttp.slice(warmUp))
    const baseline = median(inProcess.slice(warmUp))
    return [compared({ name: 'push', unit: 'visits/s', value, baseline, budget: 0.6, better: 'more' })]
  } finally {
    await store.close()
    await server.kill()
    await rm(served, { recursive: true, force: true })
    await rm(bare, { recursive: true, force: true })
  }
}

function perSecond(began: number): number {
  return batch / ((performance.now() - began) / 1000)
}
