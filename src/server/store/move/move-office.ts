import { createHash } from 'node:crypto'
import { openPostgres, prepareSchema } from '../postgres/open.ts'
import { movingMark } from '../sql/office.ts'
import { isOfTowns, tablesOf, type TableShape } from '../sql/schema.ts'
import { inPieces } from '../sql/streams.ts'
import { sqliteDatabase } from '../sqlite/dialect.ts'
import type { Driver } from '../sqlite/driver.ts'
import { digestOf, pagesOf, townsIn, type AnyTables, type Digest, type Part } from './table-part.ts'

export interface MovedPart extends Digest {
  readonly table: string
  readonly town: string | null
  readonly same: boolean
}

export type Moved = 'moved' | 'moved-already' | 'not-empty' | 'differs'

/**
 * Copies an office, which nobody else may write to meanwhile, table by table and town by town, and compares each. What a
 * cut-off move has left there already and is the same stays. The office's own marks, among them its epoch and its secret,
 * come last, in one transaction: before that nobody can open the target, from then on phones go on as if nothing had happened.
 */
export async function moveOffice(from: Driver, to: string, { name, onPart }: { name: string; onPart: (part: MovedPart) => void }): Promise<Moved> {
  await prepareSchema(to)
  const target = openPostgres(to) as unknown as AnyTables
  const source = sqliteDatabase(from) as unknown as AnyTables
  try {
    if (await source.selectFrom('marks').selectAll().where('name', '=', 'moved').executeTakeFirst()) return 'moved-already'
    if (!(await isForUs(source, target))) return 'not-empty'
    const tables = tablesOf().filter((table) => table.name !== 'marks')
    await copyOfficeTables(source, target, tables.filter((table) => !isOfTowns(table)))
    let same = true
    for (const part of await partsOf(source, target, tables)) {
      const moved = await copyPart(source, target, part)
      onPart(moved)
      same &&= moved.same
    }
    if (!same) return 'differs'
    await handOver(source, target, name)
    return 'moved'
  } finally {
    await target.destroy()
  }
}

/** Empty, or left half-way by a move of this very office. */
async function isForUs(source: AnyTables, target: AnyTables): Promise<boolean> {
  const secret = await source.selectFrom('marks').select('value').where('name', '=', 'secret').executeTakeFirstOrThrow()
  const office = createHash('sha256').update(String(secret['value'])).digest('hex')
  const moving = await target.selectFrom('marks').select('value').where('name', '=', movingMark).executeTakeFirst()
  if (moving) return moving['value'] === office
  for (const { name } of tablesOf()) {
    if (await target.selectFrom(name).selectAll().limit(1).executeTakeFirst()) return false
  }
  await target.insertInto('marks').values({ name: movingMark, value: office }).execute()
  return true
}

/** Small, and pointing to each other: always anew. */
async function copyOfficeTables(source: AnyTables, target: AnyTables, tables: readonly TableShape[]): Promise<void> {
  await target.transaction().execute(async (run) => {
    for (const { name } of [...tables].reverse()) await run.deleteFrom(name).execute()
    for (const table of tables) await copyRows(source, run, { table, town: null })
  })
}

async function partsOf(source: AnyTables, target: AnyTables, tables: readonly TableShape[]): Promise<Part[]> {
  const parts: Part[] = []
  for (const table of tables) {
    if (!isOfTowns(table)) parts.push({ table, town: null })
    else {
      const towns = new Set([...(await townsIn(source, table.name)), ...(await townsIn(target, table.name))])
      for (const town of [...towns].sort()) parts.push({ table, town })
    }
  }
  return parts
}

async function copyPart(source: AnyTables, target: AnyTables, part: Part): Promise<MovedPart> {
  const { table, town } = part
  const wanted = await digestOf(source, part)
  let found = await digestOf(target, part)
  if (found.hash !== wanted.hash && town !== null) {
    await target.transaction().execute(async (run) => {
      await run.deleteFrom(table.name).where('town', '=', town).execute()
      await copyRows(source, run, part)
    })
    found = await digestOf(target, part)
  }
  return { table: table.name, town, ...found, same: found.hash === wanted.hash && found.rows === wanted.rows }
}

async function copyRows(source: AnyTables, target: AnyTables, part: Part): Promise<void> {
  for await (const page of pagesOf(source, part)) {
    for (const piece of inPieces(page)) await target.insertInto(part.table.name).values(piece).execute()
  }
}

/** From here on the office is there, and no longer here. */
async function handOver(source: AnyTables, target: AnyTables, name: string): Promise<void> {
  const marks = await source.selectFrom('marks').selectAll().execute()
  await target.transaction().execute(async (run) => {
    await run.deleteFrom('marks').execute()
    await run.insertInto('marks').values(marks).execute()
  })
  await source.insertInto('marks').values({ name: 'moved', value: name }).execute()
}
