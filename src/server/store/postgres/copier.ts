import { sql } from 'kysely'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { beginAnew } from '../sql/begin-anew.ts'
import { migrations } from '../sql/migrations.ts'
import { counts, mark } from '../sql/office.ts'
import { tablesOf } from '../sql/schema.ts'
import { inOneTransaction, type Database } from '../sql/streams.ts'
import type { StoreCopier, StoreFacts } from '../store-copier.ts'
import { openPostgres, prepareSchema } from './open.ts'
import { runTool } from './tool.ts'

/** Of pg_dump, in its own format. */
export const dumpFile = 'gridwalk.dump'

/** Copies the office in the database of the address by PostgreSQL's own programs: its tables, and nothing else that lies there. */
export function postgresCopier(url: string): StoreCopier {
  return {
    engine: 'postgresql',
    newestSchema: migrations.length,
    copyInto: (folder) => withDatabase(url, (db) => copyInto(db, url, join(folder, dumpFile))),
    holds: () => withDatabase(url, async (db) => ((await tablesIn(db)).names.length > 0 ? 'the database' : null)),
    makeReady: (folder) => runTool('pg_restore', ['--list', join(folder, dumpFile)]),
    putBack: (folder, hasPhoto, at) => putBack(url, join(folder, dumpFile), hasPhoto, at),
  }
}

/** What the manifest says and what is dumped are of one moment: the dump reads by the snapshot of this transaction. */
async function copyInto(db: Database, url: string, file: string): Promise<StoreFacts> {
  return db.transaction().setIsolationLevel('repeatable read').execute(async (run) => {
    // A county takes minutes; while it is dumped this connection has nothing to do.
    await sql`set local idle_in_transaction_session_timeout = 0`.execute(run)
    await sql`set local statement_timeout = 0`.execute(run)
    const { schema, names } = await tablesIn(run)
    if (names.length === 0) throw new Error('there is no office in the database')
    const snapshot = await value<string>(run, 'select pg_export_snapshot() as value')
    const facts = {
      schema: await value<number>(run, 'select max(number) as value from schema_steps'),
      epoch: (await mark(run, 'epoch')) ?? '',
      counts: await counts(run),
    }
    const tables = names.map((name) => `--table="${schema}"."${name}"`)
    await runTool('pg_dump', ['--format=custom', `--file=${file}`, `--snapshot=${snapshot}`, ...tables], url)
    return facts
  })
}

/** Cut off anywhere it can be asked for again: what it finds then is put aside once more. */
async function putBack(url: string, file: string, hasPhoto: (hash: string) => boolean, at: number): Promise<string | null> {
  const aside = await withDatabase(url, (db) => putAside(db, at))
  await runTool('pg_restore', ['--single-transaction', '--exit-on-error', '--no-owner', '--no-privileges', file], url)
  await rm(file)
  await prepareSchema(url)
  await withDatabase(url, (db) => inOneTransaction(db, (run) => beginAnew(run, hasPhoto)))
  return aside
}

/** Into a schema of its own, in one transaction. Null where there was nothing. */
async function putAside(db: Database, at: number): Promise<string | null> {
  return inOneTransaction(db, async (run) => {
    const { schema, names } = await tablesIn(run)
    if (names.length === 0) return null
    const aside = `before_restore_${new Date(at).toISOString().replaceAll(/\D/g, '')}`
    await sql`create schema ${sql.id(aside)}`.execute(run)
    for (const name of names) await sql`alter table ${sql.id(schema, name)} set schema ${sql.id(aside)}`.execute(run)
    return `schema ${aside} of the database`
  })
}

/** The office's tables that are there, and the schema that they lie in. */
async function tablesIn(db: Database): Promise<{ schema: string; names: string[] }> {
  const ours = [...tablesOf().map(({ name }) => name), 'schema_steps']
  const schema = await value<string>(db, 'select current_schema() as value')
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = ${schema} and tablename = any(${ours}) order by tablename`.execute(db)
  return { schema, names: rows.map(({ name }) => name) }
}

async function value<T>(db: Database, question: string): Promise<T> {
  const { rows } = await sql.raw<{ value: T }>(question).execute(db)
  return rows[0]?.value as T
}

async function withDatabase<T>(url: string, work: (db: Database) => Promise<T>): Promise<T> {
  const db = openPostgres(url)
  try {
    return await work(db)
  } finally {
    await db.destroy()
  }
}
