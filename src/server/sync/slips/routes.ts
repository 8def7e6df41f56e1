import type { FastifyInstance } from 'fastify'
import * as v from 'valibot'
import { envelope } from '../../../protocol/messages.ts'
import { slipsRequest } from '../../../protocol/slip-request.ts'
import { slipsPerRequest, type SlipsReply } from '../../../protocol/slips.ts'
import type { AuditLog } from '../../audit-log.ts'
import { faultsOf } from '../../http/faults-of.ts'
import { Refused } from '../../http/refusal.ts'
import { onlySignedInOrCutOff, signedIn } from '../../http/signed-in.ts'
import type { Store } from '../../store/store.ts'
import { readCursor, scopeOf, writeCursor } from '../cursor.ts'
import { countAside } from '../count-aside.ts'
import { isCutOff } from '../is-cut-off.ts'
import { takeSlips } from './take-slips.ts'

/** Slips up and slips down, after the visits: a phone that speaks for an hour of bad signal sends its visits first. */
export function slipRoutes(app: FastifyInstance, { store, audit, now }: { store: Store; audit: AuditLog; now: () => number }): void {
  app.post('/api/sync/slips', { onRequest: onlySignedInOrCutOff }, async (request): Promise<SlipsReply> => {
    const account = signedIn(request)
    const read = v.safeParse(slipsRequest, request.body)
    if (!read.success) throw new Refused('bad-request', faultsOf(read.issues))
    const { device, cursor, slips } = read.output
    const cutOff = await isCutOff(store, request, device)
    const answers = await takeSlips({ store, audit }, { account, device, cutOff, slips, received: now() })
    countAside(audit, account, '/api/sync/slips', answers)
    const epoch = await store.epoch()
    const head = { envelope, account: account.id, epoch, answers } as const
    if (cutOff) return { ...head, slips: [], cursor: cursor ?? '', more: false, fresh: false }
    const secret = await store.secret()
    const scope = scopeOf(account)
    const held = cursor === null ? null : readCursor(cursor, secret)
    const follows = held?.epoch === epoch && held.scope === scope
    const pulled = await store.pullSlips(account, follows ? held.reached : new Map(), slipsPerRequest)
    return {
      ...head,
      slips: pulled.slips,
      cursor: writeCursor({ epoch, scope, reached: pulled.reached }, secret),
      more: pulled.more,
      fresh: !follows,
    }
  })
}
