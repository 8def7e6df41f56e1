import type { FastifyRequest } from 'fastify'
import type { Account } from '../../domain/people.ts'
import { Refused } from './refusal.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Whose session the cookie is; null when nobody is signed in. Set by accounts/session-hook.ts. */
    account: Account | null
  }
}

/** The account of this request; refuses where there is none. */
export function signedIn(request: FastifyRequest): Account {
  if (!request.account) throw new Refused('not-signed-in', 'no session')
  return request.account
}

/** As an onRequest hook: refuses before a body is read. */
export async function onlySignedIn(request: FastifyRequest): Promise<void> {
  signedIn(request)
}
