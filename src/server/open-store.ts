import { join } from 'node:path'
import type { Vocabulary } from '../domain/vocabulary.ts'
import type { Config } from './config.ts'
import { postgresCopier } from './store/postgres/copier.ts'
import { openPostgresStore } from './store/postgres/open.ts'
import { sqliteCopier } from './store/sqlite/copier.ts'
import { openSqliteStore } from './store/sqlite/open.ts'
import type { StoreCopier } from './store/store-copier.ts'
import { storeFile } from './store/store-file.ts'
import type { Store } from './store/store.ts'

/** The file of an office that is kept in its data folder. */
export function sqliteFile({ data }: Pick<Config, 'data'>): string {
  return join(data, storeFile)
}

/** Opens the engine that the settings pick. An office that has moved away is not opened where it was. */
export async function openStore(config: Pick<Config, 'data' | 'database'>, vocabulary?: Vocabulary): Promise<Store> {
  if (config.database !== null) return openPostgresStore(config.database, vocabulary)
  const store = await openSqliteStore(sqliteFile(config), vocabulary)
  const moved = await store.mark('moved')
  if (moved === null) return store
  await store.close()
  throw new Error(`the office in ${config.data} has moved to ${moved}: set GRIDWALK_DATABASE to its address`)
}

/** What copies the store of that engine into a backup, and puts it back. */
export function copierOf({ data, database }: Pick<Config, 'data' | 'database'>): StoreCopier {
  return database === null ? sqliteCopier(data) : postgresCopier(database)
}

/** How a person would name where the office is kept, without a password. */
export function placeOf({ data, database }: Pick<Config, 'data' | 'database'>): string {
  if (database === null) return data
  const { host, pathname } = new URL(database)
  return `PostgreSQL ${host}${pathname}, photos in ${data}`
}
