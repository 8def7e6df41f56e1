import { randomUUID } from 'node:crypto'
import type { Account } from '../../domain/people.ts'
import type { AuditLog } from '../audit-log.ts'
import { drawCode } from '../one-time-code.ts'
import type { Store } from '../store/store.ts'

export type Wanted = Pick<Account, 'name' | 'role' | 'areas'>

/** An account, the one-time code that lets into it, and the entry of the log: all three are there, or none. */
export async function makeAccount(
  { store, audit, now }: { readonly store: Store; readonly audit: AuditLog; readonly now: () => number },
  asker: Account,
  { name, role, areas }: Wanted,
): Promise<{ account: Account; code: string; expires: number }> {
  const account: Account = { id: randomUUID(), name, role, areas: [...new Set(areas)], demo: false }
  const { code, kept } = await drawCode(store, account.id, now())
  await store.withAudit(audit.entry(asker, 'account-made', { subject: account.id, area: areas[0] ?? null, detail: { role } }), async (acts) => {
    await acts.putAccount(account)
    await acts.putCode(kept)
  })
  return { account, code, expires: kept.expires }
}
