import type { Account, Role } from '../../domain/people.ts'
import type { SignedIn, Welcome } from '../../protocol/messages.ts'
import { forgetSignedIn, rememberSignedIn } from '../record-book/signed-in.ts'
import type { Refused } from './reply.ts'
import { ask } from './transport.ts'

export type Answered<T> = ({ readonly ok: true } & T) | Refused

/** What a phone may know before signing in: the office's name, and the identities of a demo. */
export async function welcome(): Promise<Answered<{ welcome: Welcome }>> {
  const reply = await ask<Welcome>('GET', '/api/welcome')
  return reply.ok ? { ok: true, welcome: reply.body } : reply
}

/** Signs in with a one-time code of the office; the phone remembers the account. */
export function signIn(code: string): Promise<Answered<{ account: Account }>> {
  return enter('/api/sign-in', { code })
}

export function signInDemo(identity: Role): Promise<Answered<{ account: Account }>> {
  return enter('/api/demo/sign-in', { identity })
}

/** The phone forgets who was signed in even without signal; the book and what waits in it stay. */
export async function signOut(): Promise<void> {
  await forgetSignedIn()
  await ask('POST', '/api/sign-out', {})
}

async function enter(path: string, body: object): Promise<Answered<{ account: Account }>> {
  const reply = await ask<SignedIn>('POST', path, body)
  if (!reply.ok) return reply
  await rememberSignedIn(reply.body.account)
  return { ok: true, account: reply.body.account }
}
