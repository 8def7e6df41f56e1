import type { FastifyInstance, FastifyRequest } from 'fastify'
import * as v from 'valibot'
import { mayReadAudit } from '../../domain/audit.ts'
import type { Account } from '../../domain/people.ts'
import type { AuditCheckReply, AuditReply, ExportsNoted } from '../../protocol/audit.ts'
import { auditQuery, exportsRequest } from '../../protocol/audit-request.ts'
import { envelope } from '../../protocol/messages.ts'
import type { AuditLog } from '../audit-log.ts'
import { Refused } from '../http/refusal.ts'
import { onlySignedIn, signedIn } from '../http/signed-in.ts'
import type { Store } from '../store/store.ts'

/** The county office reads the log and has it checked; every phone tells of what left it as a file. */
export function auditRoutes(app: FastifyInstance, { store, audit }: { store: Store; audit: AuditLog }): void {
  const guarded = { onRequest: onlySignedIn }

  app.get('/api/audit', guarded, async (request): Promise<AuditReply> => {
    const { areas } = reader(request)
    const asked = v.safeParse(auditQuery, request.query)
    if (!asked.success) throw new Refused('bad-request', 'not days and a kind of the log')
    const { from, to, kind = null, skip, most } = asked.output
    await audit.settle()
    const entries = await store.audit(areas, { from, to, kind, skip, most: most + 1 })
    return { envelope, entries: entries.slice(0, most), more: entries.length > most }
  })

  app.get('/api/audit/check', guarded, async (request): Promise<AuditCheckReply> => {
    const { areas } = reader(request)
    return { envelope, ...(await store.checkAudit(areas)) }
  })

  app.post('/api/exports', guarded, async (request): Promise<ExportsNoted> => {
    const account = signedIn(request)
    const told = v.safeParse(exportsRequest, request.body)
    if (!told.success) throw new Refused('bad-request', 'not exports')
    for (const { id, area, ...detail } of told.output.exports) await audit.note(account, 'exported', { subject: id, area, detail })
    return { envelope }
  })
}

function reader(request: FastifyRequest): Account {
  const account = signedIn(request)
  if (!mayReadAudit(account)) throw new Refused('not-allowed', 'no right to read the log')
  return account
}
