import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { Account } from '../../../src/domain/people.ts'
import type { AsideDecided, AsideFields, AttentionReply } from '../../../src/protocol/attention.ts'
import { aPlace, aVersion, gridOne, gridTwo } from '../field.ts'
import { openOffice, people, type Office } from './office.ts'

const { worker, neighbour, supervisor, otherTown, county } = people
const day = 86_400_000
const opened: Office[] = []
let office: Office
beforeEach(async () => {
  office = await openOffice()
  opened.push(office)
})
afterAll(() => Promise.all(opened.map((each) => each.close())))

const attention = async (who: Account) => {
  const reply = await (await office.as(who)).ask({ method: 'GET', url: '/api/attention' })
  return { status: reply.statusCode, ...reply.json<AttentionReply & { refused?: string }>() }
}
const only = async (who: Account) => {
  const { aside } = await attention(who)
  expect(aside).toHaveLength(1)
  return aside[0]!
}
const pathOf = ({ town, account, digest }: { town: string; account: string; digest: string }) => `/api/set-aside/${town}/${account}/${digest}`
const decide = async (who: Account, path: string, decision: string, reason = '看过了') => {
  const reply = await (await office.as(who)).ask({ method: 'POST', url: path, payload: { decision, reason } })
  return { status: reply.statusCode, ...reply.json<Partial<AsideDecided> & { refused?: string }>() }
}
const stored = async () => (await office.store.counts()).versions
const push = async (who: Account, ...versions: object[]) => (await (await office.as(who)).sync({ versions })).answers

describe('what waits for the office', () => {
  test('is told to a supervisor of the own town and to the county of all, the server to the county alone', async () => {
    await push(worker, aVersion({ area: gridTwo }))
    expect((await attention(supervisor)).aside).toMatchObject([{ account: 'worker-1', name: 'worker-1', why: 'other-area', kept: null }])
    expect((await attention(supervisor)).server).toBeNull()
    expect((await attention(otherTown)).aside).toEqual([])
    const { aside, asideOpen, server } = await attention(county)
    expect([aside.length, asideOpen]).toEqual([1, 1])
    expect(server).toMatchObject({ engine: 'SQLite', level: 'ample', lastBackup: null, counts: { accounts: 5 } })
  })

  test('is not for a worker, nor for who is not signed in', async () => {
    expect(await attention(worker)).toMatchObject({ status: 403, refused: 'not-allowed' })
    const url = '/api/attention'
    expect((await office.app.inject({ method: 'GET', url })).statusCode).toBe(401)
  })

  test('names silent phones by their days, with what waits on them, and no phone that is well or cut off', async () => {
    await (await office.as(worker)).sync({ device: 'old', report: { waiting: 5, persisted: false } })
    await (await office.as(worker)).sync({ device: 'lost', report: { waiting: 1, persisted: true } })
    await office.store.cutOff('worker-1', 'lost', office.clock.now)
    office.clock.now += 4 * day
    await (await office.as(neighbour)).sync({ device: 'new' })
    expect((await attention(supervisor)).phones).toMatchObject([
      { account: 'worker-1', device: 'old', waiting: 5, silentDays: 4, needs: ['silent', 'waiting', 'not-kept'] },
    ])
    expect((await attention(otherTown)).phones).toEqual([])
  })

  test('names visits whose versions contradict each other until somebody decides, and photos that never came', async () => {
    const photos = [{ hash: 'ab'.repeat(32), type: 'image/jpeg', bytes: 9, width: 1, height: 1 }] as const
    const first = aVersion({ photos })
    const other = { ...first, device: 'phone-2', note: '另一份', photos: [] }
    const answers = await push(worker, first, other)
    const seen = await attention(supervisor)
    expect(seen.conflicts).toMatchObject([{ visit: first.visit, place: first.place, area: gridOne, names: ['worker-1'] }])
    expect(seen.photos).toEqual([{ account: 'worker-1', name: 'worker-1', photos: 1 }])
    expect(await attention(otherTown)).toMatchObject({ conflicts: [], photos: [] })
    const replaces = answers.map(({ hash }) => hash ?? '')
    const settled = { ...other, author: 'supervisor-1', device: 'desk', sequence: 1, change: 'corrected', replaces }
    expect(await push(supervisor, settled)).toMatchObject([{ answer: 'stored' }])
    expect((await attention(supervisor)).conflicts).toEqual([])
  })
})

describe('what was set aside', () => {
  test('opens field by field to its own office and is unknown to every other', async () => {
    await push(worker, { note: 'x'.repeat(1_000), 多的: ['<img onerror=1>'] })
    const url = pathOf(await only(supervisor))
    const ask = async (who: Account) => (await office.as(who)).ask({ method: 'GET', url })
    const { fields } = (await ask(supervisor)).json<AsideFields>()
    expect(fields).toEqual([
      { name: 'note', text: `${'x'.repeat(300)} …` },
      { name: '多的', text: '["<img onerror=1>"]' },
    ])
    expect((await ask(otherTown)).statusCode).toBe(404)
    expect((await ask(worker)).statusCode).toBe(403)
    expect((await (await office.as(supervisor)).ask({ method: 'GET', url: url.replace(/\w+$/, '0'.repeat(64)) })).statusCode).toBe(404)
  })

  test('is accepted once what was wrong is mended, counts once, and reaches its author’s phone', async () => {
    const place = aPlace(gridOne, 77)
    const version = aVersion({ place: place.id })
    await push(worker, version)
    const row = await only(supervisor)
    expect(row.why).toBe('unknown-place')
    expect(await decide(supervisor, pathOf(row), 'accept')).toMatchObject({ outcome: 'still-aside', why: 'unknown-place' })
    expect(await stored()).toBe(0)
    await office.store.putPlaces([place])
    expect(await decide(supervisor, pathOf(row), 'accept')).toMatchObject({ status: 200, outcome: 'accepted' })
    expect(await decide(supervisor, pathOf(row), 'accept')).toMatchObject({ outcome: 'accepted' })
    expect(await stored()).toBe(1)
    expect(await attention(supervisor)).toMatchObject({ aside: [], asideOpen: 0 })
    const { versions } = await (await office.as(worker)).sync()
    expect(versions).toMatchObject([{ version, standing: 'shown' }])
    expect(await push(worker, version)).toMatchObject([{ answer: 'known' }])
    expect((await attention(supervisor)).aside).toEqual([])
  })

  test('from a phone that was cut off is accepted by the office’s word', async () => {
    await office.store.cutOff('worker-1', 'phone-1', office.clock.now)
    await push(worker, aVersion())
    const row = await only(supervisor)
    expect(row.why).toBe('device-cut-off')
    expect(await decide(supervisor, pathOf(row), 'accept')).toMatchObject({ outcome: 'accepted' })
    expect(await stored()).toBe(1)
  })

  test('stays aside with a reason, by name, and may be thought over', async () => {
    await push(worker, aVersion({ area: gridTwo }))
    const row = await only(supervisor)
    expect(await decide(supervisor, pathOf(row), 'keep', '重复登记')).toMatchObject({ outcome: 'kept' })
    expect(await attention(supervisor)).toMatchObject({ asideOpen: 0, aside: [{ kept: { by: 'supervisor-1', reason: '重复登记' } }] })
    await office.store.putAccount({ ...worker, areas: [gridOne, gridTwo] })
    expect(await decide(county, pathOf(row), 'accept')).toMatchObject({ outcome: 'accepted' })
    expect(await stored()).toBe(1)
    expect(await office.store.aside(row)).toMatchObject({ decided: { decision: 'accepted', by: 'county-1' } })
  })

  test('is decided by nobody else, and not without a reason', async () => {
    await push(worker, aVersion({ area: gridTwo }))
    const path = pathOf(await only(supervisor))
    expect(await decide(worker, path, 'keep')).toMatchObject({ status: 403 })
    expect(await decide(otherTown, path, 'keep')).toMatchObject({ status: 404 })
    expect(await decide(supervisor, path, 'keep', ' ')).toMatchObject({ status: 400 })
    expect(await decide(supervisor, path, 'forget')).toMatchObject({ status: 400 })
    expect((await attention(supervisor)).asideOpen).toBe(1)
  })
})
