import type { Selectable } from 'kysely'
import { isWithin, townOf, type AreaCode } from '../../../domain/area.ts'
import type { AccountId } from '../../../domain/visit.ts'
import type { Person, PersonDevice } from '../store.ts'
import { rowToAccount } from './rows.ts'
import { isOneOf, type Database } from './streams.ts'
import type { Tables } from './tables.ts'

type AccountRow = Selectable<Tables['accounts']>

/** Accounts are few and their areas one text, so all of them are read and looked through. */
export async function peopleWithin(db: Database, areas: readonly AreaCode[], now: number): Promise<Person[]> {
  const rows = await db.selectFrom('accounts').selectAll().orderBy('name').orderBy('id').execute()
  const within = rows.filter((row) => {
    const own = rowToAccount(row).areas
    return own.length > 0 && own.every((area) => areas.some((wide) => isWithin(area, wide)))
  })
  return toPersons(db, within, now)
}

export async function person(db: Database, id: AccountId, now: number): Promise<Person | null> {
  const row = await db.selectFrom('accounts').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? ((await toPersons(db, [row], now))[0] ?? null) : null
}

async function toPersons(db: Database, rows: readonly AccountRow[], now: number): Promise<Person[]> {
  const ids = rows.map((row) => row.id)
  const codes = await db
    .selectFrom('codes')
    .select((row) => ['account', row.fn.max('expires').as('until')])
    .where(isOneOf('account', ids))
    .where('used', 'is', null)
    .where('expires', '>', now)
    .groupBy('account')
    .execute()
  const until = new Map(codes.map((code) => [code.account, code.until]))
  const devices = await devicesOf(db, rows)
  return rows.map((row) => ({
    account: rowToAccount(row),
    off: row.off,
    codeUntil: until.get(row.id) ?? null,
    devices: devices.get(row.id) ?? [],
  }))
}

async function devicesOf(db: Database, rows: readonly AccountRow[]): Promise<Map<AccountId, PersonDevice[]>> {
  const ids = rows.map((row) => row.id)
  const towns = new Set(rows.map((row) => townOf(row.areas)))
  const reports = await db
    .selectFrom('reports')
    .leftJoin('cut_off', (join) =>
      join.onRef('cut_off.account', '=', 'reports.account').onRef('cut_off.device', '=', 'reports.device'),
    )
    .select(['reports.account', 'reports.device', 'app', 'waiting', 'persisted', 'reports.at', 'since', 'cut_off.at as cutOff'])
    .where(isOneOf('reports.town', towns))
    .where(isOneOf('reports.account', ids))
    .orderBy('reports.at', 'desc')
    .execute()
  const found = new Map<AccountId, PersonDevice[]>()
  for (const { account, device, app, waiting, persisted, at, since, cutOff } of reports) {
    const told = { device, app, waiting, persisted: persisted === null ? null : persisted === 1, lastSync: at, since, cutOff }
    found.set(account, [...(found.get(account) ?? []), told])
  }
  return found
}
