import type { FastifyRequest } from 'fastify'
import type { Account } from '../../domain/people.ts'
import type { DeviceId } from '../../domain/visit.ts'
import { Refused } from './refusal.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Whose session the cookie is; null when nobody is signed in. Set by accounts/session-hook.ts. */
    account: Account | null
    /** The session that says so: hash of its token, and the phone it belongs to as far as that is known. */
    session: { readonly hash: string; readonly device: DeviceId | null; readonly cutOff: boolean } | null
  }
}

/** The account of this request; refuses where there is none. */
export function signedIn(request: FastifyRequest): Account {
  if (!request.account) throw new Refused('not-signed-in', 'no session')
  return request.account
}

/** As an onRequest hook: refuses before a body is read. A phone that was cut off may do nothing but hand in its visits. */
export async function onlySignedIn(request: FastifyRequest): Promise<void> {
  signedIn(request)
  if (request.session?.cutOff) throw new Refused('not-allowed', 'a phone that was cut off')
}

export async function onlySignedInOrCutOff(request: FastifyRequest): Promise<void> {
  signedIn(request)
}
