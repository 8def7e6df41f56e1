import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { Account } from '../../../src/domain/people.ts'
import type { PeopleReply, PersonCode, PersonReply } from '../../../src/protocol/people.ts'
import { county, gridOfTownTwo, gridOne, gridTwo, townOne, townTwo } from '../field.ts'
import { openOffice, people, type Office } from './office.ts'

const opened: Office[] = []
let office: Office
beforeEach(async () => {
  office = await openOffice()
  opened.push(office)
})
afterAll(() => Promise.all(opened.map((each) => each.close())))

type Method = 'GET' | 'PUT' | 'POST'
type Body = Partial<PeopleReply & PersonReply & PersonCode> & { refused?: string }
const { worker, neighbour, supervisor, otherTown, county: countyOffice } = people
const otherCounty: Account = { ...countyOffice, id: 'county-2', name: '另一位' }

const askAs = async (who: Account | null, method: Method, url: string, payload?: unknown) => {
  const options = { method, url, ...(payload !== undefined && { payload: payload as object }) }
  const reply = who
    ? await (await office.as(who)).ask(options)
    : await office.app.inject({ ...options, headers: { 'x-gridwalk': '1' } })
  return { status: reply.statusCode, ...reply.json<Body>() }
}
/** The worker's phone has synced once. */
const phoneOf = async (who: Account, device = 'phone-1') => {
  const phone = await office.as(who)
  await phone.sync({ device, report: { waiting: 4, persisted: false } })
  return phone
}
const listed = async (who: Account) => (await askAs(who, 'GET', '/api/people')).people ?? []
const person = async (id: string) => (await listed(countyOffice)).find(({ account }) => account.id === id)
const body = { name: '李四', role: 'worker', areas: [gridTwo] }

describe('the list', () => {
  test('has everybody within the own areas, with phones and open codes, and nobody else', async () => {
    await phoneOf(worker)
    const code = await askAs(supervisor, 'POST', '/api/people/worker-1/code', {})
    const ids = async (who: Account) => (await listed(who)).map(({ account }) => account.id).sort()
    expect(await ids(supervisor)).toEqual(['supervisor-1', 'worker-1', 'worker-2'])
    expect(await ids(otherTown)).toEqual(['supervisor-2'])
    expect(await ids(countyOffice)).toEqual(['county-1', 'supervisor-1', 'supervisor-2', 'worker-1', 'worker-2'])
    expect(await person('worker-1')).toEqual({
      account: worker,
      off: null,
      codeUntil: code.expires,
      devices: [
        { device: 'phone-1', app: '0.1.0', waiting: 4, persisted: false, lastSync: office.clock.now, since: office.clock.now, cutOff: null },
      ],
    })
  })

  test('is not for a worker, nor for who is not signed in', async () => {
    expect(await askAs(worker, 'GET', '/api/people')).toMatchObject({ status: 403, refused: 'not-allowed' })
    expect(await askAs(null, 'GET', '/api/people')).toMatchObject({ status: 401, refused: 'not-signed-in' })
  })
})

/** Who may not do it to worker-1, and how each is answered: what one may not see is not there. */
const strangers: readonly [string, Account | null, number][] = [
  ['nobody', null, 401],
  ['the worker', worker, 403],
  ['a colleague', neighbour, 403],
  ["another town's supervisor", otherTown, 404],
]
const writes: readonly [string, Method, string, object][] = [
  ['changing', 'PUT', '', body],
  ['a new code', 'POST', '/code', {}],
  ['switching off', 'PUT', '/off', { off: true }],
  ['cutting off a phone', 'PUT', '/devices/phone-1', { cutOff: true }],
]

describe.each(writes)('%s', (_what, method, path, payload) => {
  beforeEach(async () => {
    await phoneOf(worker)
    await phoneOf(countyOffice)
    await phoneOf(supervisor)
    await office.store.putAccount(otherCounty)
  })
  const url = (id: string) => `/api/people/${id}${path}`

  test('is for the supervisor of the town and for the county', async () => {
    for (const who of [supervisor, countyOffice]) {
      expect(await askAs(who, method, url('worker-1'), payload)).toMatchObject({
        status: 200,
        envelope: 'gridwalk',
        person: { account: { id: 'worker-1' } },
      })
      await office.store.switchOff('worker-1', null)
    }
  })

  test.each(strangers)('is not for %s, and changes nothing', async (_who, who, status) => {
    const before = await person('worker-1')
    expect(await askAs(who, method, url('worker-1'), payload)).toMatchObject({ status })
    expect(await person('worker-1')).toEqual(before)
  })

  test('by a supervisor does not reach a supervisor or the county', async () => {
    expect(await askAs(supervisor, method, url('supervisor-1'), payload)).toMatchObject({ status: 403 })
    expect(await askAs(supervisor, method, url('county-1'), payload)).toMatchObject({ status: 404 })
    expect(await askAs(supervisor, method, url('nobody'), payload)).toMatchObject({ status: 404 })
  })

  test('with an unknown field, a wrong type or nothing is not read', async () => {
    const wrong = [{ ...payload, demo: true }, [], 'x', ...Object.keys(payload).map((key) => ({ ...payload, [key]: 5 }))]
    for (const each of wrong) {
      const sent = await (
        await office.as(countyOffice)
      ).ask({ method, url: url('worker-1'), payload: JSON.stringify(each), headers: { 'content-type': 'application/json' } })
      expect(sent.json()).toMatchObject({ refused: 'bad-request', retry: false })
    }
    expect(await person('worker-1')).toMatchObject({ account: worker, off: null, codeUntil: null })
  })
})

describe('changing an account', () => {
  const change = (who: Account, id: string, changed: object) =>
    askAs(who, 'PUT', `/api/people/${id}`, { ...body, ...changed })

  test('gives another name, role and areas, and leaves no two of one area', async () => {
    const changed = await change(countyOffice, 'worker-1', { role: 'supervisor', areas: [townTwo, townTwo] })
    expect(changed.person?.account).toEqual({ ...worker, name: '李四', role: 'supervisor', areas: [townTwo] })
  })

  test.each([
    ['an area outside the own town', { areas: [gridOne, gridOfTownTwo] }, 403],
    ['a role above', { role: 'supervisor', areas: [townOne] }, 403],
    ['an area that does not suit the role', { areas: [townOne] }, 403],
    ['an area that is none', { areas: ['12'] }, 400],
    ['no area', { areas: [] }, 400],
    ['no name', { name: ' ' }, 400],
    ['no such role', { role: 'admin' }, 400],
  ])('by a supervisor refuses %s', async (_what, changed, status) => {
    expect(await change(supervisor, 'worker-1', changed)).toMatchObject({ status })
    expect((await person('worker-1'))?.account).toEqual(worker)
  })

  test('of oneself is for the name only', async () => {
    const own = { name: '县里', role: 'county', areas: [county] }
    expect(await change(countyOffice, 'county-1', own)).toMatchObject({ status: 200 })
    expect(await change(countyOffice, 'county-1', { ...own, role: 'worker', areas: [gridOne] })).toMatchObject({ status: 403 })
    expect((await person('county-1'))?.account).toMatchObject(own)
  })
})

describe('a new code', () => {
  const signIn = async (code: string | undefined) =>
    (await office.app.inject({ method: 'POST', url: '/api/sign-in', payload: { code }, headers: { 'x-gridwalk': '1' } })).statusCode

  test('lets a second phone in beside the first; the one before it is of no use any more', async () => {
    const first = await phoneOf(worker)
    const one = await askAs(supervisor, 'POST', '/api/people/worker-1/code', {})
    const two = await askAs(supervisor, 'POST', '/api/people/worker-1/code', {})
    expect(await signIn(one.code)).toBe(403)
    expect(await signIn(two.code)).toBe(200)
    expect(await signIn(two.code)).toBe(403)
    expect((await first.sync()).status).toBe(200)
  })

  test('is not given for an account that is switched off', async () => {
    await askAs(supervisor, 'PUT', '/api/people/worker-1/off', { off: true })
    expect(await askAs(supervisor, 'POST', '/api/people/worker-1/code', {})).toMatchObject({ status: 403 })
  })

  test('of an account that is switched off meanwhile lets nobody in', async () => {
    const { code } = await askAs(supervisor, 'POST', '/api/people/worker-1/code', {})
    await askAs(supervisor, 'PUT', '/api/people/worker-1/off', { off: true })
    expect(await signIn(code)).toBe(403)
  })
})

describe('switching off', () => {
  test('closes every session until the account is on again and has a new code', async () => {
    const phone = await phoneOf(worker)
    const off = await askAs(supervisor, 'PUT', '/api/people/worker-1/off', { off: true })
    expect(off.person).toMatchObject({ off: office.clock.now })
    expect((await phone.sync()).refused).toBe('not-signed-in')
    const on = await askAs(supervisor, 'PUT', '/api/people/worker-1/off', { off: false })
    expect(on.person).toMatchObject({ off: null })
    expect((await phone.sync()).refused).toBe('not-signed-in')
  })

  test('oneself is refused, to the county too', async () => {
    expect(await askAs(countyOffice, 'PUT', '/api/people/county-1/off', { off: true })).toMatchObject({ status: 403 })
  })
})

describe('cutting off a phone', () => {
  const cut = (who: Account, id: string, device: string, cutOff = true) =>
    askAs(who, 'PUT', `/api/people/${id}/devices/${device}`, { cutOff })

  test('leaves the other phones of the account as they are', async () => {
    const [lost, other] = [await phoneOf(worker, 'lost'), await phoneOf(worker, 'other')]
    expect((await cut(supervisor, 'worker-1', 'lost')).person?.devices).toMatchObject([{ cutOff: office.clock.now }, { cutOff: null }])
    expect([(await lost.sync({ device: 'lost' })).cutOff, (await other.sync({ device: 'other' })).cutOff]).toEqual([true, undefined])
    await cut(supervisor, 'worker-1', 'lost', false)
    expect((await lost.sync({ device: 'lost' })).cutOff).toBeUndefined()
  })

  test('that the account does not have is refused', async () => {
    expect(await cut(supervisor, 'worker-1', 'nowhere')).toMatchObject({ status: 404 })
  })

  test('takes everything from it but handing in its visits', async () => {
    const lost = await phoneOf(supervisor)
    await cut(countyOffice, 'supervisor-1', 'phone-1')
    const tries: readonly [Method, string, object | undefined][] = [
      ['GET', '/api/people', undefined],
      ['POST', '/api/people/worker-1/code', {}],
      ['POST', '/api/accounts', body],
      ['GET', `/api/photos/${'a'.repeat(64)}`, undefined],
    ]
    for (const [method, url, payload] of tries) {
      expect((await lost.ask({ method, url, ...(payload && { payload }) })).json()).toMatchObject({ refused: 'not-allowed' })
    }
    expect((await lost.sync()).status).toBe(200)
  })

  test('does not reach the one in the own hand, which could not take itself back', async () => {
    const own = await phoneOf(countyOffice, 'own')
    await phoneOf(countyOffice, 'second')
    const cutBy = async (device: string) =>
      (await own.ask({ method: 'PUT', url: `/api/people/county-1/devices/${device}`, payload: { cutOff: true } })).statusCode
    expect([await cutBy('own'), await cutBy('second')]).toEqual([403, 200])
  })
})
