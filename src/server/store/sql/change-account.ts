import { townOf, type AreaCode } from '../../../domain/area.ts'
import type { Account } from '../../../domain/people.ts'
import type { AccountId, DeviceId } from '../../../domain/visit.ts'
import type { FormerArea } from '../store.ts'
import { accountToRow, rowToAccount } from './rows.ts'
import { inOneTransaction, type Database } from './streams.ts'

/** All in one transaction: a phone that syncs meanwhile has either the old areas or the new ones. */
export async function changeAccount(
  db: Database,
  changed: Account,
  at: number,
  alsoLost: readonly AreaCode[] = [],
): Promise<void> {
  const { id, areas, ...row } = accountToRow(changed)
  await inOneTransaction(db, async (run) => {
    // Written before it is read: whoever changes the same account, or tells where its phones are, waits from here on.
    await run.updateTable('accounts').set(row).where('id', '=', id).execute()
    const there = await run.selectFrom('accounts').selectAll().where('id', '=', id).executeTakeFirst()
    if (!there) return
    const before = rowToAccount(there).areas
    await run.updateTable('accounts').set({ areas }).where('id', '=', id).execute()
    const lost = [...new Set([...before.filter((area) => !changed.areas.includes(area)), ...alsoLost])]
    if (lost.length > 0) {
      await run
        .insertInto('former_areas')
        .values(lost.map((area) => ({ account: id, area, until: at })))
        .onConflict((former) => former.columns(['account', 'area']).doUpdateSet({ until: at }))
        .execute()
    }
    const [from, to] = [townOf(before[0] ?? ''), townOf(changed.areas[0] ?? '')]
    if (from !== to) await moveReports(run, id, from, to)
  })
}

/** What the phones told follows the account, or the new town would not know of them until they sync again. */
async function moveReports(run: Database, id: AccountId, from: string, to: string): Promise<void> {
  const reports = await run.selectFrom('reports').selectAll().where('town', '=', from).where('account', '=', id).execute()
  if (reports.length === 0) return
  await run
    .insertInto('reports')
    .values(reports.map((report) => ({ ...report, town: to })))
    .onConflict((row) =>
      row.columns(['town', 'account', 'device']).doUpdateSet((set) => ({
        app: set.ref('excluded.app'),
        waiting: set.ref('excluded.waiting'),
        persisted: set.ref('excluded.persisted'),
        at: set.ref('excluded.at'),
      })),
    )
    .execute()
  await run.deleteFrom('reports').where('town', '=', from).where('account', '=', id).execute()
}

export async function formerAreas(db: Database, id: AccountId): Promise<FormerArea[]> {
  return db.selectFrom('former_areas').select(['area', 'until']).where('account', '=', id).execute()
}

export async function switchOff(db: Database, id: AccountId, at: number | null): Promise<void> {
  await inOneTransaction(db, async (run) => {
    await run.updateTable('accounts').set({ off: at }).where('id', '=', id).execute()
    if (at === null) return
    await run.deleteFrom('sessions').where('account', '=', id).execute()
    await run.deleteFrom('codes').where('account', '=', id).where('used', 'is', null).execute()
  })
}

export async function isOff(db: Database, id: AccountId): Promise<boolean> {
  const row = await db.selectFrom('accounts').select('off').where('id', '=', id).executeTakeFirst()
  return (row?.off ?? null) !== null
}

export async function cutOff(db: Database, account: AccountId, device: DeviceId, at: number | null): Promise<void> {
  if (at === null) {
    await db.deleteFrom('cut_off').where('account', '=', account).where('device', '=', device).execute()
    return
  }
  await db
    .insertInto('cut_off')
    .values({ account, device, at })
    .onConflict((row) => row.columns(['account', 'device']).doNothing())
    .execute()
}

export async function isCutOff(db: Database, account: AccountId, device: DeviceId): Promise<boolean> {
  const found = db.selectFrom('cut_off').select('at').where('account', '=', account).where('device', '=', device)
  return Boolean(await found.executeTakeFirst())
}
