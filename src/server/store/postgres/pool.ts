import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely'
import pg from 'pg'
import { ConnectionLost } from '../passing-fault.ts'

/** Milliseconds. Nobody waits longer than a phone does; what was stopped is tried again, or the phone is told to come back. */
const patience = { connect: 10_000, lock: 15_000, statement: 30_000, idleInTransaction: 60_000 }
const mostConnections = 20

/** What counts and sums come as: whole numbers far below 2^53, all of them. Of this pool alone, not of the process. */
const numbers: ReadonlySet<number> = new Set([pg.types.builtins.INT8, pg.types.builtins.NUMERIC])
const types: pg.CustomTypesConfig = {
  getTypeParser: (type: number, format?: 'text' | 'binary'): ((value: string) => unknown) =>
    numbers.has(type) ? Number : (pg.types.getTypeParser(type, format) as (value: string) => unknown),
}

/** How each connection begins: a commit is on disk before it is answered, whatever the server's own setting. */
export function clientSettings(url: string): pg.ClientConfig {
  return {
    connectionString: url,
    types,
    application_name: 'gridwalk',
    options: '-c synchronous_commit=on',
    connectionTimeoutMillis: patience.connect,
    keepAlive: true,
  }
}

export function openPool(url: string): PostgresPool {
  const pool = new pg.Pool({
    ...clientSettings(url),
    max: mostConnections,
    lock_timeout: patience.lock,
    statement_timeout: patience.statement,
    idle_in_transaction_session_timeout: patience.idleInTransaction,
  })
  // An idle connection that ends, as in a restart, is taken out of the pool by itself.
  pool.on('error', () => undefined)
  const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>()
  return {
    async connect() {
      const client = await pool.connect().catch(asConnectionLost)
      const known = clients.get(client) ?? new Connection(client)
      clients.set(client, known)
      return known
    },
    end: () => pool.end(),
  }
}

/** A connection of the pool, with what we send made fit for PostgreSQL and what the wire does told apart. */
class Connection implements PostgresPoolClient {
  constructor(private readonly client: pg.PoolClient) {
    // The query under way fails with it, or the next one; without this the process would end.
    client.on('error', () => undefined)
  }

  query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>
  query<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>>
  query<R>(text: string | PostgresCursor<R>, values: readonly unknown[] = []): PostgresCursor<R> | Promise<PostgresQueryResult<R>> {
    if (typeof text !== 'string') throw new TypeError('the store reads page by page, not by cursors')
    const asked: Promise<unknown> = this.client.query(text, values.map(withoutNul))
    return asked.catch(asConnectionLost) as Promise<PostgresQueryResult<R>>
  }

  release(): void {
    this.client.release()
  }
}

/** What the database itself did not say came from the wire. */
function asConnectionLost(error: Error): never {
  throw error instanceof pg.DatabaseError ? error : new ConnectionLost(error.message, { cause: error })
}

/** PostgreSQL has no NUL in a text: a name with one in it must not stop a phone for ever. Visits lie in JSON, which escapes it. */
function withoutNul(value: unknown): unknown {
  if (typeof value === 'string') return value.includes('\0') ? value.replaceAll('\0', '\uFFFD') : value
  return Array.isArray(value) ? value.map(withoutNul) : value
}
