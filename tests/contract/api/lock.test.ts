import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { Account } from '../../../src/domain/people.ts'
import { newDataKey, unwrapByOffice, wrapForOffice } from '../../../src/phone/record-book/lock/wrap-key.ts'
import type { LockOpened, LockPoint } from '../../../src/protocol/lock.ts'
import type { PersonCode } from '../../../src/protocol/people.ts'
import { openOffice, people, type Office } from './office.ts'

const opened: Office[] = []
let office: Office
beforeEach(async () => {
  office = await openOffice()
  opened.push(office)
})
afterAll(() => Promise.all(opened.map((each) => each.close())))

const { worker, neighbour, supervisor } = people
const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'))
const text = (part: Uint8Array) => Buffer.from(part).toString('base64url')

async function pointFor(who: Account, device = 'phone-1', from: Office = office) {
  const reply = await (await from.as(who)).ask({ method: 'GET', url: `/api/lock/${device}` })
  return { status: reply.statusCode, ...reply.json<LockPoint & { refused?: string }>() }
}
async function newCode(who: Account): Promise<string> {
  const reply = await (await office.as(supervisor)).ask({ method: 'POST', url: `/api/people/${who.id}/code`, payload: {} })
  return reply.json<PersonCode>().code
}
async function open(asked: object) {
  const reply = await office.app.inject({ method: 'POST', url: '/api/lock/open', payload: asked, headers: { 'x-gridwalk': '1' } })
  return { status: reply.statusCode, cookies: reply.cookies, ...reply.json<LockOpened & { refused?: string }>() }
}
async function wrapped() {
  const key = newDataKey()
  const byOffice = await wrapForOffice(key, bytes((await pointFor(worker)).point))
  return { key, byOffice, ask: { account: worker.id, device: 'phone-1', ephemeral: text(byOffice.ephemeral) } }
}

describe('a PIN that was lost', () => {
  test('opens by a new code of the office, which signs in as well, and the office never saw the key', async () => {
    const { key, byOffice, ask } = await wrapped()
    const reply = await open({ ...ask, code: await newCode(worker) })
    expect(reply).toMatchObject({ status: 200, account: worker, cookies: [{ name: 'gridwalk' }] })
    expect(await unwrapByOffice(byOffice, bytes(reply.opener))).toEqual(key)
  })

  test('a session alone does not open it: whoever found the phone has that', async () => {
    const { ask } = await wrapped()
    const reply = await (await office.as(worker)).ask({ method: 'POST', url: '/api/lock/open', payload: { ...ask, code: 'AAAAAA' } })
    expect(reply.statusCode).toBe(403)
    expect(reply.json()).not.toHaveProperty('opener')
  })

  test('nor does the code of a colleague, or the word of another phone', async () => {
    const { byOffice, ask } = await wrapped()
    expect(await open({ ...ask, code: await newCode(neighbour) })).toMatchObject({ status: 403, refused: 'code-unknown' })
    const { opener } = await open({ ...ask, device: 'phone-2', code: await newCode(worker) })
    expect(await unwrapByOffice(byOffice, bytes(opener))).toBeNull()
  })

  test('a phone that was cut off is opened only after the office has taken it back, and its code is not spent on it', async () => {
    const { ask } = await wrapped()
    const code = await newCode(worker)
    await office.store.cutOff(worker.id, 'phone-1', office.clock.now)
    expect(await open({ ...ask, code })).toMatchObject({ status: 403, refused: 'not-allowed' })
    await office.store.cutOff(worker.id, 'phone-1', null)
    expect(await open({ ...ask, code })).toMatchObject({ status: 200 })
  })

  test('what is no point, or anything else, is refused before a code is spent', async () => {
    const { ask } = await wrapped()
    const code = await newCode(worker)
    for (const wrong of [{ ephemeral: 'A'.repeat(87) }, { ephemeral: 'short' }, { device: '../x' }, { more: 1 }])
      expect(await open({ ...ask, code, ...wrong })).toMatchObject({ status: 400, refused: 'bad-request' })
    expect((await open({ ...ask, code })).status).toBe(200)
  })

  test('wrong codes run into the same limit as at the door', async () => {
    const { ask } = await wrapped()
    const tries = []
    for (let n = 0; n < 6; n++) tries.push((await open({ ...ask, code: `ZZ${n + 2}AAA` })).status)
    expect(tries).toEqual([403, 403, 403, 403, 403, 429])
  })
})

describe('the point to wrap with', () => {
  test('is the same each time, and another for each phone and each account', async () => {
    const { point } = await pointFor(worker)
    expect(bytes(point)).toHaveLength(65)
    expect((await pointFor(worker)).point).toBe(point)
    expect((await pointFor(worker, 'phone-2')).point).not.toBe(point)
    expect((await pointFor(neighbour)).point).not.toBe(point)
  })

  test('is not told to who is not signed in, nor to a phone that was cut off, nor for what is no phone', async () => {
    expect((await office.app.inject('/api/lock/phone-1')).statusCode).toBe(401)
    expect((await pointFor(worker, 'a%20b')).status).toBe(400)
    await office.store.cutOff(worker.id, 'phone-1', office.clock.now)
    expect(await pointFor(worker)).toMatchObject({ status: 403, refused: 'not-allowed' })
  })
})
