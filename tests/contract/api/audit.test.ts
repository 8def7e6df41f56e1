import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { mkdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { leaverName } from '../../../src/domain/leaver.ts'
import type { AuditCheckReply, AuditReply } from '../../../src/protocol/audit.ts'
import type { PersonLeft } from '../../../src/protocol/people.ts'
import { keepAuditLog } from '../../../src/server/audit-log.ts'
import { PhotoFolder } from '../../../src/server/photos/photo-folder.ts'
import { runRetention } from '../../../src/server/retention/run-retention.ts'
import { aVersion, gridTwo } from '../field.ts'
import { openOffice, people, type Office } from './office.ts'

const opened: Office[] = []
let office: Office
beforeEach(async () => {
  office = await openOffice()
  opened.push(office)
})
afterAll(() => Promise.all(opened.map((each) => each.close())))

type Who = (typeof people)[keyof typeof people]
const ask = async (who: Who, method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) => (await office.as(who)).ask({ method, url, ...(payload && { payload }) })
const log = async (search = '') => (await ask(people.county, 'GET', `/api/audit${search}`)).json<AuditReply>()
const told = async () => (await log()).entries.map(({ kind, actor, subject }) => `${kind} ${actor} ${subject}`).reverse()

test('what is done to accounts and phones stands in the log, by account ids and without a name', async () => {
  await (await office.as(people.worker)).sync()
  await ask(people.supervisor, 'PUT', '/api/people/worker-1', { name: '改了名', role: 'worker', areas: [gridTwo] })
  await ask(people.supervisor, 'POST', '/api/people/worker-1/code', {})
  await ask(people.supervisor, 'PUT', '/api/people/worker-1/devices/phone-1', { cutOff: true })
  await ask(people.supervisor, 'PUT', '/api/people/worker-1/devices/phone-1', { cutOff: false })
  await ask(people.supervisor, 'PUT', '/api/people/worker-1/off', { off: true })
  await ask(people.supervisor, 'PUT', '/api/people/worker-1/off', { off: false })
  expect(await told()).toEqual([
    'account-changed supervisor-1 worker-1',
    'code-given supervisor-1 worker-1',
    'phone-cut-off supervisor-1 worker-1',
    'phone-taken-back supervisor-1 worker-1',
    'account-off supervisor-1 worker-1',
    'account-on supervisor-1 worker-1',
  ])
  const [changed] = (await log('?kind=account-changed')).entries
  expect(changed?.detail).toEqual({ renamed: true, areas: '450126104202001 → 450126104202002' })
  expect(JSON.stringify(await log())).not.toContain('改了名')
  expect((await ask(people.county, 'GET', '/api/audit/check')).json<AuditCheckReply>()).toMatchObject({ entries: 6, faults: [] })
})

test('the log comes in pages, by day and kind, and nothing else is taken for a question', async () => {
  for (let n = 0; n < 5; n++) {
    office.clock.now += 1000
    await ask(people.supervisor, 'PUT', '/api/people/worker-1/off', { off: n % 2 === 0 })
  }
  const page = await log('?most=2&skip=1')
  expect([page.entries.map(({ number }) => number), page.more]).toEqual([[4, 3], true])
  expect((await log(`?from=${office.clock.now}`)).entries).toHaveLength(1)
  for (const search of ['?most=0', '?most=999', '?kind=everything', '?from=-1', '?who=worker-1']) {
    expect((await ask(people.county, 'GET', `/api/audit${search}`)).statusCode).toBe(400)
  }
})

test('an export is told by its phone, now or later, and stands once', async () => {
  const made = { id: '0199f0aa-0000-7000-8000-00000000b001', what: 'visits', format: 'xlsx', area: gridTwo, filter: '/coverage?kind=school', rows: 12, at: 5 }
  for (let time = 0; time < 2; time++) expect((await ask(people.supervisor, 'POST', '/api/exports', { exports: [made] })).statusCode).toBe(200)
  const { entries } = await log('?kind=exported')
  expect(entries).toMatchObject([{ actor: 'supervisor-1', subject: made.id, area: gridTwo, detail: { what: 'visits', format: 'xlsx', filter: made.filter, rows: 12, at: 5 } }])
  for (const wrong of [{ ...made, rows: -1 }, { ...made, what: 'everything' }, { ...made, note: '<img>' }]) {
    expect((await ask(people.supervisor, 'POST', '/api/exports', { exports: [wrong] })).statusCode).toBe(400)
  }
})

describe('somebody who has left', () => {
  const leave = async (confirmed: boolean, who: Who = people.county) => {
    const reply = await ask(who, 'POST', '/api/people/worker-1/leave', { confirmed })
    return { status: reply.statusCode, ...reply.json<PersonLeft & { refused?: string }>() }
  }

  test('loses the name and every session, while the visits stay and count', async () => {
    const phone = await office.as(people.worker)
    await phone.sync({ versions: [aVersion({ at: office.clock.now - 1 })] })
    expect(await leave(false)).toMatchObject({ left: true, waiting: 0, person: { account: { name: leaverName('worker-1'), areas: people.worker.areas } } })
    expect((await phone.sync()).status).toBe(401)
    expect((await office.store.counts()).visits).toBe(1)
    expect(await told()).toEqual(['account-left county-1 worker-1'])
  })

  test('while visits wait on the phone: nothing changes until it is confirmed', async () => {
    await (await office.as(people.worker)).sync({ report: { waiting: 3, persisted: true } })
    expect(await leave(false)).toMatchObject({ left: false, waiting: 3, person: { account: { name: 'worker-1' }, off: null } })
    expect(await told()).toEqual([])
    expect(await leave(true)).toMatchObject({ left: true, waiting: 3, person: { account: { name: leaverName('worker-1') } } })
  })

  test('is the county’s business alone, and nobody’s own', async () => {
    expect(await leave(true, people.supervisor)).toMatchObject({ status: 403 })
    expect((await ask(people.county, 'POST', '/api/people/county-1/leave', { confirmed: true })).statusCode).toBe(403)
    expect((await office.store.account('worker-1'))?.name).toBe('worker-1')
  })
})

test('retention deletes what its rules name, photos and parts on the disk too, and writes down that it did', async () => {
  const { store, clock, folder } = office
  const photos = new PhotoFolder(join(folder, 'photos'))
  const hash = 'a'.repeat(64)
  const named = { hash, type: 'image/jpeg', bytes: 1, width: 1, height: 1 } as never
  const phone = await office.as(people.worker)
  const logged = aVersion({ photos: [named], at: clock.now - 1 })
  const [answer] = (await phone.sync({ versions: [logged] })).answers
  await phone.sync({ versions: [aVersion({ ...logged, change: 'withdrawn', reason: '记错了', replaces: [answer?.hash ?? ''], sequence: 901 })] })
  await mkdir(join(folder, 'photos', 'aa'), { recursive: true })
  const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, ...Buffer.from('JFIF-and-some-more-bytes')])
  await writeFile(join(folder, 'photos', 'aa', hash), jpeg)
  const part = join(folder, 'photos', 'aa', `${'b'.repeat(64)}.part`)
  await writeFile(part, 'x')
  await utimes(part, 1, 1)
  const audit = keepAuditLog(store, () => clock.now)
  const run = () => runRetention({ store, audit, photos, now: () => clock.now })
  await run()
  expect(await photos.find(hash)).not.toBeNull()
  clock.now += 366 * 86_400_000
  await run()
  expect(await photos.find(hash)).toBeNull()
  await run()
  const { entries } = await log('?kind=retention')
  expect(entries.map(({ actor, subject, detail }) => [actor, subject, detail['rows']]).reverse()).toEqual([
    [null, 'photo-parts', 1],
    [null, 'sessions', expect.any(Number)],
    [null, 'withdrawn-photos', 1],
  ])
  expect((await store.counts()).versions).toBe(2)
})
