import type { SqliteDatabase, SqliteStatement } from 'kysely'

/** The few calls of node:sqlite and libsql that we use; both follow better-sqlite3 here. */
export interface Engine {
  exec(sql: string): unknown
  prepare(sql: string): EngineStatement
  close(): unknown
}

interface EngineStatement {
  all(...parameters: unknown[]): unknown[]
  run(...parameters: unknown[]): { changes: number | bigint; lastInsertRowid: number | bigint }
  iterate(...parameters: unknown[]): IterableIterator<unknown>
}

export interface Driver extends SqliteDatabase {
  exec(sql: string): void
  /** First column of the first row. */
  value(sql: string): unknown
}

/** Most statements kept prepared; batches of every size have a text of their own. */
const keptStatements = 200

/** Opens the file with node:sqlite where Node has it, otherwise with libsql, whose binary comes inside its npm package. */
export async function openDriver(file: string): Promise<Driver> {
  const engine = await openEngine(file)
  const kept = new Map<string, SqliteStatement>()
  function prepare(sql: string): SqliteStatement {
    const found = kept.get(sql)
    if (found) return found
    const statement = toKyselyStatement(sql, engine.prepare(sql))
    const oldest = kept.size >= keptStatements ? kept.keys().next().value : undefined
    if (oldest !== undefined) kept.delete(oldest)
    kept.set(sql, statement)
    return statement
  }
  return {
    prepare,
    exec: (sql) => void engine.exec(sql),
    value: (sql) => Object.values((engine.prepare(sql).all()[0] ?? {}) as Record<string, unknown>)[0],
    close: () => {
      kept.clear()
      try {
        // libsql leaves the log behind: after this, a stopped server's data are one whole file to copy.
        engine.prepare('pragma wal_checkpoint(truncate)').all()
      } catch {
        // Another process has the file open, and does so when it closes.
      }
      engine.close()
    },
  }
}

/** Bare, without any of our settings. */
export async function openEngine(file: string): Promise<Engine> {
  const builtIn = process.getBuiltinModule('node:sqlite') as { DatabaseSync: new (path: string) => Engine } | undefined
  if (builtIn) return new builtIn.DatabaseSync(file)
  const { default: Libsql } = await import('libsql')
  return new Libsql(file)
}

function toKyselyStatement(sql: string, statement: EngineStatement): SqliteStatement {
  return {
    reader: /^\s*(select|with|pragma)\b|\breturning\b/i.test(sql),
    all: (parameters) => statement.all(...parameters),
    run: (parameters) => statement.run(...parameters),
    iterate: (parameters) => statement.iterate(...parameters),
  }
}
