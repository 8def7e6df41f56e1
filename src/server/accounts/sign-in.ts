import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as v from 'valibot'
import type { Account } from '../../domain/people.ts'
import { envelope, type SignedIn } from '../../protocol/messages.ts'
import { demoSignInRequest, signInRequest } from '../../protocol/requests.ts'
import { Refused } from '../http/refusal.ts'
import { signedIn } from '../http/signed-in.ts'
import { codeHash, codeHint, readCode } from '../one-time-code.ts'
import type { AuditLog } from '../audit-log.ts'
import type { Store } from '../store/store.ts'
import { lockRoutes } from './lock.ts'
import { clearToken, newToken, sessionLifetime, setToken, tokenHash, tokenOf } from './session-cookie.ts'
import { createTryLimit } from './try-limit.ts'

/** Coming in by a code of the office, or by one tap in the demo, and going out. */
export function signInRoutes(app: FastifyInstance, { store, audit, now }: { store: Store; audit: AuditLog; now: () => number }): void {
  const tries = createTryLimit()

  app.post('/api/sign-in', async (request, reply): Promise<SignedIn> => {
    const asked = v.safeParse(signInRequest, request.body)
    if (!asked.success) throw new Refused('bad-request', 'not a sign-in')
    return open(request, reply, await accountByCode(request, asked.output.code))
  })

  lockRoutes(app, store, { accountByCode, open })

  app.post('/api/demo/sign-in', async (request, reply): Promise<SignedIn> => {
    if ((await store.mark('demo')) === null) throw new Refused('not-found', 'no demo store')
    const asked = v.safeParse(demoSignInRequest, request.body)
    if (!asked.success) throw new Refused('bad-request', 'not a demo sign-in')
    const account = (await store.demoAccounts())[asked.output.identity]
    if (!account?.demo || (await store.isOff(account.id))) throw new Refused('not-found', 'no such demo identity')
    request.tell('signed-in', { how: 'demo' })
    return open(request, reply, account)
  })

  app.post('/api/sign-out', async (request, reply) => {
    const token = tokenOf(request)
    // An account was found by its session.
    if (token !== null && request.account) {
      await store.withAudit(audit.entry(request.account, 'signed-out'), (acts) => acts.closeSession(tokenHash(token)))
    }
    clearToken(request, reply)
    return { envelope }
  })

  app.get('/api/session', async (request): Promise<SignedIn> => ({ envelope, account: signedIn(request) }))

  async function accountByCode(request: FastifyRequest, typed: string): Promise<Account> {
    if (!tries.allows(request.ip, typed, now())) {
      request.tell('sign-in-refused', { why: 'too-many-requests' })
      audit.count(null, 'sign-in-failed', { detail: { why: 'too-many' } })
      throw new Refused('too-many-requests', 'too many wrong codes')
    }
    const id = await spend(typed)
    const account = id === null ? null : await store.account(id)
    // An account that was switched off a moment ago may still have had a code.
    if (!account || (await store.isOff(account.id))) {
      tries.failed(request.ip, typed, now())
      audit.count(null, 'sign-in-failed', { detail: { why: 'code-unknown' } })
      request.tell('sign-in-refused', { why: 'code-unknown' })
      throw new Refused('code-unknown', 'a code that is unknown, used or expired')
    }
    request.tell('signed-in', { how: 'code' })
    return account
  }

  /** Uses the code up; null when it is unknown, expired or used. Nearly every wrong one is told without the slow hash. */
  async function spend(typed: string) {
    const code = readCode(typed)
    const secret = await store.secret()
    if (code === null || !(await store.anyCodeLike(codeHint(code, secret), now()))) return null
    return store.useCode(await codeHash(code, secret), now())
  }

  async function open(request: FastifyRequest, reply: FastifyReply, account: Account): Promise<SignedIn> {
    const before = tokenOf(request)
    const token = newToken()
    const session = { tokenHash: tokenHash(token), account: account.id, seen: now(), expires: now() + sessionLifetime }
    await store.withAudit(audit.entry(account, 'signed-in'), async (acts) => {
      if (before !== null) await acts.closeSession(tokenHash(before))
      await acts.openSession(session)
    })
    setToken(request, reply, token)
    return { envelope, account }
  }
}
