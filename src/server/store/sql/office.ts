import { createHash } from 'node:crypto'
import { townOf } from '../../../domain/area.ts'
import type { DeviceReport, SetAsideRow, StoreCounts } from '../store.ts'
import { writesAlone } from './dialect.ts'
import { countMissingPhotos } from './photos.ts'
import { byTown, inOneTransaction, inPieces, type Database } from './streams.ts'

/** In a database that an office is being moved into: nobody opens it before all is there. */
export const movingMark = 'moving'

export async function mark(db: Database, name: string): Promise<string | null> {
  const row = await db.selectFrom('marks').select('value').where('name', '=', name).executeTakeFirst()
  return row?.value ?? null
}

export async function setMark(db: Database, name: string, value: string): Promise<void> {
  await db
    .insertInto('marks')
    .values({ name, value })
    .onConflict((row) => row.column('name').doUpdateSet({ value }))
    .execute()
}

/** A text made once for this store and kept in it; `made` counts while there is none. */
export async function lastingText(db: Database, name: string, made: string): Promise<string> {
  await db
    .insertInto('marks')
    .values({ name, value: made })
    .onConflict((row) => row.column('name').doNothing())
    .execute()
  return (await mark(db, name)) as string
}

export async function setAside(db: Database, rows: readonly SetAsideRow[]): Promise<void> {
  for (const [, ofTown] of byTown(rows, (row) => row.town)) {
    for (const piece of inPieces(ofTown)) {
      const values = piece.map(({ town, faults, ...row }) => ({
        // First, as in its key.
        town,
        ...row,
        faults: JSON.stringify(faults),
        digest: createHash('sha256').update(row.raw, 'utf8').digest('hex'),
      }))
      await db
        .insertInto('set_aside')
        .values(values)
        .onConflict((row) => row.columns(['town', 'account', 'digest']).doNothing())
        .execute()
    }
  }
}

export async function saveReport(db: Database, report: DeviceReport): Promise<void> {
  const { account, device, app, waiting, at } = report
  const persisted = report.persisted === null ? null : Number(report.persisted)
  await inOneTransaction(db, async (run) => {
    const owner = run.selectFrom('accounts').select('areas').where('id', '=', account)
    // Held until this is stored, so that an account that is just changing takes the report along to its new town.
    const found = await (writesAlone(run) ? owner : owner.forShare()).executeTakeFirst()
    await run
      .insertInto('reports')
      .values({ town: townOf(found?.areas ?? ''), account, device, app, waiting, persisted, at, since: at })
      .onConflict((row) => row.columns(['town', 'account', 'device']).doUpdateSet({ app, waiting, persisted, at }))
      .execute()
  })
}

export async function counts(db: Database): Promise<StoreCounts> {
  const rows = (table: 'versions' | 'set_aside' | 'accounts') =>
    db
      .selectFrom(table)
      .select((row) => row.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
  const onRoster = (table: 'areas' | 'places') =>
    db
      .selectFrom(table)
      .select((row) => row.fn.countAll<number>().as('n'))
      .where('gone', '=', 0)
      .executeTakeFirstOrThrow()
  const visits = await db
    .selectFrom('versions')
    .select((row) => row.fn.countAll<number>().as('n'))
    .where('standing', 'in', ['shown', 'disputed'])
    .executeTakeFirstOrThrow()
  const phones = await db
    .selectFrom('reports')
    .select((row) => [row.fn.countAll<number>().as('n'), row.fn.sum<number | null>('waiting').as('waiting')])
    .executeTakeFirstOrThrow()
  return {
    areas: (await onRoster('areas')).n,
    places: (await onRoster('places')).n,
    visits: visits.n,
    versions: (await rows('versions')).n,
    setAside: (await rows('set_aside')).n,
    photosMissing: await countMissingPhotos(db),
    accounts: (await rows('accounts')).n,
    phones: phones.n,
    waitingOnPhones: phones.waiting ?? 0,
  }
}
