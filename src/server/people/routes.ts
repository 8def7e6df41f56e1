import type { FastifyInstance } from 'fastify'
import { isAreaCode } from '../../domain/area.ts'
import { mayChange, mayManage, maySwitchOff, type Account } from '../../domain/people.ts'
import { envelope } from '../../protocol/messages.ts'
import type { PeopleReply, PersonCode, PersonReply } from '../../protocol/people.ts'
import { changePersonRequest, cutOffRequest, newCodeRequest, switchOffRequest } from '../../protocol/requests.ts'
import { Refused } from '../http/refusal.ts'
import { onlySignedIn } from '../http/signed-in.ts'
import { makeCode } from '../one-time-code.ts'
import type { Person, Store } from '../store/store.ts'
import { askerOf, findPerson, readBody } from './find-person.ts'

interface ById {
  Params: { id: string }
}
interface ByDevice {
  Params: { id: string; device: string }
}

/** People and devices: who works where, how their phones are, and what the office may do about it. */
export function peopleRoutes(app: FastifyInstance, { store, now }: { store: Store; now: () => number }): void {
  const guarded = { onRequest: onlySignedIn }
  const path = '/api/people/:id'

  app.get('/api/people', guarded, async (request): Promise<PeopleReply> => {
    const { areas } = askerOf(request)
    const at = now()
    return { envelope, people: await store.peopleWithin(areas, at), at }
  })

  app.put<ById>(path, guarded, async (request): Promise<PersonReply> => {
    const asker = askerOf(request)
    const { name, role, areas } = readBody(changePersonRequest, request.body)
    if (!areas.every(isAreaCode)) throw new Refused('bad-request', 'not an area code')
    const account = await findPerson(store, asker, request.params.id)
    const wanted: Account = { ...account, name, role, areas: [...new Set(areas)] }
    allow(mayChange(asker, account, wanted))
    await store.changeAccount(wanted, now())
    return reply(account)
  })

  app.post<ById>(`${path}/code`, guarded, async (request): Promise<PersonCode> => {
    const asker = askerOf(request)
    readBody(newCodeRequest, request.body)
    const account = await findPerson(store, asker, request.params.id)
    allow(mayManage(asker, account) && !(await store.isOff(account.id)))
    // One code at a time: the list says until when "the" code lets in.
    await store.dropCodes(account.id)
    const made = await makeCode(store, account.id, now())
    return { ...(await reply(account)), ...made }
  })

  app.put<ById>(`${path}/off`, guarded, async (request): Promise<PersonReply> => {
    const asker = askerOf(request)
    const { off } = readBody(switchOffRequest, request.body)
    const account = await findPerson(store, asker, request.params.id)
    allow(maySwitchOff(asker, account))
    await store.switchOff(account.id, off ? now() : null)
    return reply(account)
  })

  app.put<ByDevice>(`${path}/devices/:device`, guarded, async (request): Promise<PersonReply> => {
    const asker = askerOf(request)
    const { cutOff } = readBody(cutOffRequest, request.body)
    const { id, device } = request.params
    const account = await findPerson(store, asker, id)
    // Nobody cuts off the phone in the own hand, from which it could not be taken back.
    allow(mayManage(asker, account) && !(cutOff && request.session?.device === device && asker.id === id))
    const { devices } = await personOf(account)
    if (!devices.some((each) => each.device === device)) throw new Refused('not-found', 'no such phone')
    await store.cutOff(id, device, cutOff ? now() : null)
    return reply(account)
  })

  async function personOf(account: Account): Promise<Person> {
    const person = await store.person(account.id, now())
    if (!person) throw new Refused('not-found', 'the account is gone')
    return person
  }

  async function reply(account: Account): Promise<PersonReply> {
    return { envelope, person: await personOf(account) }
  }
}

function allow(may: boolean): void {
  if (!may) throw new Refused('not-allowed', 'no right to do this to the account')
}
