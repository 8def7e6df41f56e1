import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { townOf } from '../../src/domain/area.ts'
import { openPostgres, openPostgresStore } from '../../src/server/store/postgres/open.ts'
import { insertPlaces } from '../../src/server/store/sql/roster.ts'
import { inStream } from '../../src/server/store/sql/streams.ts'
import { openSqliteStore } from '../../src/server/store/sqlite/open.ts'
import type { Store } from '../../src/server/store/store.ts'
import { versionHash } from '../../src/server/store/version-hash.ts'
import { aPlace, aVersion, county, gridOfTownTwo, gridOne, gridTwo } from '../contract/field.ts'
import { hasPostgres, Postgres } from '../support/postgres.ts'
import { aSlip } from '../support/slips.ts'

/** Eight writers into two towns, and one reader that goes on from where it was: tells what was sent and what came to it. */
async function writeAndRead(writersOn: readonly Store[], reader: Store) {
  const sent: string[] = []
  let writing = true
  const write = async (store: Store, number: number) => {
    const area = number % 2 === 0 ? gridOne : gridOfTownTwo
    for (let batch = 0; batch < 12; batch++) {
      const versions = Array.from({ length: 5 }, () => aVersion({ area, device: `phone-${number}` }))
      await store.storeVersions(townOf(area), versions.map((version) => ({ version, received: 1 })))
      sent.push(...versions.map(versionHash))
    }
  }
  const read = async () => {
    const seen: string[] = []
    for (let reached: ReadonlyMap<string, number> = new Map(); ; ) {
      const last = !writing
      const page = await reader.pull([county], reached, { places: 100, versions: 7 })
      seen.push(...page.versions.map(({ hash }) => hash))
      reached = page.reached
      if (last && !page.more) return seen
    }
  }
  const reading = read()
  await Promise.all(Array.from({ length: 8 }, (_, number) => write(writersOn[number % writersOn.length] as Store, number)))
  writing = false
  return { sent: sent.sort(), seen: (await reading).sort() }
}

test('fault 33: eight writers and a reader that polls on SQLite: the reader misses nothing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gridwalk-late-'))
  const store = await openSqliteStore(join(folder, 'gridwalk.sqlite'))
  const { sent, seen } = await writeAndRead([store], store)
  expect(seen).toEqual(sent)
  await store.close()
  await rm(folder, { recursive: true, force: true })
}, 60_000)

describe.skipIf(!hasPostgres)('PostgreSQL', () => {
  let server: Postgres
  beforeAll(async () => void (server = await Postgres.start()), 60_000)
  afterAll(() => server?.stop())

  const push = async (store: Store, area: string, received = 1) => {
    const version = aVersion({ area })
    const [answer] = await store.storeVersions(townOf(area), [{ version, received }])
    return { hash: versionHash(version), received: answer?.received ?? NaN }
  }
  /** Until as many wait for a lock as that. */
  async function untilWaiting(url: string, count: number): Promise<void> {
    const waiting = async () => (await server.ask(url, `select 1 from pg_stat_activity where wait_event_type = 'Lock'`)).length
    await expect.poll(waiting, { timeout: 20_000 }).toBe(count)
  }

  test('fault 33: eight writers on two servers of PostgreSQL and a reader that polls a third: the reader misses nothing', async () => {
    const url = await server.home()
    const stores = await Promise.all([1, 2, 3].map(() => openPostgresStore(url)))
    const { sent, seen } = await writeAndRead(stores.slice(0, 2), stores[2] as Store)
    expect(seen).toEqual(sent)
    await Promise.all(stores.map((store) => store.close()))
  }, 60_000)

  test('fault 33: a transaction that commits late on PostgreSQL: its rows still reach a reader who has read what others stored meanwhile', async () => {
    const url = await server.home()
    const store = await openPostgresStore(url)
    const db = openPostgres(url)
    let commit: () => void = () => undefined
    const held = new Promise<void>((done) => (commit = done))
    let stored: () => void = () => undefined
    const isStored = new Promise<void>((done) => (stored = done))
    const late = inStream(db, townOf(gridOne), async (stream) => {
      await insertPlaces(stream, townOf(gridOne), [aPlace(gridOne)])
      stored()
      await held
    })
    await isStored
    // Another town goes on; its own town stands in line.
    const other = await push(store, gridOfTownTwo)
    const behind = push(store, gridTwo)
    await untilWaiting(url, 1)
    const before = await store.pull([county], new Map(), { places: 100, versions: 100 })
    expect([before.versions.map(({ hash }) => hash), before.places]).toEqual([[other.hash], []])
    commit()
    await late
    const { hash } = await behind
    const after = await store.pull([county], before.reached, { places: 100, versions: 100 })
    expect([after.versions.map((row) => row.hash), after.places.map(({ id }) => id)]).toEqual([[hash], [aPlace(gridOne).id]])
    await db.destroy()
    await store.close()
  }, 60_000)

  test('fault 33: a seal of the county on PostgreSQL waits for a visit that is being stored, and a visit for a seal', async () => {
    const url = await server.home()
    const [store, other] = await Promise.all([openPostgresStore(url), openPostgresStore(url)])
    const sealed = aSlip('month-sealed', { month: 202610 }, { area: county, author: 'county-1' })
    const seal = () => other.storeSlips(townOf(county), [{ slip: sealed, received: 500 }], () => '')
    const holding = async (table: string) => {
      const client = new pg.Client(url)
      await client.connect()
      await client.query(`begin; lock table ${table} in exclusive mode`)
      return async () => {
        await client.query('rollback')
        await client.end()
      }
    }
    const order: string[] = []

    // Half stored when the seal comes.
    const letSums = await holding('figure_sums')
    const early = push(store, gridOne, 400).then(({ received }) => void order.push(`visit ${received}`))
    await untilWaiting(url, 1)
    const sealing = seal().then(() => void order.push('seal'))
    await untilWaiting(url, 2)
    await letSums()
    await Promise.all([early, sealing])
    expect(order).toEqual(['visit 400', 'seal'])

    // The seal half stored when a visit comes that was received before it.
    const letSlips = await holding('slips')
    const second = aSlip('month-sealed', { month: 202610 }, { area: county, author: 'county-1' })
    const again = other.storeSlips(townOf(county), [{ slip: second, received: 900 }], () => '')
    await untilWaiting(url, 1)
    const late = push(store, gridOfTownTwo, 800)
    await untilWaiting(url, 2)
    await letSlips()
    await again
    expect((await late).received).toBe(901)
    await Promise.all([store.close(), other.close()])
  }, 60_000)
})
