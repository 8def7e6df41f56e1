import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Store } from '../store/store.ts'
import { sessionLifetime, setToken, tokenHash, tokenOf } from './session-cookie.ts'

const aDay = 86_400_000

/** Finds whose session the cookie is, and prolongs it at most once a day: who keeps working is never signed out. */
export function findAccount(store: Store, now: () => number) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    request.account = null
    request.session = null
    const token = tokenOf(request)
    if (token === null) return
    const hash = tokenHash(token)
    const at = now()
    const found = await store.session(hash, at)
    if (!found) return
    request.account = found.account
    request.session = { hash, device: found.device, cutOff: found.cutOff }
    if (at - found.seen < aDay) return
    await store.prolongSession(hash, at, at + sessionLifetime)
    setToken(request, reply, token)
  }
}
