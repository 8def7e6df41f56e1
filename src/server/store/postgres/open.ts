import { Kysely } from 'kysely'
import pg from 'pg'
import { standardVocabulary, type Vocabulary } from '../../../domain/vocabulary.ts'
import { makeSqlStore } from '../sql/make-store.ts'
import { mark, movingMark } from '../sql/office.ts'
import { migrations } from '../sql/migrations.ts'
import type { Tables } from '../sql/tables.ts'
import type { Store } from '../store.ts'
import { OurPostgresDialect } from './dialect.ts'
import { distribute } from './distribute.ts'
import { checkFitness, UnfitServer } from './fitness.ts'
import { migrate } from './migrate.ts'
import { clientSettings, openPool } from './pool.ts'

/**
 * Opens an office in the database that the address names, and brings its schema up to date. Several processes may do so
 * at once. A newer schema throws NewerStore, a server that cannot keep our promises UnfitServer.
 */
export async function openPostgresStore(url: string, vocabulary: Vocabulary = standardVocabulary): Promise<Store> {
  await prepareSchema(url)
  const db = openPostgres(url)
  try {
    if ((await mark(db, movingMark)) !== null) throw new UnfitServer('an office is being moved into this database: run npm run move again until it says so')
    return await makeSqlStore(db, vocabulary)
  } catch (error) {
    await db.destroy()
    throw error
  }
}

/** The database as queries see it; its schema has to be up to date. */
export function openPostgres(url: string): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new OurPostgresDialect(openPool(url)) })
}

export async function prepareSchema(url: string): Promise<void> {
  const client = new pg.Client(clientSettings(url))
  // It is told by the query that fails; without this the process would end.
  client.on('error', () => undefined)
  try {
    await client.connect()
    await checkFitness(client)
    await migrate(client, migrations)
    await distribute(client)
  } finally {
    await client.end()
  }
}
