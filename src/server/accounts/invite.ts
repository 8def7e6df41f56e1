import type { FastifyInstance } from 'fastify'
import * as v from 'valibot'
import { isAreaCode } from '../../domain/area.ts'
import { mayInvite } from '../../domain/people.ts'
import { envelope, type Invited } from '../../protocol/messages.ts'
import { inviteRequest } from '../../protocol/requests.ts'
import type { AuditLog } from '../audit-log.ts'
import { Refused } from '../http/refusal.ts'
import { onlySignedIn, signedIn } from '../http/signed-in.ts'
import type { Store } from '../store/store.ts'
import { makeAccount } from './make-account.ts'

/** The office makes an account and hands over a one-time code for it. */
export function inviteRoutes(app: FastifyInstance, parts: { store: Store; audit: AuditLog; now: () => number }): void {
  app.post('/api/accounts', { onRequest: onlySignedIn }, async (request): Promise<Invited> => {
    const asked = v.safeParse(inviteRequest, request.body)
    if (!asked.success || !asked.output.areas.every(isAreaCode)) throw new Refused('bad-request', 'not an invitation')
    const { name, role, areas } = asked.output
    const asker = signedIn(request)
    if (!mayInvite(asker, role, areas)) throw new Refused('not-allowed', 'no right to make this account')
    return { envelope, ...(await makeAccount(parts, asker, { name, role, areas })) }
  })
}
