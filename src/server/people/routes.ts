import type { FastifyInstance } from 'fastify'
import { isAreaCode } from '../../domain/area.ts'
import { leaverName, mayTakeLeave } from '../../domain/leaver.ts'
import { mayChange, mayManage, maySwitchOff, type Account } from '../../domain/people.ts'
import { envelope } from '../../protocol/messages.ts'
import type { PeopleReply, PersonCode, PersonLeft, PersonReply } from '../../protocol/people.ts'
import { changePersonRequest, cutOffRequest, leaveRequest, newCodeRequest, switchOffRequest } from '../../protocol/requests.ts'
import type { AuditLog } from '../audit-log.ts'
import { Refused } from '../http/refusal.ts'
import { onlySignedIn } from '../http/signed-in.ts'
import { drawCode } from '../one-time-code.ts'
import type { Person, Store } from '../store/store.ts'
import { askerOf, findPerson, readBody } from './find-person.ts'

interface ById {
  Params: { id: string }
}
interface ByDevice {
  Params: { id: string; device: string }
}

/** People and devices: who works where, how their phones are, and what the office may do about it. */
export function peopleRoutes(app: FastifyInstance, { store, audit, now }: { store: Store; audit: AuditLog; now: () => number }): void {
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
    const at = now()
    const entry = audit.entry(asker, 'account-changed', { subject: account.id, area: wanted.areas[0] ?? null, detail: changeOf(account, wanted) })
    await store.withAudit(entry, (acts) => acts.changeAccount(wanted, at))
    return reply(account)
  })

  app.post<ById>(`${path}/code`, guarded, async (request): Promise<PersonCode> => {
    const asker = askerOf(request)
    readBody(newCodeRequest, request.body)
    const account = await findPerson(store, asker, request.params.id)
    allow(mayManage(asker, account) && !(await store.isOff(account.id)))
    const { code, kept } = await drawCode(store, account.id, now())
    await store.withAudit(audit.entry(asker, 'code-given', { subject: account.id }), async (acts) => {
      // One code at a time: the list says until when "the" code lets in.
      await acts.dropCodes(account.id)
      await acts.putCode(kept)
    })
    return { ...(await reply(account)), code, expires: kept.expires }
  })

  app.put<ById>(`${path}/off`, guarded, async (request): Promise<PersonReply> => {
    const asker = askerOf(request)
    const { off } = readBody(switchOffRequest, request.body)
    const account = await findPerson(store, asker, request.params.id)
    allow(maySwitchOff(asker, account))
    const since = off ? now() : null
    await store.withAudit(audit.entry(asker, off ? 'account-off' : 'account-on', { subject: account.id }), (acts) => acts.switchOff(account.id, since))
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
    const since = cutOff ? now() : null
    const entry = audit.entry(asker, cutOff ? 'phone-cut-off' : 'phone-taken-back', { subject: id, detail: { device } })
    await store.withAudit(entry, (acts) => acts.cutOff(id, device, since))
    return reply(account)
  })

  app.post<ById>(`${path}/leave`, guarded, async (request): Promise<PersonLeft> => {
    const asker = askerOf(request)
    const { confirmed } = readBody(leaveRequest, request.body)
    const account = await findPerson(store, asker, request.params.id)
    allow(mayTakeLeave(asker, account))
    const waiting = (await personOf(account)).devices.reduce((sum, device) => sum + device.waiting, 0)
    const left = confirmed || waiting === 0
    if (left) {
      const at = now()
      await store.withAudit(audit.entry(asker, 'account-left', { subject: account.id, detail: { waiting } }), async (acts) => {
        await acts.changeAccount({ ...account, name: leaverName(account.id) }, at)
        await acts.switchOff(account.id, at)
      })
    }
    return { ...(await reply(account)), left, waiting }
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

/** What is different, without names: they are nobody's business in the log. */
function changeOf(before: Account, wanted: Account): Record<string, string | boolean> {
  const [areas, wantedAreas] = [before.areas.join(' '), wanted.areas.join(' ')]
  return {
    renamed: before.name !== wanted.name,
    ...(before.role !== wanted.role && { role: `${before.role} → ${wanted.role}` }),
    ...(areas !== wantedAreas && { areas: `${areas} → ${wantedAreas}` }),
  }
}

function allow(may: boolean): void {
  if (!may) throw new Refused('not-allowed', 'no right to do this to the account')
}
