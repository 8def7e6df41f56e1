import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tokenHash } from '../../src/server/accounts/session-cookie.ts'
import { openPostgresStore } from '../../src/server/store/postgres/open.ts'
import { openSqliteStore } from '../../src/server/store/sqlite/open.ts'
import type { Store } from '../../src/server/store/store.ts'
import { versionHash } from '../../src/server/store/version-hash.ts'
import { aPlace, anArea, aVersion, county, everyArea, grids } from '../contract/field.ts'
import { readAll } from '../contract/reader.ts'
import { Client } from '../support/client.ts'
import { hasPostgres, Postgres } from '../support/postgres.ts'
import { rounds } from '../support/rounds.ts'
import { seededRandom } from '../support/seeded-random.ts'
import { Server } from '../support/server.ts'
import { serverBuild } from '../support/server-build.ts'
import type { VisitVersion } from '../../src/domain/visit.ts'
import type { SyncReply } from '../../src/protocol/messages.ts'

const [kills, phones] = [rounds(4, 20), 50]
let built: string
let data: string
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'gridwalk-killed-'))
  built = await serverBuild()
}, 120_000)
afterAll(() => rm(data, { recursive: true, force: true }))

test('fault 32: a server on SQLite is killed again and again under 50 phones: every acknowledged visit is there, once', async () => {
  const folder = join(data, 'sqlite')
  await mkdir(folder)
  const { lost, twice } = await killedUnder({ data: folder, env: {}, open: () => openSqliteStore(join(folder, 'gridwalk.sqlite')) })
  expect([lost, twice]).toEqual([[], []])
}, 900_000)

test.skipIf(!hasPostgres)(
  'fault 32: a server on PostgreSQL, and PostgreSQL itself, are killed again and again under 50 phones: every acknowledged visit is there, once',
  async () => {
    const postgres = await Postgres.start()
    const folder = join(data, 'postgres')
    await mkdir(folder)
    const url = await postgres.home()
    try {
      const { lost, twice } = await killedUnder({ data: folder, env: { GRIDWALK_DATABASE: url }, open: () => openPostgresStore(url), postgres })
      expect([lost, twice]).toEqual([[], []])
    } finally {
      await postgres.stop()
    }
  },
  900_000,
)

interface Setting {
  readonly data: string
  readonly env: Record<string, string>
  readonly open: () => Promise<Store>
  /** Killed in place of the server every fourth time. */
  readonly postgres?: Postgres
}

async function killedUnder({ data: folder, env, open, postgres }: Setting) {
  await settle(await open())
  const random = seededRandom(32)
  const server = await Server.start({ data: folder, build: built, env: { GRIDWALK_DEMO: 'off', GRIDWALK_HOST: '127.0.0.1', ...env } })
  const field = { over: false, answers: 0, acknowledged: new Set<string>() }
  const line = Array.from({ length: phones }, (_, number) => walk(server.url, number, field))
  try {
    for (let kill = 1; kill <= kills; kill++) {
      const wanted = field.answers + random.whole(1, 40)
      await expect.poll(() => field.answers, { timeout: 60_000, interval: 5 }).toBeGreaterThanOrEqual(wanted)
      const killed = postgres && kill % 4 === 0 ? postgres : server
      await killed.kill()
      await killed.start()
    }
  } finally {
    field.over = true
    await Promise.all(line)
    await server.kill()
  }
  const store = await open()
  const { versions } = await readAll(store, [county], new Map(), { places: 1000, versions: 1000 })
  const held = versions.map(({ hash }) => hash)
  const there = new Set(held)
  expect([await store.checkCoverage(), await store.checkFigures()]).toEqual([[], []])
  expect(field.acknowledged.size).toBeGreaterThan(kills * 2)
  await store.close()
  return { lost: [...field.acknowledged].filter((hash) => !there.has(hash)), twice: held.filter((hash, at) => held.indexOf(hash) !== at) }
}

interface Field {
  over: boolean
  answers: number
  readonly acknowledged: Set<string>
}

/** Logs and sends, the very same visits until they are answered, and reads on from where it was, as a phone does. */
async function walk(url: string, number: number, field: Field): Promise<void> {
  const phone = new Client(url, `phone-${number}`)
  phone.takeSession(`token-${number}`)
  let cursor: string | null = null
  while (!field.over) {
    const versions = [1, 2].map(() => aVersion({ area: areaOf(number), author: `worker-${number}`, device: phone.device }))
    let reply: SyncReply | null = null
    while (!field.over && !(reply = await sync(phone, versions, cursor))) await new Promise((done) => setTimeout(done, 200))
    if (!reply) return
    cursor = reply.cursor
    for (const version of versions) field.acknowledged.add(versionHash(version))
    field.answers += 1
  }
}

const areaOf = (number: number) => grids[number % grids.length] as string

async function settle(store: Store): Promise<void> {
  await store.putAreas(everyArea.map(anArea))
  await store.putPlaces(grids.map((grid) => aPlace(grid)))
  for (let number = 0; number < phones; number++) {
    const id = `worker-${number}`
    await store.putAccount({ id, name: id, role: 'worker', areas: [areaOf(number)], demo: false })
    await store.openSession({ tokenHash: tokenHash(`token-${number}`), account: id, seen: Date.now(), expires: Date.now() + 1e9 })
  }
  await store.close()
}

/** The answer, once every visit is answered as stored. */
async function sync(phone: Client, versions: VisitVersion[], cursor: string | null): Promise<SyncReply | null> {
  const reply = await phone.sync({ cursor, versions }).catch(() => null)
  return reply?.answers.every(({ answer }) => answer === 'stored' || answer === 'known') ? reply : null
}
