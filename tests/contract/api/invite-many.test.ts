import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { Account } from '../../../src/domain/people.ts'
import type { InvitedMany } from '../../../src/protocol/invitations.ts'
import { gridOfTownTwo, gridOne, gridTwo, townOne } from '../field.ts'
import { openOffice, people, type Office } from './office.ts'

const opened: Office[] = []
let office: Office
beforeEach(async () => {
  office = await openOffice()
  opened.push(office)
})
afterAll(() => Promise.all(opened.map((each) => each.close())))

const send = async (who: Account, payload: object) => {
  const reply = await (await office.as(who)).ask({ method: 'POST', url: '/api/accounts/batch', payload })
  return { status: reply.statusCode, ...reply.json<InvitedMany & { refused?: string }>() }
}
const worker = (name: string, ...areas: string[]) => ({ name, role: 'worker', areas })
const names = async () => (await office.store.peopleWithin(people.county.areas, 0)).map(({ account }) => account.name)

describe('a list of people', () => {
  test('becomes accounts row by row, each with a code that lets in once', { timeout: 20_000 }, async () => {
    const { status, answers } = await send(people.supervisor, {
      people: [worker('李四', gridOne, gridTwo), worker('王五', gridOfTownTwo), worker('赵六', '450126104202099'), worker('13800138000', gridOne)],
    })
    expect(status).toBe(200)
    expect(answers).toMatchObject([
      { is: 'made', account: { name: '李四', role: 'worker', areas: [gridOne, gridTwo] } },
      { is: 'refused', why: 'may-not-invite' },
      { is: 'refused', why: 'unknown-area' },
      { is: 'refused', why: 'personal-data' },
    ])
    const [made] = answers
    if (made?.is !== 'made') throw new Error('not made')
    const signIn = () =>
      office.app.inject({ method: 'POST', url: '/api/sign-in', payload: { code: made.code }, headers: { 'x-gridwalk': '1' } })
    expect((await signIn()).json()).toMatchObject({ account: { id: made.account.id } })
    expect((await signIn()).statusCode).not.toBe(200)
    expect(await names()).not.toContain('王五')
  })

  test('changes nothing the second time, nor where a row stands twice', { timeout: 20_000 }, async () => {
    const list = { people: [worker('李四', gridOne, gridTwo), worker('李四', gridTwo, gridOne), worker('李四', gridOne)] }
    expect((await send(people.supervisor, list)).answers.map(({ is }) => is)).toEqual(['made', 'unchanged', 'made'])
    expect((await send(people.county, list)).answers.map(({ is }) => is)).toEqual(['unchanged', 'unchanged', 'unchanged'])
    expect((await names()).filter((name) => name === '李四')).toHaveLength(2)
  })

  test('of supervisors is the county’s to bring', async () => {
    const list = { people: [{ name: '督导', role: 'supervisor', areas: [townOne] }] }
    expect((await send(people.supervisor, list)).answers).toEqual([{ is: 'refused', why: 'may-not-invite' }])
    expect((await send(people.county, list)).answers).toMatchObject([{ is: 'made' }])
  })

  test.each([
    ['a worker', 'worker', { people: [worker('李四', gridOne)] }, 403, 'not-allowed'],
    ['unknown fields', 'supervisor', { people: [{ ...worker('李四', gridOne), id: 'own' }] }, 400, 'bad-request'],
    ['nobody', 'supervisor', { people: [] }, 400, 'bad-request'],
    ['no area', 'supervisor', { people: [worker('李四')] }, 400, 'bad-request'],
    ['too many', 'supervisor', { people: Array.from({ length: 21 }, (_, i) => worker(`${i}`, gridOne)) }, 400, 'bad-request'],
  ] as const)('of %s is refused as a whole', async (_, who, payload, status, refused) => {
    const before = await names()
    expect(await send(people[who], payload)).toMatchObject({ status, refused })
    expect(await names()).toEqual(before)
  })

  test('needs somebody signed in', async () => {
    const reply = await office.app.inject({ method: 'POST', url: '/api/accounts/batch', payload: { people: [] }, headers: { 'x-gridwalk': '1' } })
    expect(reply.statusCode).toBe(401)
  })
})
