import { createHash } from 'node:crypto'
import { Writable } from 'node:stream'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { roomOf, type Room } from '../../../src/server/operations/disk-room.ts'
import { createGates } from '../../../src/server/operations/gate.ts'
import { createLifecycle } from '../../../src/server/operations/lifecycle.ts'
import { logOptions } from '../../../src/server/operations/log.ts'
import { createMetrics } from '../../../src/server/operations/metrics.ts'
import { tinyPhoto } from '../../support/tiny-photo.ts'
import { aVersion, gridTwo } from '../field.ts'
import { openOffice, people, type Office } from './office.ts'

const token = 'a-token-for-prometheus'
let office: Office
let withToken: Office
let room: Room
const lifecycle = createLifecycle()
let log = ''

beforeAll(async () => {
  const gates = createGates()
  const watched = {
    standing: () => office.store.standing(office.clock.now),
    room: async () => room,
    storeBytes: async () => 4096,
    gates,
    lifecycle,
  }
  const metrics = createMetrics(watched)
  const operations = { lifecycle, gates, metrics, room: watched.room }
  const stream = new Writable({ write: (piece, _encoding, done) => (((log += String(piece)), done())) })
  office = await openOffice({ operations, logger: { ...logOptions, stream } })
  withToken = await openOffice({ operations: { ...operations, metricsToken: token } })
})
beforeEach(() => {
  room = roomOf(50e9, 100e9)
})
afterAll(() => Promise.all([office.close(), withToken.close()]))

const metricsOf = (from: Office, headers: Record<string, string> = {}, remoteAddress = '127.0.0.1') =>
  from.app.inject({ method: 'GET', url: '/metrics', headers, remoteAddress })

describe('the metrics', () => {
  test('without a token are for whoever asks from this machine, and for nobody behind a proxy on it', async () => {
    expect((await metricsOf(office)).statusCode).toBe(200)
    expect((await metricsOf(office, {}, '::1')).statusCode).toBe(200)
    expect((await metricsOf(office, {}, '::ffff:127.0.0.1')).statusCode).toBe(200)
    for (const refused of [
      await metricsOf(office, {}, '10.1.2.3'),
      await metricsOf(office, { 'x-forwarded-for': '127.0.0.1' }),
      await metricsOf(office, { forwarded: 'for=127.0.0.1' }),
      await metricsOf(office, { via: '1.1 proxy' }),
      await metricsOf(office, { authorization: `Bearer ${token}` }, '10.1.2.3'),
    ]) {
      expect([refused.statusCode, refused.json<object>()]).toEqual([403, { envelope: 'gridwalk', refused: 'not-allowed', retry: false }])
    }
  })

  test('with a token are for who has it, from anywhere, and for nobody else', async () => {
    expect((await metricsOf(withToken, { authorization: `Bearer ${token}` }, '10.1.2.3')).statusCode).toBe(200)
    expect((await metricsOf(withToken)).statusCode).toBe(403)
    expect((await metricsOf(withToken, { authorization: `Bearer ${token}x` })).statusCode).toBe(403)
    expect((await metricsOf(withToken, { authorization: token })).statusCode).toBe(403)
  })

  test('count what phones bring, by how it was answered, and what waits for somebody', async () => {
    const phone = await office.as(people.worker)
    const good = aVersion()
    const before = (await metricsOf(office)).body
    await phone.sync({ versions: [good, aVersion({ area: gridTwo })], report: { waiting: 7, persisted: true } })
    await phone.sync({ versions: [good], report: { waiting: 7, persisted: true } })
    const { body, headers } = await metricsOf(office)
    expect(headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/)
    const rise = (line: string) => valueOf(body, line) - valueOf(before, line)
    expect(rise('gridwalk_versions_total{answer="stored"}')).toBe(1)
    expect(rise('gridwalk_versions_total{answer="known"}')).toBe(1)
    expect(rise('gridwalk_versions_total{answer="set_aside"}')).toBe(1)
    expect(rise('gridwalk_http_requests_total{method="POST",route="/api/sync",status="200"}')).toBe(2)
    expect(valueOf(body, 'gridwalk_set_aside_open')).toBe(1)
    // What was answered just now waits no longer.
    expect(valueOf(body, 'gridwalk_waiting_visits')).toBe(5)
    expect(valueOf(body, 'gridwalk_phones{silent="under 1 day"}')).toBe(1)
    expect(valueOf(body, 'gridwalk_disk_free_bytes')).toBe(50e9)
    expect(valueOf(body, 'gridwalk_store_bytes')).toBe(4096)
    expect(body).toContain('nodejs_eventloop_lag_seconds')
    expect(body).toContain('process_resident_memory_bytes')
  })

  test('name no account, area, phone or address, and no path that was made up', async () => {
    const phone = await office.as(people.worker)
    await phone.ask({ method: 'GET', url: `/api/people/worker-1` })
    await phone.ask({ method: 'GET', url: `/api/photos/${'a'.repeat(64)}` })
    await phone.ask({ method: 'GET', url: '/made/up/450126104202' })
    const { body } = await metricsOf(office)
    expect(body).not.toMatch(/worker-1|phone-1|4501261|127\.0\.0\.1|aaaa|made\/up/)
  })
})

describe('the log', () => {
  test('tells events with figures, under the number that the answer carries too', async () => {
    const phone = await office.as(people.worker)
    log = ''
    const reply = await phone.ask({ method: 'POST', url: '/api/sync', payload: { ...emptyPush, versions: [aVersion()] } })
    const lines = log.trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>)
    const own = lines.filter(({ reqId }) => reqId === reply.headers['x-request-id'])
    expect(own.map(({ event }) => event)).toEqual(['push', 'pull', 'answered'])
    expect(own[0]).toMatchObject({ level: 'info', stored: 1, known: 0, conflict: 0, setAside: 0 })
    expect(own[2]).toMatchObject({ method: 'POST', route: '/api/sync', status: 200 })
  })

  test('holds nothing of a person, whatever is sent: no name, note, address, cookie, code, and nothing out of a body', async () => {
    const secrets = ['张三丰', 'Zhang-Sanfeng', '13800138000', '450126199001011234', 'AB2C3D', 'token-', '203.0.113.9', 'worker-1', 'phone-1']
    const phone = await office.as(people.worker)
    log = ''
    const note = secrets.slice(0, 4).join(' ')
    const from = { remoteAddress: '203.0.113.9' }
    const post = (url: string, payload: object | string, headers = {}) =>
      phone.ask({ method: 'POST', url, payload, headers: { 'content-type': 'application/json', ...headers }, ...from })
    await post('/api/sync', { ...emptyPush, versions: [aVersion({ note }), aVersion({ note, area: gridTwo }), { note, [note]: 1 }] })
    await post('/api/sync', { ...emptyPush, [note]: note })
    await post('/api/sync', { ...emptyPush, report: { waiting: note, persisted: null, [note]: 1 } })
    await post('/api/sync/slips', { device: 'phone-1', cursor: null, slips: [{ note }], [note]: 1 })
    await post('/api/sync', `{"${note}`)
    await post('/api/sync', note, { 'content-type': `text/${secrets[1]}` })
    await post('/api/sign-in', { code: 'AB2C3D' })
    await post('/api/accounts', { name: note, role: 'worker', areas: [note] })
    await phone.ask({ method: 'GET', url: `/api/people/${encodeURIComponent(note)}?q=${encodeURIComponent(note)}`, ...from })
    await phone.ask({ method: 'GET', url: `/api/coverage?area=${encodeURIComponent(note)}`, ...from })
    await phone.ask({ method: 'PUT', url: `/api/photos/${'a'.repeat(64)}`, payload: note, headers: { 'content-type': 'image/jpeg' }, ...from })
    const found = secrets.filter((secret) => log.includes(secret))
    expect(log.split('\n').length).toBeGreaterThan(15)
    expect(found).toEqual([])
  })

  test('tells of a fault where it arose and not what was in it', async () => {
    const fault = Object.assign(new Error('near "张三丰 13800138000"'), { code: 'SQLITE_ERROR' })
    vi.spyOn(office.store, 'townsOf').mockRejectedValueOnce(fault)
    log = ''
    const phone = await office.as(people.worker)
    expect((await phone.sync({ versions: [aVersion()] })).status).toBe(500)
    expect(log).toContain('SQLITE_ERROR')
    expect(log).toContain('operations.test.ts')
    expect(log).not.toMatch(/张三丰|13800138000/)
  })
})

describe('a disk that fills up', () => {
  const jpeg = tinyPhoto('on a full disk')
  const hash = createHash('sha256').update(jpeg).digest('hex')
  const photos = [{ hash, type: 'image/jpeg', bytes: jpeg.length, width: 4, height: 3 }] as const
  const putPhoto = async () => {
    const phone = await office.as(people.worker)
    return phone.ask({ method: 'PUT', url: `/api/photos/${hash}`, payload: jpeg, headers: { 'content-type': 'image/jpeg' } })
  }

  test('refuses photos first, while visits still come in, and visits last, each to be sent again later', async () => {
    const phone = await office.as(people.worker)
    const visit = aVersion({ photos })
    room = roomOf(400e6, 100e9)
    expect((await phone.sync({ versions: [visit] })).answers).toMatchObject([{ answer: 'stored' }])
    const refused = await putPhoto()
    expect([refused.statusCode, refused.json<object>()]).toEqual([507, { envelope: 'gridwalk', refused: 'no-room', retry: true }])
    expect(refused.headers['retry-after']).toBe('600')
    room = roomOf(50e6, 100e9)
    expect(await phone.sync({ versions: [aVersion()] })).toMatchObject({ status: 507, refused: 'no-room', retry: true })
    // Who only asks is answered, and people come in.
    expect((await phone.sync()).status).toBe(200)
    expect((await phone.slips()).status).toBe(200)
    const signIn = await phone.ask({ method: 'POST', url: '/api/sign-in', payload: { code: 'AB2C3D' } })
    expect(signIn.statusCode).toBe(403)
    room = roomOf(50e9, 100e9)
    expect((await putPhoto()).statusCode).toBe(200)
    expect((await phone.sync({ versions: [aVersion()] })).answers).toMatchObject([{ answer: 'stored' }])
  })

  test('is told as such when the store itself finds no room', async () => {
    const full = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' })
    vi.spyOn(office.store, 'storeVersions').mockRejectedValueOnce(full)
    const phone = await office.as(people.worker)
    expect(await phone.sync({ versions: [aVersion()] })).toMatchObject({ status: 507, refused: 'no-room', retry: true })
  })
})

describe('whether it is ready', () => {
  const ready = async () => {
    const reply = await office.app.inject({ method: 'GET', url: '/api/ready' })
    return [reply.statusCode, reply.json<{ reasons: string[] }>().reasons]
  }

  test('is said by its status, with every reason against it', async () => {
    expect(await ready()).toEqual([200, []])
    vi.spyOn(office.store, 'mark').mockRejectedValueOnce(new Error('gone'))
    room = roomOf(50e6, 100e9)
    expect(await ready()).toEqual([503, ['disk-full', 'store']])
  })

  test('is denied from the moment it is to stop, when everything else is asked to come back', async () => {
    await lifecycle.stop()
    expect(await ready()).toEqual([503, ['stopping']])
    expect((await office.app.inject({ method: 'GET', url: '/api/health' })).statusCode).toBe(200)
    const phone = await office.as(people.worker)
    const reply = await phone.ask({ method: 'POST', url: '/api/sync', payload: { ...emptyPush, versions: [aVersion()] } })
    expect([reply.statusCode, reply.headers['retry-after'], reply.headers['connection']]).toEqual([503, '5', 'close'])
    expect(reply.json()).toEqual({ envelope: 'gridwalk', refused: 'busy', retry: true })
  })
})

const emptyPush = { protocol: 1, device: 'phone-1', app: '0.1.0', cursor: null, office: null, report: { waiting: 0, persisted: true } }

function valueOf(text: string, line: string): number {
  const found = text.split('\n').find((each) => each.startsWith(`${line} `))
  return Number(found?.slice(line.length + 1) ?? 0)
}
