import type { FastifyRequest } from 'fastify'
import * as v from 'valibot'
import { maySeePeople, maySeePerson, type Account } from '../../domain/people.ts'
import { Refused } from '../http/refusal.ts'
import { signedIn } from '../http/signed-in.ts'
import type { Store } from '../store/store.ts'

/** Who asks, when people are this account's business at all. */
export function askerOf(request: FastifyRequest): Account {
  const asker = signedIn(request)
  if (!maySeePeople(asker)) throw new Refused('not-allowed', 'no right to look after people')
  return asker
}

/** The account that a route is about. One that the asker may not see is as unknown as one that is not there. */
export async function findPerson(store: Store, asker: Account, id: string): Promise<Account> {
  const account = await store.account(id)
  if (!account || !maySeePerson(asker, account)) throw new Refused('not-found', 'no such account in the own areas')
  return account
}

/** A body by its schema, or a refusal. Nothing is turned into anything else. */
export function readBody<Schema extends v.GenericSchema>(schema: Schema, body: unknown): v.InferOutput<Schema> {
  // The library takes a list for an object without fields.
  const read = v.safeParse(schema, Array.isArray(body) ? null : body)
  if (!read.success) throw new Refused('bad-request', read.issues.map((issue) => issue.type).join(', '))
  return read.output
}
