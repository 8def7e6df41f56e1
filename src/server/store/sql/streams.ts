import { sql, type Kysely, type SqlBool, type Transaction } from 'kysely'
import type { Tables } from './tables.ts'

export type Database = Kysely<Tables>

/** Rows per INSERT: a phone's batch. More in one gains nothing, and every length is a statement of its own to keep. */
const rowsPerInsert = 100

export interface StreamWriter {
  readonly run: Transaction<Tables>
  /** The next change number of the town. */
  next: () => number
}

/**
 * One transaction on one town. Its counter row is taken as the first statement, so writers of a town stand in
 * line and numbers become visible in order; a reader never passes by a row that commits later.
 */
export async function inStream<T>(db: Database, town: string, work: (stream: StreamWriter) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (run) => {
    await run
      .insertInto('streams')
      .values({ town, last: 0 })
      .onConflict((row) => row.column('town').doUpdateSet({ last: sql<number>`streams.last` }))
      .execute()
    const { last: before } = await run
      .selectFrom('streams')
      .select('last')
      .where('town', '=', town)
      .executeTakeFirstOrThrow()
    let last = before
    const result = await work({ run, next: () => ++last })
    if (last > before) await run.updateTable('streams').set({ last }).where('town', '=', town).execute()
    return result
  })
}

/**
 * Whether the column is one of these. The list is bound as one text: a value of its own for each of a hundred ids
 * costs more to bind than the rows to read, and every length of list would be another statement.
 */
export function isOneOf(column: string, values: Iterable<string | number>) {
  return sql<SqlBool>`${sql.ref(column)} in (select value from json_each(${JSON.stringify([...values])}))`
}

export function* inPieces<T>(rows: readonly T[], size = rowsPerInsert): Generator<T[]> {
  for (let i = 0; i < rows.length; i += size) yield rows.slice(i, i + size)
}

/** Rows by town, towns ascending: who needs two takes them in the same order as everybody else. */
export function byTown<T>(rows: readonly T[], townOfRow: (row: T) => string): [string, T[]][] {
  const found = new Map<string, T[]>()
  for (const row of rows) {
    const town = townOfRow(row)
    const there = found.get(town)
    if (there) there.push(row)
    else found.set(town, [row])
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1))
}

/** Every town that anything is stored of. */
export async function towns(db: Database): Promise<string[]> {
  const rows = await db.selectFrom('streams').select('town').orderBy('town').execute()
  return rows.map(({ town }) => town)
}
