import type { Account } from '../../domain/people.ts'
import type { Invited } from '../../protocol/messages.ts'
import type { PeopleReply, Person, PersonCode, PersonLeft, PersonReply } from '../../protocol/people.ts'
import type { Refused } from './reply.ts'
import type { Answered } from './sign-in.ts'
import { ask } from './transport.ts'

export type { PeopleReply, Person, PersonDevice } from '../../protocol/people.ts'
export type { Refused } from './reply.ts'

/** What makes an account: the office says it, the server gives it an id. */
export type Wanted = Pick<Account, 'name' | 'role' | 'areas'>

/** Said once and kept nowhere. */
export interface Code {
  readonly code: string
  /** Milliseconds since 1970 UTC. */
  readonly expires: number
}

export async function readPeople(): Promise<Answered<{ list: PeopleReply }>> {
  const reply = await ask<PeopleReply>('GET', '/api/people')
  return reply.ok ? { ok: true, list: reply.body } : reply
}

/** Makes an account and the one-time code for it. */
export async function invite(wanted: Wanted): Promise<Answered<{ account: Account; code: Code }>> {
  const reply = await ask<Invited>('POST', '/api/accounts', wanted)
  if (!reply.ok) return reply
  const { account, code, expires } = reply.body
  return { ok: true, account, code: { code, expires } }
}

export async function newCode({ account }: Person): Promise<Answered<{ person: Person; code: Code }>> {
  const reply = await ask<PersonCode>('POST', `${addressOf(account)}/code`, {})
  if (!reply.ok) return reply
  const { person, code, expires } = reply.body
  return { ok: true, person, code: { code, expires } }
}

export function changePerson({ account }: Person, { name, role, areas }: Wanted) {
  return put(addressOf(account), { name, role, areas })
}

export function switchOff({ account }: Person, off: boolean) {
  return put(`${addressOf(account)}/off`, { off })
}

export function cutOffDevice({ account }: Person, device: string, cutOff: boolean) {
  return put(`${addressOf(account)}/devices/${encodeURIComponent(device)}`, { cutOff })
}

/** Takes the name off somebody who has left; `left` is false while visits wait on the phones and nobody has confirmed. */
export async function takeLeave({ account }: Person, confirmed: boolean): Promise<Answered<{ person: Person; left: boolean; waiting: number }>> {
  const reply = await ask<PersonLeft>('POST', `${addressOf(account)}/leave`, { confirmed })
  if (!reply.ok) return reply
  const { person, left, waiting } = reply.body
  return { ok: true, person, left, waiting }
}

async function put(address: string, content: object): Promise<{ ok: true; person: Person } | Refused> {
  const reply = await ask<PersonReply>('PUT', address, content)
  return reply.ok ? { ok: true, person: reply.body.person } : reply
}

function addressOf({ id }: Account): string {
  return `/api/people/${encodeURIComponent(id)}`
}
