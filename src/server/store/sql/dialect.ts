import { SqliteAdapter, type Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/*
 * The one door to what differs between the engines and is not settled by how each compiles a query (how lists are bound
 * stands in sqlite/dialect.ts and postgres/dialect.ts).
 */

/**
 * Whether this process is the only one that writes, and that by one connection: SQLite. Transactions then stand in line
 * by themselves, and what was read once holds until this process changes it.
 */
export function writesAlone(db: Kysely<Tables>): boolean {
  return db.getExecutor().adapter instanceof SqliteAdapter
}
