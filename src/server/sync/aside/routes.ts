import type { FastifyInstance, FastifyRequest } from 'fastify'
import * as v from 'valibot'
import { isAreaCode } from '../../../domain/area.ts'
import { covers, maySeePeople, type Account } from '../../../domain/people.ts'
import { decideAsideRequest } from '../../../protocol/attention-request.ts'
import type { AsideDecided, AsideFields } from '../../../protocol/attention.ts'
import { envelope } from '../../../protocol/messages.ts'
import type { AuditLog } from '../../audit-log.ts'
import { Refused } from '../../http/refusal.ts'
import { onlySignedIn, signedIn } from '../../http/signed-in.ts'
import type { AsideDecision, AsideKey } from '../../store/attention-store.ts'
import type { Store } from '../../store/store.ts'
import { fieldsOf } from './fields.ts'
import { acceptAside } from './accept.ts'

interface ByKey {
  Params: AsideKey & Record<string, string>
}

/** What was set aside, opened and decided one by one. A row is never changed; what was said is kept beside it. */
export function asideRoutes(app: FastifyInstance, { store, audit, now }: { store: Store; audit: AuditLog; now: () => number }): void {
  const path = '/api/set-aside/:town/:account/:digest'

  app.get<ByKey>(path, { onRequest: onlySignedIn }, async (request): Promise<AsideFields> => {
    const { row } = await find(request)
    return { envelope, fields: fieldsOf(row.raw), faults: row.faults }
  })

  app.post<ByKey>(path, { onRequest: onlySignedIn }, async (request): Promise<AsideDecided> => {
    const { asker, row } = await find(request)
    const asked = v.safeParse(decideAsideRequest, request.body)
    if (!asked.success) throw new Refused('bad-request', 'not a decision')
    const { decision, reason } = asked.output
    const said = { by: asker.id, reason, at: now() }
    const decide = async (outcome: AsideDecision['decision']) => {
      const entry = audit.entry(asker, 'set-aside-decided', { subject: row.account, detail: { decision: outcome, digest: row.digest } })
      await store.withAudit(entry, (acts) => acts.decideAside(row, { decision: outcome, ...said }))
      request.tell('set-aside-decided', { decision: outcome })
    }
    if (row.decided?.decision === 'accepted') return { envelope, outcome: 'accepted' }
    if (decision === 'keep') {
      await decide('kept')
      return { envelope, outcome: 'kept' }
    }
    const why = await acceptAside({ store, audit }, row, asker, now())
    if (why !== null) return { envelope, outcome: 'still-aside', why }
    // After the visit: cut off between the two, it is asked again and finds the visit there.
    await decide('accepted')
    return { envelope, outcome: 'accepted' }
  })

  /** A row of another town is as unknown as one that is not there. */
  async function find(request: FastifyRequest<ByKey>) {
    const asker: Account = signedIn(request)
    if (!maySeePeople(asker)) throw new Refused('not-allowed', 'no right to decide')
    const { town, account, digest } = request.params
    const area = `${town}000`
    const row = isAreaCode(area) && covers(asker, area) ? await store.aside({ town, account, digest }) : null
    if (!row) throw new Refused('not-found', 'no such row in the own areas')
    return { asker, row }
  }
}
