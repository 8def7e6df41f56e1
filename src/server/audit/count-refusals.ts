import type { FastifyRequest } from 'fastify'
import type { AuditLog } from '../audit-log.ts'
import { Refused } from '../http/refusal.ts'

/** What was refused to somebody who is signed in: no right to it, or nothing there as far as they may see. */
const recorded: readonly string[] = ['not-allowed', 'not-found']

/** As an onError hook: each refusal of rights is counted under its account, with the route and never with what was asked. */
export function countRefusals(audit: AuditLog) {
  return async (request: FastifyRequest, _reply: unknown, error: Error): Promise<void> => {
    const { account } = request
    if (!account || !(error instanceof Refused) || !recorded.includes(error.code)) return
    const route = `${request.method} ${request.routeOptions.url ?? ''}`
    audit.count(account, 'refused', { subject: route, detail: { why: error.code } })
  }
}
