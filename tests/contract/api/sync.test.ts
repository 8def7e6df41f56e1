import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { versionHash } from '../../../src/server/store/version-hash.ts'
import { columnsToPlaces } from '../../../src/protocol/place-columns.ts'
import { aPlace, aVersion, county, gridOfTownTwo, gridOne, gridTwo, townOne, villageOne } from '../field.ts'
import { emptySync, gzipped, openOffice, people, type Office } from './office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const answersTo = async (versions: unknown[], who: (typeof people)[keyof typeof people] = people.worker) => {
  const { sync } = await office.as(who)
  return (await sync({ versions })).answers
}

describe('changes up', () => {
  test('a visit is stored, and known when it is sent again', async () => {
    const version = aVersion()
    const answer = { index: 0, sequence: version.sequence, hash: versionHash(version) }
    expect(await answersTo([version])).toEqual([{ ...answer, answer: 'stored', received: office.clock.now }])
    expect(await answersTo([version])).toEqual([{ ...answer, answer: 'known' }])
  })

  test('a gzipped batch is read as a plain one', async () => {
    const { ask } = await office.as(people.worker)
    const reply = await ask({ method: 'POST', url: '/api/sync', ...gzipped({ ...emptySync, versions: [aVersion()] }) })
    expect(reply.json()).toMatchObject({ envelope: 'gridwalk', protocol: 1, answers: [{ answer: 'stored' }] })
  })

  test('the same batch twice at once is stored once', async () => {
    const versions = [aVersion(), aVersion()]
    const both = await Promise.all([answersTo(versions), answersTo(versions)])
    expect(
      both
        .flat()
        .map((answer) => answer.answer)
        .sort(),
    ).toEqual(['known', 'known', 'stored', 'stored'])
  })

  test('the same visit with other content is a conflict, both kept', async () => {
    const version = aVersion()
    await answersTo([version])
    expect(await answersTo([{ ...version, device: 'phone-2', note: 'other' }])).toMatchObject([{ answer: 'conflict' }])
  })

  test('a clock of 1980 or two years ahead is no reason to lose a visit', async () => {
    const clocks = [Date.UTC(1980, 0, 1), Date.UTC(2028, 10, 23)]
    const versions = clocks.map((at) =>
      aVersion({ at, day: at < 1e12 ? 19800101 : 20281123, zone: 'Pacific/Kiritimati' }),
    )
    expect(await answersTo(versions)).toMatchObject([{ answer: 'stored' }, { answer: 'stored' }])
  })

  test('a supervisor and the county may correct a visit of a worker', async () => {
    for (const who of [people.supervisor, people.county]) {
      const logged = aVersion()
      await answersTo([logged])
      const corrected = {
        ...aVersion(),
        visit: logged.visit,
        change: 'corrected',
        replaces: [versionHash(logged)],
        author: who.id,
      }
      expect(await answersTo([corrected], who)).toMatchObject([{ answer: 'stored' }])
    }
  })

  test('a version that is stored is known, even after its author lost the area', async () => {
    const moved = { id: 'worker-moved', name: 'x', role: 'worker', areas: [gridOne], demo: false } as const
    await office.store.putAccount(moved)
    const version = aVersion({ author: moved.id })
    const { sync } = await office.as(moved)
    await sync({ versions: [version] })
    await office.store.putAccount({ ...moved, areas: [gridTwo] })
    expect((await sync({ versions: [version, aVersion({ author: moved.id })] })).answers).toMatchObject([
      { answer: 'known' },
      { answer: 'set-aside', why: 'other-area' },
    ])
  })
})

describe('what cannot be accepted is set aside by itself, and the rest of the batch is stored', () => {
  const logged = aVersion()
  const own = { author: people.neighbour.id, area: gridTwo, place: aPlace(gridTwo).id }
  const cases: readonly [string, unknown, { who?: keyof typeof people; why: string }][] = [
    ['an unknown field', { ...aVersion(), role: 'county' }, { why: 'unreadable' }],
    [
      'a field named __proto__',
      JSON.parse(JSON.stringify(aVersion()).replace('{', '{"__proto__":{"role":"county"},')),
      { why: 'unreadable' },
    ],
    ['a field named constructor', { ...aVersion(), constructor: 1 }, { why: 'unreadable' }],
    ['a wrong type', { ...aVersion(), installs: '3' }, { why: 'unreadable' }],
    ['half a visit', { sequence: 7 }, { why: 'unreadable' }],
    ['no visit at all', null, { why: 'unreadable' }],
    ['a megabyte of note', { ...aVersion(), note: '反'.repeat(350_000) }, { why: 'unreadable' }],
    ['a place nobody knows', aVersion({ place: 'nowhere' }), { why: 'unknown-place' }],
    ['another grid', aVersion({ area: gridTwo }), { why: 'other-area' }],
    ['another town', aVersion({ area: gridOfTownTwo }), { why: 'other-area' }],
    ['the own town as a whole', aVersion({ area: townOne }), { why: 'other-area' }],
    ['a door of another grid under the own grid', aVersion({ place: aPlace(gridTwo).id }), { why: 'unknown-place' }],
    ['somebody else as the author', aVersion({ author: people.county.id }), { why: 'other-author' }],
    ['a visit of a colleague', { ...aVersion(own), visit: logged.visit }, { who: 'neighbour', why: 'no-right' }],
    [
      'a visit that moves to another town',
      { ...aVersion({ author: people.county.id, area: gridOfTownTwo }), visit: logged.visit },
      { who: 'county', why: 'other-town' },
    ],
  ]
  test.each(cases)('%s', async (_what, bad, { who = 'worker', why }) => {
    await answersTo([logged])
    const account = people[who]
    const area = {
      worker: gridOne,
      neighbour: gridTwo,
      county: gridOne,
      supervisor: gridOne,
      otherTown: gridOfTownTwo,
    }[who]
    const good = [aVersion({ author: account.id, area }), aVersion({ author: account.id, area })]
    const { setAside } = await office.store.counts()
    const answers = await answersTo([good[0], bad, good[1]], account)
    expect(answers).toMatchObject([{ answer: 'stored' }, { index: 1, answer: 'set-aside', why }, { answer: 'stored' }])
    expect(await answersTo([bad], account)).toEqual([{ ...answers[1], index: 0 }])
    expect((await office.store.counts()).setAside).toBe(setAside + 1)
  })

  test('the answer names the entry and the fields, where they can be told', async () => {
    const [answer] = await answersTo([
      { ...aVersion({ sequence: 77 }), forms: [{ form: 'talk', count: -1, unit: '场', estimated: false }] },
    ])
    expect(answer).toMatchObject({ sequence: 77, hash: null, answer: 'set-aside', why: 'unreadable' })
    expect(answer?.faults?.join()).toContain('forms.0.count')
  })
})

describe('a request that cannot be taken at all', () => {
  const refusalOf = async (body: unknown, more: object = {}) => {
    const { ask } = await office.as(people.worker)
    const payload = typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body)
    const reply = await ask({
      method: 'POST',
      url: '/api/sync',
      payload,
      headers: { 'content-type': 'application/json', ...more },
    })
    return { status: reply.statusCode, ...reply.json<object>() }
  }
  const gzip = { 'content-encoding': 'gzip' }
  const badRequest = { status: 400, envelope: 'gridwalk', refused: 'bad-request', retry: false }
  const tooLarge = { status: 413, envelope: 'gridwalk', refused: 'too-large', retry: false }

  test('a protocol of the future', async () => {
    const refusal = { status: 400, envelope: 'gridwalk', refused: 'unsupported-protocol', retry: false }
    expect(await refusalOf({ ...emptySync, protocol: 2, whatever: true })).toEqual(refusal)
  })
  test('no JSON, half a JSON, no UTF-8, no gzip, another packing', async () => {
    expect(await refusalOf('hello')).toEqual(badRequest)
    expect(await refusalOf('{"protocol":1')).toEqual(badRequest)
    expect(await refusalOf(Buffer.from([0x22, 0xff, 0xfe, 0x22]))).toEqual(badRequest)
    expect(await refusalOf('{}', gzip)).toEqual(badRequest)
    expect(await refusalOf('{}', { 'content-encoding': 'br' })).toMatchObject({ status: 415, refused: 'bad-request' })
    expect(await refusalOf('<a/>', { 'content-type': 'text/xml' })).toMatchObject({
      status: 415,
      refused: 'bad-request',
    })
  })
  test('an envelope with wrong, missing or unknown fields', async () => {
    expect(await refusalOf({ ...emptySync, device: '../x' })).toEqual(badRequest)
    expect(await refusalOf({ ...emptySync, role: 'county' })).toEqual(badRequest)
    expect(await refusalOf({ ...emptySync, protocol: '1' })).toEqual(badRequest)
    expect(await refusalOf({ protocol: 1 })).toEqual(badRequest)
  })
  test('a body, an unpacked body or a batch over the limit', async () => {
    expect(await refusalOf({ ...emptySync, app: 'x'.repeat(2_000_001) })).toEqual(tooLarge)
    expect(await refusalOf(gzipped('0'.repeat(50_000_000)).payload, gzip)).toEqual(tooLarge)
    expect(await refusalOf({ ...emptySync, versions: Array.from({ length: 201 }, () => ({})) })).toEqual(tooLarge)
  })
  test('nobody signed in', async () => {
    const reply = await office.app.inject({
      method: 'POST',
      url: '/api/sync',
      payload: emptySync,
      headers: { 'x-gridwalk': '1' },
    })
    expect([reply.statusCode, reply.json()]).toEqual([
      401,
      { envelope: 'gridwalk', refused: 'not-signed-in', retry: false },
    ])
  })
})

describe('changes down', () => {
  test('each sees the own areas and no others', async () => {
    await answersTo([aVersion()])
    await answersTo([aVersion({ author: people.neighbour.id, area: gridTwo })], people.neighbour)
    const seen = async (who: (typeof people)[keyof typeof people]) => {
      const { areas, places, versions } = await (await office.as(who)).sync()
      return {
        areas: areas.map((area) => area.code),
        places: columnsToPlaces(places).map((place) => place.area),
        versions: [...new Set(versions.map((row) => row.version.area))].sort(),
      }
    }
    expect(await seen(people.worker)).toEqual({
      areas: [county, townOne, villageOne, gridOne],
      places: [gridOne],
      versions: [gridOne],
    })
    expect((await seen(people.supervisor)).versions).toEqual([gridOne, gridTwo])
    expect((await seen(people.otherTown)).versions).toEqual([])
  })

  test('a phone that has read all gets nothing twice, and then what is new', async () => {
    const phone = await office.as(people.worker)
    const first = await phone.sync()
    expect(first).toMatchObject({ fresh: true, more: false, remaining: 0 })
    expect(await phone.sync({ cursor: first.cursor })).toMatchObject({ fresh: false, areas: [], versions: [] })
    const version = aVersion()
    const colleague = await office.as(people.supervisor)
    await colleague.sync({ versions: [{ ...version, author: people.supervisor.id }] })
    const { versions } = await phone.sync({ cursor: first.cursor })
    expect(versions).toMatchObject([
      { version: { visit: version.visit }, received: office.clock.now, standing: 'shown' },
    ])
  })

  test('what a request brought is answered and does not come back with it, unless the phone starts anew', async () => {
    const phone = await office.as(people.worker)
    const { cursor } = await phone.sync()
    const version = aVersion()
    const next = await phone.sync({ cursor, versions: [version] })
    expect(next).toMatchObject({ answers: [{ answer: 'stored', received: office.clock.now }], versions: [] })
    expect(await phone.sync({ cursor: next.cursor })).toMatchObject({ versions: [] })
    const other = aVersion()
    const anew = await phone.sync({ versions: [other] })
    const down = anew.versions.map((row) => row.hash)
    expect(anew).toMatchObject({ fresh: true, answers: [{ answer: 'stored' }] })
    expect([down.includes(versionHash(version)), down.includes(versionHash(other))]).toEqual([true, true])
  })

  test('a phone starts anew after its areas changed, or with a cursor that is not ours', async () => {
    const { cursor } = await (await office.as(people.worker)).sync()
    expect(await (await office.as(people.neighbour)).sync({ cursor })).toMatchObject({ fresh: true })
    const forged = cursor.replace(/^1\.[0-9a-f]+/, '1.0000000000000000')
    expect(await (await office.as(people.worker)).sync({ cursor: forged })).toMatchObject({ fresh: true })
  })

  test('office settings come once', async () => {
    const phone = await office.as(people.worker)
    const first = await phone.sync()
    expect(first.office).toMatchObject({ name: '宾阳县反诈中心' })
    expect((await phone.sync({ office: first.officeVersion })).office).toBeNull()
  })

  test('the office learns what waits on the phones', async () => {
    await (await office.as(people.worker)).sync({ device: 'silent', report: { waiting: 12, persisted: null } })
    expect((await office.store.counts()).waitingOnPhones).toBe(12)
  })
})
