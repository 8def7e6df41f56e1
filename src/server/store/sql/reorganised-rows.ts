import type { AreaCode } from '../../../domain/area.ts'
import type { Tables } from './tables.ts'
import { inPieces, type Database } from './streams.ts'

export type ReorganisedList = Tables['reorganised_rows']['list']

/** When each of the codes ended; those that had not before end now. */
export type Moments = ReadonlyMap<AreaCode, number>

export interface RowBefore {
  /** Of the reorganisation that it belongs to: when its codes ended. */
  readonly at: number
  readonly key: string
  readonly before: string | null
}

/** What is kept of an account, as JSON. */
export interface AreasOfPerson {
  readonly before: readonly AreaCode[]
  readonly after: readonly AreaCode[]
}

/** Written before the change; what stood there before a first try holds. */
export async function keepRows(db: Database, town: string, list: ReorganisedList, rows: readonly RowBefore[]): Promise<void> {
  for (const piece of inPieces(rows)) {
    await db
      .insertInto('reorganised_rows')
      .values(piece.map(({ at, key, before }) => ({ town, at, list, key, before })))
      .onConflict((row) => row.columns(['town', 'at', 'list', 'key']).doNothing())
      .execute()
  }
}

export async function keptRows(db: Database, towns: Iterable<string>, at: number) {
  const found = []
  for (const town of towns) {
    const rows = await db.selectFrom('reorganised_rows').selectAll().where('town', '=', town).where('at', '=', at).execute()
    found.push(...rows)
  }
  return found
}

export async function forgetRows(db: Database, town: string, at: number): Promise<void> {
  await db.deleteFrom('reorganised_rows').where('town', '=', town).where('at', '=', at).execute()
}
