import type { FastifyInstance } from 'fastify'
import * as v from 'valibot'
import { mayInvite, maySeePeople, type Account } from '../../domain/people.ts'
import { findPersonalData } from '../../domain/personal-data.ts'
import { personKey } from '../../domain/roster/person-row.ts'
import type { Invitation, InvitedMany } from '../../protocol/invitations.ts'
import { envelope } from '../../protocol/messages.ts'
import { inviteManyRequest } from '../../protocol/requests.ts'
import type { AuditLog } from '../audit-log.ts'
import { Refused } from '../http/refusal.ts'
import { onlySignedIn, signedIn } from '../http/signed-in.ts'
import type { Store } from '../store/store.ts'
import { makeAccount, type Wanted } from './make-account.ts'

/** The office brings a list of its people: each row is judged by itself, and who has an account gets no second one. */
export function inviteManyRoutes(app: FastifyInstance, parts: { store: Store; audit: AuditLog; now: () => number }): void {
  const { store, now } = parts
  app.post('/api/accounts/batch', { onRequest: onlySignedIn }, async (request): Promise<InvitedMany> => {
    const asker = signedIn(request)
    if (!maySeePeople(asker)) throw new Refused('not-allowed', 'no right to make accounts')
    const asked = v.safeParse(inviteManyRequest, request.body)
    if (!asked.success) throw new Refused('bad-request', 'not a list of people')
    const wanted = asked.output.people.map((person) => ({ ...person, areas: [...new Set(person.areas)] }))
    const known = new Set((await store.areasByCode([...new Set(wanted.flatMap(({ areas }) => areas))])).map(({ code }) => code))
    const there = new Set((await store.peopleWithin(asker.areas, now())).map(({ account }) => personKey(account)))
    const answers: Invitation[] = []
    for (const person of wanted) {
      const why = refusal(asker, person, known)
      if (why !== null) answers.push({ is: 'refused', why })
      else if (there.has(personKey(person))) answers.push({ is: 'unchanged' })
      else answers.push({ is: 'made', ...(await makeAccount(parts, asker, person)) })
      if (why === null) there.add(personKey(person))
    }
    return { envelope, answers }
  })
}

function refusal(asker: Account, { name, role, areas }: Wanted, known: ReadonlySet<string>) {
  if (!mayInvite(asker, role, areas)) return 'may-not-invite'
  if (!areas.every((area) => known.has(area))) return 'unknown-area'
  return findPersonalData(name).length > 0 ? 'personal-data' : null
}
