import type { DeviceId } from '../../../domain/visit.ts'
import type { Session } from '../act-store.ts'
import type { OpenSession } from '../store.ts'
import { rowToAccount } from './rows.ts'
import type { Database } from './streams.ts'

export async function openSession(db: Database, opened: Session): Promise<void> {
  const { tokenHash, ...rest } = opened
  await db
    .insertInto('sessions')
    .values({ token_hash: tokenHash, ...rest })
    .onConflict((row) => row.column('token_hash').doNothing())
    .execute()
  await db.deleteFrom('sessions').where('expires', '<=', opened.seen).execute()
}

export async function session(db: Database, tokenHash: string, now: number): Promise<OpenSession | null> {
  const row = await db
    .selectFrom('sessions')
    .innerJoin('accounts', 'accounts.id', 'sessions.account')
    .leftJoin('cut_off', (join) =>
      join.onRef('cut_off.account', '=', 'sessions.account').onRef('cut_off.device', '=', 'sessions.device'),
    )
    .select(['accounts.id', 'accounts.name', 'accounts.role', 'accounts.areas', 'accounts.demo'])
    .select(['sessions.seen', 'sessions.device', 'cut_off.at as cutOff'])
    .where('token_hash', '=', tokenHash)
    .where('expires', '>', now)
    .where('accounts.off', 'is', null)
    .executeTakeFirst()
  if (!row) return null
  const { seen, device, cutOff, ...rest } = row
  return { account: rowToAccount(rest), seen, device, cutOff: cutOff !== null }
}

export async function prolongSession(db: Database, tokenHash: string, seen: number, expires: number): Promise<void> {
  await db.updateTable('sessions').set({ seen, expires }).where('token_hash', '=', tokenHash).execute()
}

export async function closeSession(db: Database, tokenHash: string): Promise<void> {
  await db.deleteFrom('sessions').where('token_hash', '=', tokenHash).execute()
}

export async function noteDevice(db: Database, tokenHash: string, device: DeviceId): Promise<void> {
  await db.updateTable('sessions').set({ device }).where('token_hash', '=', tokenHash).execute()
}
