import Ajv from 'ajv/dist/2020.js'
import fc, { type Arbitrary } from 'fast-check'
import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Account } from '../../src/domain/people.ts'
import { toSchema, type JsonSchema } from '../../src/openapi/document.ts'
import { refusal } from '../../src/openapi/replies.ts'
import { routes, type Route } from '../../src/openapi/routes.ts'
import { rescueType } from '../../src/protocol/rescue.ts'
import { anything, nearlyValid, valid, type Pool } from '../support/requests-from.ts'
import { openOffice, people, type Office } from './api/office.ts'
import { aPlace, aVersion, everyArea, gridOfTownTwo, gridOne, gridTwo } from './field.ts'

/* Requests made from the description of the API, sound, nearly sound and hostile, against the real app as everybody. */

const seed = Number(process.env['GRIDWALK_FUZZ_SEED'] ?? Date.now() % 1e9)
const seconds = Number(process.env['GRIDWALK_FUZZ_SECONDS'] ?? 12)

/** Stands in what only the second town may read. */
const secret = 'only-for-town-two'
const inTownTwo = aPlace(gridOfTownTwo, 7)
const visits = [gridOne, gridTwo].map((area) => aVersion({ area }))
const foreign = aVersion({ area: gridOfTownTwo, author: 'worker-3', note: secret, place: inTownTwo.id })

/** Whose eyes the second town is not for, first, so that nobody has been given more by the time. */
const askers: readonly (readonly [string, Account | null, boolean])[] = [
  ['nobody', null, true],
  ['a worker', people.worker, true],
  ['a supervisor', people.supervisor, true],
  ['the supervisor of the second town', people.otherTown, false],
  ['the county office', people.county, false],
]

let office: Office
beforeAll(async () => {
  office = await openOffice()
  await office.store.putAccount({ id: 'worker-3', name: secret, role: 'worker', areas: [gridOfTownTwo], demo: false })
  await office.store.putPlaces([{ ...inTownTwo, name: secret }])
  const received = office.clock.now
  await office.store.storeVersions('450126104', visits.map((version) => ({ version, received })))
  await office.store.storeVersions('450126105', [{ version: foreign, received }])
})
afterAll(() => office.close())

const ajv = new Ajv({ strict: false })
const isRefusal = ajv.compile(toSchema(refusal))
const expected = new Map(
  routes.flatMap((route) =>
    Object.entries(route.replies).flatMap(([status, reply]) => (typeof reply === 'object' && reply !== null ? [[`${route.id} ${status}`, ajv.compile(toSchema(reply))] as const] : [])),
  ),
)
/** What tells a stranger how the server is built. */
const innards = /node_modules|\/src\/|\.ts:\d|at [\w.<>]+ \(|SQLITE_|select .* from|kysely/i

describe(`the API takes whatever it is sent (GRIDWALK_FUZZ_SEED=${seed})`, () => {
  test.each(askers)('from %s', async (who, asker, kept) => {
    let ask = await asIf(asker)
    let asked = 0
    const answered = new Map<number, number>()
    await fc.assert(
      fc.asyncProperty(anyRequest(), async ({ id, request }) => {
        const route = routes.find((each) => each.id === id) as Route
        asked += 1
        const reply = await ask(request)
        answered.set(reply.statusCode, (answered.get(reply.statusCode) ?? 0) + 1)
        // It has signed itself out, or switched itself off.
        if (reply.statusCode === 401 || route.id === 'signOut') ask = await asIf(asker)
        expect([reply.statusCode < 500, reply.body]).toEqual([true, reply.body])
        expect(reply.body).not.toMatch(innards)
        expect(kept && reply.body.includes(secret)).toBe(false)
        if (route.method === 'head') return
        const body: unknown = JSON.parse(reply.body)
        const check = reply.statusCode < 300 ? expected.get(`${route.id} ${reply.statusCode}`) : isRefusal
        expect({ described: check !== undefined, fits: check?.(body), faults: check?.errors ?? null }).toEqual({ described: true, fits: true, faults: null })
      }),
      { seed, numRuns: 1_000_000, interruptAfterTimeLimit: (seconds * 1000) / askers.length, markInterruptAsFailure: false },
    )
    console.log(`fuzz: ${who}, ${asked} requests, ${[...answered].toSorted(([a], [b]) => a - b).map(([status, n]) => `${n} × ${status}`).join(', ')}`)
    expect(asked).toBeGreaterThan(5)
  }, seconds * 1000 + 60_000)
})

async function asIf(asker: Account | null) {
  if (asker) return (await office.as(asker)).ask
  return (options: InjectOptions) => office.app.inject({ ...options, headers: { 'x-gridwalk': '1', ...options.headers } })
}

const pool: Pool = {
  texts: [
    ...everyArea,
    '450127000000',
    ...Object.values(people).map(({ id }) => id),
    ...visits.flatMap(({ visit, place }) => [visit, place]),
    foreign.visit,
    foreign.place,
    'household',
    'school',
    'leaflet',
    '份',
    'phone-1',
    '20261101',
    '20261130',
    '0199aaaa-0000-7000-8000-000000000001',
  ],
  numbers: [20261101, 20261123, 20261130, 202610, 0, 1, 5, 1_795_000_000_000],
}

function anyRequest(): Arbitrary<{ id: string; request: InjectOptions }> {
  return fc.oneof(...routes.map((route) => requestsTo(route).map((request) => ({ id: route.id, request }))))
}

function requestsTo(route: Route): Arbitrary<InjectOptions> {
  const inPath = fc.oneof(fc.constantFrom(...pool.texts), fc.string({ maxLength: 70 }), fc.stringMatching(/^[0-9a-f]{64}$/), fc.constantFrom('..', '%00', 'a'.repeat(300)))
  const path = fc.array(inPath, { minLength: 3, maxLength: 3 }).map((values) => {
    let i = 0
    return route.path.replaceAll(/\{\w+\}/g, () => encodeURIComponent(values[i++] || 'x'))
  })
  return fc.record({ path, query: queryOf(route), payload: payloadOf(route) }).map(({ path: url, query, payload }) => ({
    method: route.method.toUpperCase() as 'GET',
    url: `${url}${query}`,
    ...(payload === undefined ? {} : payload),
  }))
}

function queryOf({ query }: Route): Arbitrary<string> {
  if (!query) return fc.constant('')
  const entries = Object.entries(query.entries).map(([name, schema]) => [name, fc.oneof(valid(toSchema(schema), pool), fc.string())] as const)
  return fc
    .record(Object.fromEntries(entries), { requiredKeys: [] })
    .map((values) => `?${new URLSearchParams(Object.entries(values).map(([name, value]) => [name, String(value)])).toString()}`)
}

function payloadOf({ body, method }: Route): Arbitrary<InjectOptions | undefined> {
  if (method === 'get' || method === 'head') return fc.constant(undefined)
  const json = (value: unknown) => ({ payload: JSON.stringify(value), headers: { 'content-type': 'application/json' } })
  if (body === undefined) return fc.oneof(fc.constant({}), anything.map(json))
  const range = fc.constantFrom({}, { 'content-range': 'bytes 0-9/10' }, { 'content-range': 'bytes 5-4/1' }, { 'content-range': 'x' })
  const bytes = fc.tuple(fc.uint8Array({ maxLength: 200 }), range).map(([photo, headers]) => ({ payload: Buffer.from(photo), headers: { 'content-type': 'image/jpeg', ...headers } }))
  if (body === 'photo') return bytes
  if (body === 'rescue') return fc.uint8Array({ maxLength: 300 }).map((file) => ({ payload: Buffer.from(file), headers: { 'content-type': rescueType } }))
  const schema: JsonSchema = toSchema(body)
  return fc.oneof(valid(schema, pool).map(json), nearlyValid(schema, pool).map(json), anything.map(json), fc.constantFrom('{', '', '\u0000', '[').map((payload) => ({ payload, headers: { 'content-type': 'application/json' } })))
}
