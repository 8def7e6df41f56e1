import type { Account } from '../../domain/people.ts'
import type { SetAsideWhy } from '../../protocol/messages.ts'
import type { SlipAsideWhy } from '../../protocol/slips.ts'
import type { AuditLog } from '../audit-log.ts'

/** Reasons that have to do with rights: the word of somebody else, or of an area that is not one's own. */
const overstepping: ReadonlySet<string> = new Set<SetAsideWhy | SlipAsideWhy>(['other-author', 'other-area', 'other-town', 'no-right'])

/** What was set aside for want of a right is refused like any other act without one, and counted like it. */
export function countAside(audit: AuditLog, account: Account, route: string, answers: readonly { readonly why?: string }[]): void {
  for (const { why } of answers) {
    if (why !== undefined && overstepping.has(why)) audit.count(account, 'refused', { subject: `POST ${route}`, detail: { why } })
  }
}
