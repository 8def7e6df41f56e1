import type { Account, Role } from '../../../domain/people.ts'
import type { AccountId } from '../../../domain/visit.ts'
import type { OneTimeCode } from '../act-store.ts'
import { accountToRow, rowToAccount } from './rows.ts'
import type { Database } from './streams.ts'

export async function putAccount(db: Database, made: Account): Promise<void> {
  const { id, ...rest } = accountToRow(made)
  await db
    .insertInto('accounts')
    .values({ id, ...rest })
    .onConflict((row) => row.column('id').doUpdateSet(rest))
    .execute()
}

export async function account(db: Database, id: AccountId): Promise<Account | null> {
  const row = await db.selectFrom('accounts').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? rowToAccount(row) : null
}

export async function demoAccounts(db: Database): Promise<Partial<Record<Role, Account>>> {
  const rows = await db.selectFrom('accounts').selectAll().where('demo', '=', 1).orderBy('id', 'desc').execute()
  return Object.fromEntries(rows.map((row) => [row.role, rowToAccount(row)]))
}

export async function putCode(db: Database, code: OneTimeCode): Promise<void> {
  await db.insertInto('codes').values(code).execute()
}

export async function anyCodeLike(db: Database, hint: number, now: number): Promise<boolean> {
  const like = db
    .selectFrom('codes')
    .select('hash')
    .where((row) => row.or([row('hint', '=', hint), row('hint', 'is', null)]))
    .where('used', 'is', null)
    .where('expires', '>', now)
  return Boolean(await like.limit(1).executeTakeFirst())
}

/** One UPDATE decides who was first, so that a code opens one door once. */
export async function useCode(db: Database, hash: string, now: number): Promise<AccountId | null> {
  const { numUpdatedRows } = await db
    .updateTable('codes')
    .set({ used: now })
    .where('hash', '=', hash)
    .where('used', 'is', null)
    .where('expires', '>', now)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) return null
  const row = await db.selectFrom('codes').select('account').where('hash', '=', hash).executeTakeFirst()
  return row?.account ?? null
}

export async function anyCodeUsed(db: Database): Promise<boolean> {
  return Boolean(await db.selectFrom('codes').select('hash').where('used', 'is not', null).limit(1).executeTakeFirst())
}

export async function dropCodes(db: Database, id: AccountId): Promise<void> {
  await db.deleteFrom('codes').where('account', '=', id).where('used', 'is', null).execute()
}
