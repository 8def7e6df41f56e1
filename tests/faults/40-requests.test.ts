import { Writable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { limits } from '../../src/protocol/messages.ts'
import { routes } from '../../src/openapi/routes.ts'
import { createApp } from '../../src/server/app.ts'
import { emptySync, openOffice, people, type Office } from '../contract/api/office.ts'
import { aVersion, gridOne } from '../contract/field.ts'
import { residentBytes } from '../support/resident-bytes.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

describe('fault 40: a body that unpacks to far more than it weighs is refused in bounded memory', () => {
  test('a hundred megabytes of blanks, on several routes, ten at once on the busiest', async () => {
    const bomb = gzipSync(Buffer.alloc(100_000_000, ' '), { level: 1 })
    expect(bomb.length).toBeLessThan(limits.bodyBytes)
    const { ask } = await office.as(people.county)
    const before = await residentBytes()
    // One reader of bodies serves all routes: a few of them stand for the others.
    const takeJson = routes.filter(({ id }) => ['sync', 'syncSlips', 'importRows', 'changePerson', 'signIn'].includes(id))
    for (const { method, path } of takeJson) {
      const url = path.replaceAll(/\{\w+\}/g, '0199aaaa-0000-7000-8000-000000000001')
      const request = { method: method.toUpperCase() as 'PUT', url, payload: bomb, headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' } }
      const replies = await Promise.all(Array.from({ length: path === '/api/sync' ? 10 : 1 }, () => ask(request)))
      expect(replies.map((reply) => [url, reply.statusCode, reply.json<{ refused: string }>().refused])).toEqual(replies.map(() => [url, 413, 'too-large']))
    }
    const { own } = await residentBytes()
    // Each is given up once it has unpacked to eight million bytes.
    expect(own - before.own).toBeLessThan(150_000_000)
  }, 60_000)

  test('a body that never ends is given up', async () => {
    const { ask } = await office.as(people.worker)
    const reply = await ask({ method: 'POST', url: '/api/sync', payload: Buffer.alloc(limits.bodyBytes + 1, '['), headers: { 'content-type': 'application/json' } })
    expect([reply.statusCode, reply.json()]).toEqual([413, { envelope: 'gridwalk', refused: 'too-large', retry: false }])
  })
})

describe('fault 40: what people write and what lets them in is in no log', () => {
  test('of any route, whether it takes the request or refuses it', async () => {
    const secret = 'SECRET'
    let log = ''
    const stream = new Writable({
      write(piece: Buffer, _encoding, done) {
        log += piece.toString()
        done()
      },
    })
    const app = await createApp({
      store: office.store,
      office: { name: '', demo: false, divisionsSource: '', layers: [], vocabulary: null },
      photos: `${office.folder}/photos`,
      phone: '',
      logger: { level: 'trace', stream },
    })
    const cookie = `gridwalk=${secret}-cookie`
    const { cookies } = await office.as(people.county)
    const version = aVersion({ area: gridOne, author: people.county.id, note: `${secret}-note`, reason: `${secret}-reason` })
    const broken = { ...version, [`${secret}-field`]: `${secret}-value`, place: `${secret} place` }
    const bodies = [
      { ...emptySync, versions: [version, broken] },
      { device: 'phone-1', cursor: null, slips: [{ note: `${secret}-slip` }] },
      { code: `${secret}-code` },
      { identity: `${secret}-identity` },
      { name: `${secret}-name`, role: 'worker', areas: [gridOne] },
      { name: `${secret}-name`, role: `${secret}-role`, areas: [`${secret}-area`] },
      { people: [{ name: `${secret}-name`, role: 'worker', areas: [`${secret}-area`] }] },
      { list: 'places', file: `${secret}-file`, rows: [{ row: 1, name: `${secret}-place` }] },
      { rows: [{ row: 1, from: `${secret}-from`, to: `${secret}-to`, day: 20261201 }] },
      `{"${secret}": `,
    ]
    for (const { method, path } of routes) {
      for (const body of method === 'get' || method === 'head' ? [undefined] : bodies) {
        for (const headers of [{ cookie }, { cookie: `gridwalk=${cookies.gridwalk}` }]) {
          const url = `${path.replaceAll(/\{\w+\}/g, `${secret}-id`)}?area=${secret}-query&kind=${secret}&from=${secret}&to=${secret}`
          await app.inject({
            method: method.toUpperCase() as 'GET',
            url,
            ...(body !== undefined && { payload: body }),
            headers: { 'x-gridwalk': '1', 'content-type': 'application/json', authorization: secret, origin: 'http://localhost', ...headers },
          })
        }
      }
    }
    await app.inject({ url: `/api/${secret}/${'x'.repeat(400)}%` })
    await app.close()
    expect(log.split('\n').length).toBeGreaterThan(routes.length)
    expect(log.split('\n').filter((line) => line.includes(secret) || line.includes(cookies.gridwalk))).toEqual([])
  })
})
