import { invitationsPerRequest, type InvitedMany } from '../../protocol/invitations.ts'
import type { PersonRow } from '../../domain/roster/person-row.ts'
import type { Reply } from './reply.ts'
import { ask } from './transport.ts'

export { invitationsPerRequest }
export type { Invitation } from '../../protocol/invitations.ts'

/** Makes accounts for people of a list; who has one is told as unchanged. */
export function inviteMany(rows: readonly PersonRow[]): Promise<Reply<InvitedMany>> {
  return ask('POST', '/api/accounts/batch', { people: rows.map(({ name, role, areas }) => ({ name, role, areas })) })
}
