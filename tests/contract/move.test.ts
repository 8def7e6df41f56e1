import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { protocolVersion, type SyncReply } from '../../src/protocol/messages.ts'
import { createApp } from '../../src/server/app.ts'
import { seedDemo } from '../../src/server/seed-demo.ts'
import { openPostgresStore } from '../../src/server/store/postgres/open.ts'
import { openSqliteStore } from '../../src/server/store/sqlite/open.ts'
import type { Store } from '../../src/server/store/store.ts'
import { hasPostgres, Postgres } from '../support/postgres.ts'

const built = resolve(`.cache/move-${process.pid}`)

describe.skipIf(!hasPostgres)('an office that moves from SQLite to PostgreSQL', () => {
  let server: Postgres
  let data: string
  beforeAll(async () => {
    server = await Postgres.start()
    data = await mkdtemp(join(tmpdir(), 'gridwalk-move-'))
    await build({
      configFile: false,
      logLevel: 'silent',
      define: { __APP_VERSION__: '"0.0.0"' },
      build: { ssr: 'src/server/move.ts', outDir: built, target: 'node20' },
    })
  }, 120_000)
  afterAll(async () => {
    await server?.stop()
    for (const folder of [built, data]) await rm(folder, { recursive: true, force: true })
  })

  const open = () => openSqliteStore(join(data, 'gridwalk.sqlite'))
  function move(to: string) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(built, 'move.js'), '--to', to, '--data', data], { encoding: 'utf8' })
    return { status, said: stdout + stderr }
  }
  /** As a phone of the demo's town office: with its cookie and from its cursor on. */
  async function sync(store: Store, since: { cookie: string; cursor: string } | null) {
    const office = { name: '', demo: true, divisionsSource: '', layers: [], vocabulary: null }
    const app = await createApp({ store, office, photos: join(data, 'photos'), phone: '' })
    const headers = { 'x-gridwalk': '1' }
    let { cookie, cursor }: { cookie: string; cursor: string | null } = since ?? { cookie: '', cursor: null }
    if (since === null) {
      const entered = await app.inject({ method: 'POST', url: '/api/demo/sign-in', headers, payload: { identity: 'worker' } })
      cookie = String(entered.headers['set-cookie']).split(';')[0] ?? ''
    }
    const received: number[] = []
    for (;;) {
      const payload = { protocol: protocolVersion, device: 'phone-1', app: 'test', cursor, office: null, versions: [], report: { waiting: 0, persisted: null } }
      const asked = await app.inject({ method: 'POST', url: '/api/sync', headers: { ...headers, cookie }, payload })
      const reply = asked.json<SyncReply>()
      received.push(reply.versions.length)
      cursor = reply.cursor
      if (!reply.more) return { cookie, cursor, fresh: reply.fresh, visits: received.reduce((sum, n) => sum + n, 0), counts: await store.counts() }
    }
  }

  test('has every row there, and its phones go on as if nothing had happened', async () => {
    const store = await open()
    await seedDemo(store, { scope: 'town', lastDay: 20260917 })
    const before = await sync(store, null)
    expect(before.visits).toBeGreaterThan(50)
    const url = await server.home()
    const inUse = move(url)
    expect([inUse.status, inUse.said]).toEqual([1, `${data} is in use: stop the server first, so that nothing comes in meanwhile\n`])
    await store.close()

    const busy = await server.home()
    await (await openPostgresStore(busy)).close()
    expect(move(busy)).toMatchObject({ status: 1, said: expect.stringContaining('holds something already') })

    // Cut off half-way: some towns' rows are there, one of them changed since, and nobody may open it yet.
    await server.ask(url, `create function refuse() returns trigger language plpgsql as $$ begin raise 'cut off'; end $$`)
    await server.ask(url, 'create trigger cut before insert on versions for each row execute function refuse()')
    const cut = move(url)
    expect([cut.status, cut.said]).toEqual([1, expect.stringContaining('cut off')])
    expect(cut.said).toContain('same · places of 450126104')
    await expect(openPostgresStore(url)).rejects.toThrow('run npm run move again')
    await server.ask(url, 'drop trigger cut on versions')
    await server.ask(url, `delete from places where id = (select min(id) from places)`)

    const moved = move(url)
    expect(moved).toMatchObject({ status: 0, said: expect.stringContaining('The office is in PostgreSQL') })
    expect(moved.said).not.toContain('DIFFERS')
    expect(moved.said).toMatch(/same · versions of 450126104 · [\d,]+ rows · [0-9a-f]{16}/)

    const there = await openPostgresStore(url)
    const after = await sync(there, before)
    expect(after).toMatchObject({ fresh: false, visits: 0, counts: before.counts })
    expect([await there.checkCoverage(), await there.checkFigures()]).toEqual([[], []])
    await there.close()
    expect(move(url)).toMatchObject({ status: 1, said: expect.stringContaining('has moved to PostgreSQL') })
  }, 180_000)
})
