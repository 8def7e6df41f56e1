import { createHash } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import type { TableShape } from '../sql/schema.ts'

/** A database of which only the names of tables and columns are known. */
export type AnyTables = Kysely<Record<string, Record<string, unknown>>>
export type Row = Record<string, unknown>

/** The rows of one table, of one town where it has towns. */
export interface Part {
  readonly table: TableShape
  readonly town: string | null
}

/** What two engines can be compared by: text of every row in the order of the key. */
export interface Digest {
  readonly rows: number
  /** SHA-256, hex. */
  readonly hash: string
}

const pageLength = 1000

export async function* pagesOf(db: AnyTables, { table: { name, key }, town }: Part): AsyncGenerator<Row[]> {
  for (let last: Row | undefined; ; ) {
    let rows = db.selectFrom(name).selectAll().limit(pageLength)
    if (town !== null) rows = rows.where('town', '=', town)
    for (const column of key) rows = rows.orderBy(column)
    if (last) rows = rows.where(sql<boolean>`(${sql.join(key.map((column) => sql.ref(column)))}) > (${sql.join(key.map((column) => last?.[column]))})`)
    const page = (await rows.execute()).map(withBytes)
    if (page.length > 0) yield page
    if (page.length < pageLength) return
    last = page.at(-1)
  }
}

export async function digestOf(db: AnyTables, part: Part): Promise<Digest> {
  const hash = createHash('sha256')
  let rows = 0
  for await (const page of pagesOf(db, part)) {
    rows += page.length
    for (const row of page) hash.update(textOf(row)).update('\n')
  }
  return { rows, hash: hash.digest('hex') }
}

/** Bytes come as one thing from all drivers; what libsql gives, the other engine would not take for bytes. */
function withBytes(row: Row): Row {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value instanceof ArrayBuffer ? Buffer.from(value) : value]))
}

/** The same whichever engine read it. */
function textOf(row: Row): string {
  const columns = Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify(columns.map(([name, value]) => [name, value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value]))
}

export async function townsIn(db: AnyTables, name: string): Promise<string[]> {
  const rows = await db.selectFrom(name).select('town').distinct().execute()
  return rows.map(({ town }) => String(town))
}
