import {
  BinaryOperationNode,
  ExpressionWrapper,
  OperatorNode,
  PrimitiveValueListNode,
  sql,
  type Kysely,
  type SqlBool,
  type Transaction,
} from 'kysely'
import { groupBy } from '../../../domain/group-by.ts'
import { again } from './again.ts'
import { writesAlone } from './dialect.ts'
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
 * line and numbers become visible in order; a reader never passes by a row that commits later. `work` may be called
 * again, and even after it was done: what it does twice must be as if done once.
 */
export async function inStream<T>(db: Database, town: string, work: (stream: StreamWriter) => Promise<T>): Promise<T> {
  return inOneTransaction(db, async (run) => {
    const { last: before } = await run
      .insertInto('streams')
      .values({ town, last: 0 })
      .onConflict((row) => row.column('town').doUpdateSet({ last: sql<number>`streams.last` }))
      .returning('last')
      .executeTakeFirstOrThrow()
    let last = before
    const result = await work({ run, next: () => ++last })
    if (last > before) await run.updateTable('streams').set({ last }).where('town', '=', town).execute()
    return result
  })
}

/**
 * What stands for the whole office and lies in no town's stream. As there, doing it twice must be as doing it once. In a
 * transaction that is under way it is a part of that one.
 */
export async function inOneTransaction<T>(db: Database, work: (run: Transaction<Tables>) => Promise<T>): Promise<T> {
  return isUnderWay(db) ? work(db) : again(() => db.transaction().execute(work))
}

function isUnderWay(db: Database): db is Transaction<Tables> {
  return db.isTransaction
}

/** Reads of one and the same moment, whatever commits meanwhile. */
export async function atOneMoment<T>(db: Database, read: (run: Transaction<Tables>) => Promise<T>): Promise<T> {
  const moment = writesAlone(db) ? db.transaction() : db.transaction().setIsolationLevel('repeatable read')
  return again(() => moment.execute(read))
}

/** Whether the column is one of these; an engine binds the list as one value, see its dialect. */
export function isOneOf(column: string, values: Iterable<string | number>) {
  const list = PrimitiveValueListNode.create([...values])
  return new ExpressionWrapper<Tables, keyof Tables, SqlBool>(
    BinaryOperationNode.create(sql.ref(column).toOperationNode(), OperatorNode.create('in'), list),
  )
}

export function* inPieces<T>(rows: readonly T[], size = rowsPerInsert): Generator<T[]> {
  for (let i = 0; i < rows.length; i += size) yield rows.slice(i, i + size)
}

/** Of rows with the same key the last one, as if they had been written one after the other: one statement writes no row twice. */
export function lastOfEach<T>(rows: readonly T[], keyOf: (row: T) => string): T[] {
  return [...new Map(rows.map((row) => [keyOf(row), row])).values()]
}

/** Rows by town, towns ascending: who needs two takes them in the same order as everybody else. */
export function byTown<T>(rows: readonly T[], townOfRow: (row: T) => string): [string, T[]][] {
  return [...groupBy(rows, townOfRow)].sort(([a], [b]) => (a < b ? -1 : 1))
}

/** Every town that anything is stored of. */
export async function towns(db: Database): Promise<string[]> {
  const rows = await db.selectFrom('streams').select('town').orderBy('town').execute()
  return rows.map(({ town }) => town)
}
