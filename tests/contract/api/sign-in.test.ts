import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { firstCode } from '../../../src/server/accounts/first-account.ts'
import type { Invited, SignedIn, Welcome } from '../../../src/protocol/messages.ts'
import { county, gridOne, gridOfTownTwo, gridTwo, townOne, townTwo } from '../field.ts'
import { openOffice, people, type Office } from './office.ts'

const opened: Office[] = []
let office: Office
beforeEach(async () => {
  office = await openOffice()
  opened.push(office)
})
afterAll(() => Promise.all(opened.map((each) => each.close())))

const post = (url: string, payload: object, more: object = {}) =>
  office.app.inject({ method: 'POST', url, payload, headers: { 'x-gridwalk': '1' }, ...more })
const signIn = async (code: unknown, more: object = {}) => {
  const reply = await post('/api/sign-in', { code }, more)
  return {
    status: reply.statusCode,
    cookies: reply.cookies,
    ...reply.json<SignedIn & { refused?: string; retry?: boolean }>(),
  }
}
const invite = async (who: (typeof people)[keyof typeof people], wanted: object) => {
  const reply = await (await office.as(who)).ask({ method: 'POST', url: '/api/accounts', payload: wanted })
  return { status: reply.statusCode, ...reply.json<Invited & { refused?: string }>() }
}
const newWorker = { name: '新来的', role: 'worker', areas: [gridTwo] }

describe('an account made by the office', () => {
  test('its code lets in once, however it is typed, and never again', async () => {
    const { account, code, expires } = await invite(people.supervisor, newWorker)
    expect(code).toMatch(/^[2-9A-HJKMNP-Z]{6}$/)
    expect(expires).toBe(office.clock.now + 72 * 3_600_000)
    const typed = ` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)} `
    expect(await signIn(typed)).toMatchObject({ status: 200, envelope: 'gridwalk', account })
    expect(await signIn(code)).toMatchObject({ status: 403, refused: 'code-unknown', retry: false })
  })

  test('its code is of no use after 72 hours', async () => {
    const { code, expires } = await invite(people.supervisor, newWorker)
    office.clock.now = expires
    expect(await signIn(code)).toMatchObject({ status: 403, refused: 'code-unknown' })
  })

  test('two who type one code at once: one is let in', async () => {
    const { code } = await invite(people.supervisor, newWorker)
    const both = await Promise.all([signIn(code), signIn(code)])
    expect(both.map((reply) => reply.status).sort((a, b) => a - b)).toEqual([200, 403])
  })

  test.each([
    ['a supervisor, a worker of a grid', people.supervisor, newWorker, 200],
    [
      'a supervisor, a worker of another town',
      people.supervisor,
      { ...newWorker, areas: [gridTwo, gridOfTownTwo] },
      403,
    ],
    ['a supervisor, a supervisor', people.supervisor, { ...newWorker, role: 'supervisor', areas: [townOne] }, 403],
    ['a worker, a worker', people.worker, { ...newWorker, areas: [gridOne] }, 403],
    ['the county, a supervisor', people.county, { ...newWorker, role: 'supervisor', areas: [townTwo] }, 200],
    ['the county, a worker of a whole town', people.county, { ...newWorker, areas: [townTwo] }, 403],
    ['an area that is none', people.county, { ...newWorker, areas: ['12'] }, 400],
    ['no area', people.county, { ...newWorker, areas: [] }, 400],
    ['no name', people.county, { ...newWorker, name: ' ' }, 400],
    ['an unknown field', people.county, { ...newWorker, demo: true }, 400],
  ])('%s: answered as the rights say', async (_what, who, wanted, status) => {
    expect(await invite(who, wanted)).toMatchObject({ status })
  })

  test('nobody makes one without signing in', async () => {
    expect((await post('/api/accounts', newWorker)).statusCode).toBe(401)
  })
})

describe('a session', () => {
  test('is a cookie that no script reads and no other site sends', async () => {
    const { code } = await invite(people.supervisor, newWorker)
    const { cookies } = await signIn(code)
    expect(cookies).toMatchObject([
      { name: 'gridwalk', httpOnly: true, sameSite: 'Strict', path: '/', maxAge: 180 * 86_400 },
    ])
    expect(cookies[0]).not.toHaveProperty('secure')
  })

  test('over https goes by a name that browsers bind to this very host', async () => {
    const { code } = await invite(people.supervisor, newWorker)
    const { cookies } = await signIn(code, { headers: { 'x-gridwalk': '1', 'x-forwarded-proto': 'https' } })
    expect(cookies).toMatchObject([
      { name: '__Host-gridwalk', secure: true, httpOnly: true, sameSite: 'Strict', path: '/' },
    ])
    const token = cookies[0]?.value ?? ''
    const session = (headers: object, name: string) =>
      office.app.inject({ url: '/api/session', headers: { ...headers }, cookies: { [name]: token } })
    expect((await session({ 'x-forwarded-proto': 'https' }, '__Host-gridwalk')).statusCode).toBe(200)
    expect((await session({ 'x-forwarded-proto': 'https' }, 'gridwalk')).statusCode).toBe(401)
  })

  test('lasts 180 days after the last use, not after the first', async () => {
    const { ask } = await office.as(people.worker)
    const { cookies } = await signIn((await invite(people.supervisor, newWorker)).code)
    const mine = () => office.app.inject({ url: '/api/session', cookies: { gridwalk: cookies[0]?.value ?? '' } })
    office.clock.now += 179 * 86_400_000
    const later = await mine()
    expect([later.statusCode, later.cookies[0]?.maxAge]).toEqual([200, 180 * 86_400])
    office.clock.now += 179 * 86_400_000
    expect((await mine()).statusCode).toBe(200)
    office.clock.now += 181 * 86_400_000
    expect((await mine()).statusCode).toBe(401)
    expect((await ask({ url: '/api/session' })).statusCode).toBe(401)
  })

  test('ends when its owner signs out', async () => {
    const { ask } = await office.as(people.worker)
    expect((await ask({ url: '/api/session' })).json()).toEqual({ envelope: 'gridwalk', account: people.worker })
    expect((await ask({ method: 'POST', url: '/api/sign-out', payload: {} })).statusCode).toBe(200)
    expect((await ask({ url: '/api/session' })).json()).toMatchObject({ refused: 'not-signed-in' })
  })
})

describe('guessing', () => {
  const wrong = (start: string, n: number) =>
    `${start}${'23456789ABCDEFGH'[n % 16]}${'23456789ABCDEFGH'[(n >> 4) % 16]}2`

  test('of one beginning is stopped at the sixth, and goes on a quarter of an hour later', async () => {
    for (let n = 0; n < 5; n++) expect((await signIn(wrong('ZZZ', n))).status).toBe(403)
    expect(await signIn(wrong('ZZZ', 9))).toMatchObject({ status: 429, refused: 'too-many-requests', retry: true })
    office.clock.now += 15 * 60_000 + 1
    expect((await signIn(wrong('ZZZ', 9))).status).toBe(403)
  })

  test('by one in the village does not lock out the others behind the same address', async () => {
    const { code } = await invite(people.supervisor, newWorker)
    const start = code.startsWith('ZZZ') ? 'YYY' : 'ZZZ'
    for (let n = 0; n < 8; n++) await signIn(wrong(start, n))
    expect((await signIn(code)).status).toBe(200)
  })

  test('is told nothing but that the code is unknown', async () => {
    expect(await signIn('hello')).toMatchObject({ status: 403, refused: 'code-unknown' })
    expect(await signIn(5)).toMatchObject({ status: 400, refused: 'bad-request' })
  })
})

describe('the one-tap identities of the demo', () => {
  const demo = (identity: string) => post('/api/demo/sign-in', { identity })

  test('do not exist outside of the demo county, flagged accounts or not', async () => {
    await office.store.putAccount({ ...people.worker, id: 'flagged', demo: true })
    expect((await demo('worker')).statusCode).toBe(404)
    expect((await office.app.inject('/api/welcome')).json<Welcome>()).toEqual({
      envelope: 'gridwalk',
      office: '宾阳县反诈中心',
      demo: [],
    })
  })

  test('are the flagged accounts and nobody else', async () => {
    await office.store.setMark('demo', '{}')
    await office.store.putAccount({ ...people.worker, id: 'flagged', demo: true })
    expect((await demo('worker')).json()).toMatchObject({ account: { id: 'flagged', demo: true } })
    expect((await demo('supervisor')).statusCode).toBe(404)
    expect((await demo('nobody')).statusCode).toBe(400)
    const { demo: offered } = (await office.app.inject('/api/welcome')).json<Welcome>()
    expect(offered).toEqual([{ identity: 'worker', name: 'worker-1', place: `${gridOne}委会` }])
  })
})

describe('the first account of an office', () => {
  test('comes in by the link of the last start, and then by no link', async () => {
    const lost = (await firstCode(office.store, county, office.clock.now)) ?? ''
    const code = (await firstCode(office.store, county, office.clock.now)) ?? ''
    expect((await signIn(lost)).status).toBe(403)
    expect(await signIn(code)).toMatchObject({ account: { role: 'county', areas: [county], demo: false } })
    expect(await firstCode(office.store, county, office.clock.now)).toBeNull()
  })
})

describe('a write', () => {
  test('without our header, or from another origin, is refused; from our own page it is taken', async () => {
    const from = async (headers: object) =>
      (
        await office.app.inject({
          method: 'POST',
          url: '/api/sign-out',
          payload: {},
          headers: { host: 'gridwalk.example', ...headers },
        })
      ).statusCode
    expect(await from({})).toBe(403)
    expect(await from({ 'x-gridwalk': '1', origin: 'https://elsewhere.example' })).toBe(403)
    expect(await from({ 'x-gridwalk': '1', origin: 'null' })).toBe(403)
    expect(await from({ 'x-gridwalk': '1', origin: 'https://gridwalk.example' })).toBe(200)
    expect(await from({ 'x-gridwalk': '1' })).toBe(200)
  })
})
