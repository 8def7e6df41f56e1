import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPostgresStore, prepareSchema } from '../../src/server/store/postgres/open.ts'
import { Client, type Seen } from '../support/client.ts'
import { hasPostgres, Postgres } from '../support/postgres.ts'
import { Server } from '../support/server.ts'
import { serverBuild } from '../support/server-build.ts'

describe.skipIf(!hasPostgres)('an office that moves from SQLite to PostgreSQL', () => {
  let postgres: Postgres
  let data: string
  let built: string
  beforeAll(async () => {
    postgres = await Postgres.start()
    data = await mkdtemp(join(tmpdir(), 'gridwalk-move-'))
    built = await serverBuild()
  }, 120_000)
  afterAll(async () => {
    await postgres?.stop()
    await rm(data, { recursive: true, force: true })
  }, 60_000)

  function move(to: string) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(built, 'server', 'move.js'), '--to', to, '--data', data], { encoding: 'utf8' })
    return { status, said: stdout + stderr }
  }
  /** A door of a list without coordinates, put in the worker's grid; resolves to its name. */
  async function bringRoughDoor(desk: Client, area: string) {
    const row = { row: 2, id: null, kind: 'household', name: '新屋 7号', area, hamlet: null, point: null, size: 3 }
    const reply = await desk.post(`/api/roster/imports/${randomUUID()}`, { list: 'places', file: '名册.xlsx', rows: [row] })
    expect(await reply.json()).toMatchObject({ effects: ['new'] })
    return row.name
  }
  const hashes = (seen: Seen) => seen.versions.map(({ hash, standing }) => `${hash} ${standing}`).sort()

  test('has every row there, and its phones go on as if nothing had happened', async () => {
    const before = await Server.start({ data, build: built })
    const phone = await Client.demo(before.url, 'worker')
    const [grid = ''] = (await phone.pull()).account.areas
    const rough = await bringRoughDoor(await Client.demo(before.url, 'supervisor'), grid)
    const held = await phone.pull()
    expect(held.versions.length).toBeGreaterThan(50)
    const url = await postgres.home()
    expect(move(url)).toEqual({ status: 1, said: `${data} is in use: stop the server first, so that nothing comes in meanwhile\n` })
    await before.stop()

    const busy = await postgres.home()
    await (await openPostgresStore(busy)).close()
    expect(move(busy)).toMatchObject({ status: 1, said: expect.stringContaining('holds something already') })

    // Cut off half-way: rows of some tables are there, one of them is lost since, and nobody may open it yet.
    await prepareSchema(url)
    await postgres.ask(url, `create function cut() returns trigger language plpgsql as $$ begin raise 'cut off'; end $$`)
    await postgres.ask(url, 'create trigger cut before insert on versions for each row execute function cut()')
    expect(move(url)).toMatchObject({ status: 1, said: expect.stringMatching(/same · places of 450126104[^]*cut off/) })
    await expect(openPostgresStore(url)).rejects.toThrow('run npm run move again')
    await postgres.ask(url, 'drop trigger cut on versions')
    await postgres.ask(url, 'delete from places where id = (select min(id) from places)')

    const { status, said } = move(url)
    expect([status, said]).toEqual([0, expect.stringContaining('The office is in PostgreSQL')])
    expect(said).toMatch(/same · versions of 450126104 · [\d,]+ rows · [0-9a-f]{16}/)
    expect(said).not.toContain('DIFFERS')
    expect(move(url)).toMatchObject({ status: 1, said: expect.stringContaining('has moved to PostgreSQL') })

    const after = await Server.start({ data, build: built, port: before.port, env: { GRIDWALK_DATABASE: url } })
    expect(await phone.push([], held.since)).toMatchObject({ fresh: false, versions: [] })
    const seen = await phone.pull()
    expect(hashes(seen)).toEqual(hashes(held))
    expect(seen.places.filter((place) => place.rough).map(({ name }) => name)).toEqual([rough])
    await after.stop()
    const there = await openPostgresStore(url)
    expect([await there.checkCoverage(), await there.checkFigures()]).toEqual([[], []])
    await there.close()
  }, 900_000)
})
