import { Kysely } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { standardVocabulary } from '../../src/domain/vocabulary.ts'
import { NewerStore } from '../../src/server/store/newer-store.ts'
import { OurPostgresDialect } from '../../src/server/store/postgres/dialect.ts'
import { distribute } from '../../src/server/store/postgres/distribute.ts'
import { checkFitness, UnfitServer } from '../../src/server/store/postgres/fitness.ts'
import { migrate } from '../../src/server/store/postgres/migrate.ts'
import { openPostgresStore, prepareSchema } from '../../src/server/store/postgres/open.ts'
import { clientSettings, openPool } from '../../src/server/store/postgres/pool.ts'
import { makeSqlStore } from '../../src/server/store/sql/make-store.ts'
import { migrations } from '../../src/server/store/sql/migrations.ts'
import { isOfTowns, tablesOf } from '../../src/server/store/sql/schema.ts'
import type { Tables } from '../../src/server/store/sql/tables.ts'
import { hasPostgres, Postgres } from '../support/postgres.ts'
import { RecordedStatements } from '../support/recorded-statements.ts'
import { auditContract } from './audit.contract.ts'
import { attentionContract } from './attention.contract.ts'
import { coverageContract } from './coverage.contract.ts'
import { anArea, townOne } from './field.ts'
import { figuresContract } from './figures.contract.ts'
import { interleavedContract } from './interleaved.contract.ts'
import { reorganisationContract } from './reorganisation.contract.ts'
import { rosterContract } from './roster.contract.ts'
import { sealsContract } from './seals.contract.ts'
import { storeContract, type Home } from './store.contract.ts'
import { faultsOf, townsWritten } from './town-rules.ts'
import { undoReorganisationContract } from './undo-reorganisation.contract.ts'

/** Each run of the random ones opens a store of its own, which takes a server longer than a file. */
const fewer = 6

const isOfTheLog = (text: string) => /"audit(_heads)?"/.test(text)

describe.skipIf(!hasPostgres)('PostgreSQL', () => {
  let server: Postgres
  const sent = new RecordedStatements()
  beforeAll(async () => void (server = await Postgres.start()), 60_000)
  afterAll(() => server?.stop())

  async function makeHome(): Promise<Home> {
    const url = await server.home()
    async function open() {
      await prepareSchema(url)
      return makeSqlStore(new Kysely<Tables>({ dialect: new OurPostgresDialect(sent.of(openPool(url))) }), standardVocabulary)
    }
    return { open, remove: async () => undefined }
  }
  /** Past the store. */
  async function within<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
    const client = new pg.Client(clientSettings(url))
    await client.connect()
    try {
      return await work(client)
    } finally {
      await client.end()
    }
  }

  storeContract('PostgreSQL', makeHome)
  rosterContract('PostgreSQL', makeHome)
  auditContract('PostgreSQL', makeHome)
  attentionContract('PostgreSQL', makeHome)
  coverageContract('PostgreSQL', makeHome, fewer)
  figuresContract('PostgreSQL', makeHome, fewer)
  sealsContract('PostgreSQL', makeHome, fewer)
  reorganisationContract('PostgreSQL', makeHome)
  undoReorganisationContract('PostgreSQL', makeHome)
  interleavedContract('PostgreSQL', makeHome, fewer)

  test('every statement of this suite keeps the rules of a store whose rows lie with their towns', () => {
    const statements = new Map(sent.transactions.flat().map((statement) => [statement.text, statement]))
    expect(statements.size).toBeGreaterThan(80)
    expect([...statements.values()].flatMap(faultsOf)).toEqual([])
    // What the phones of an account have told moves along with it, and the entry of an act stands in the chain of who did it;
    // everything else writes into one town.
    const several = sent.transactions.filter((each) => townsWritten(each.filter(({ text }) => !isOfTheLog(text))).size > 1)
    expect(several.flat().filter(({ text }) => !/"(reports|accounts|former_areas)"/.test(text))).toEqual([])
    expect(sent.transactions.some((each) => townsWritten(each).size === 1)).toBe(true)
  })

  test('several processes that start at once make the schema once', async () => {
    const url = await server.home()
    const stores = await Promise.all([1, 2, 3, 4].map(() => openPostgresStore(url)))
    expect(new Set(await Promise.all(stores.map((store) => store.secret()))).size).toBe(1)
    const [one, other] = stores
    const renewed = await one?.renewEpoch()
    expect(await other?.epoch()).toBe(renewed)
    await other?.divisionHistory()
    await one?.reorganise({ successions: [{ from: townOne, to: '450126105000', day: 20261101 }], newAreas: [], people: [] }, 1)
    expect((await other?.divisionHistory())?.successor(townOne)).toBe('450126105000')
    await Promise.all(stores.map((store) => store.close()))
  }, 60_000)

  test('a step of the schema that fails leaves the steps before it, and a newer schema is not opened', async () => {
    const url = await server.home()
    await within(url, async (client) => {
      await expect(migrate(client, [['create table one (a text)'], ['create table two (a text)', 'nonsense']])).rejects.toThrow('nonsense')
      expect((await client.query(`select to_regclass('one')::text as one, to_regclass('two') as two`)).rows).toEqual([{ one: 'one', two: null }])
      await migrate(client, [['create table one (a text)'], ['create table two (a text)']])
      await expect(migrate(client, [['create table one (a text)']])).rejects.toThrow(NewerStore)
    })
  })

  test('a server that would lose visits, or is too old, is refused in a sentence', async () => {
    const careless = server.url('postgres') + `?options=${encodeURIComponent('-c synchronous_commit=off')}`
    await expect(openPostgresStore(careless)).rejects.toThrow('synchronous_commit = off')
    const old = { query: async () => ({ rows: [{ name: 'server_version_num', setting: '140012' }] }) }
    await expect(checkFitness(old as unknown as pg.Client)).rejects.toThrow(UnfitServer)
    expect(await within(server.url('postgres'), async (client) => (await client.query('show fsync')).rows)).toEqual([{ fsync: 'on' }])
  })

  test('a text with NUL in it stops nobody', async () => {
    const home = await makeHome()
    const store = await home.open()
    await store.putAreas([{ ...anArea(townOne), name: 'a\0b' }])
    expect((await store.areasByCode([townOne, 'x\0']))[0]?.name).toBe('a\uFFFDb')
    await store.close()
  })

  test('a plain server is left as it is; where Citus is, tables are placed in order, again after a dump was restored', async () => {
    const url = await server.home()
    await prepareSchema(url)
    await within(url, async (client) => {
      expect(await distribute(client)).toBe('plain')
      // In place of the extension: its two calls and its list, in this schema alone. It shows our order, not Citus.
      await client.query(`
        create table pg_dist_partition (logicalrel regclass, at serial, call text);
        create function create_reference_table(regclass) returns void language sql as
          $$ insert into pg_dist_partition (logicalrel, call) values ($1, 'reference') $$;
        create function create_distributed_table(regclass, text, colocate_with text) returns void language sql as
          $$ insert into pg_dist_partition (logicalrel, call) values ($1, $2 || ' with ' || $3) $$`)
      const placed = async () =>
        (await client.query<{ name: string; call: string }>('select logicalrel::text as name, call from pg_dist_partition order by at')).rows
      expect(await distribute(client)).toBe('distributed')
      const first = await placed()
      const office = tablesOf().filter((table) => !isOfTowns(table)).map(({ name }) => ({ name, call: 'reference' }))
      const towns = tablesOf().filter(isOfTowns).map(({ name }, i) => ({ name, call: i === 0 ? 'town with none' : 'town with streams' }))
      expect(first).toEqual([...office, ...towns])
      expect(first.map(({ name }) => name).indexOf('accounts')).toBeLessThan(first.map(({ name }) => name).indexOf('sessions'))
      await distribute(client)
      expect(await placed()).toEqual(first)
      await client.query(`delete from pg_dist_partition where call <> 'reference'`)
      await distribute(client)
      expect((await placed()).map(({ name }) => name)).toEqual(first.map(({ name }) => name))
      await migrate(client, migrations)
      expect((await placed()).length).toBe(first.length)
    })
  })
})
