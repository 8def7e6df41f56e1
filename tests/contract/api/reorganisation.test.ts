import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { homecoming } from '../../../src/domain/people.ts'
import type { LastReorganisationReply, ReorganisationReply, ReorganisationUndone } from '../../../src/protocol/reorganisation.ts'
import { columnsToPlaces } from '../../../src/protocol/place-columns.ts'
import { aPlace, anArea, aVersion, gridOne, gridOfTownTwo, gridTwo, townOne, townTwo, villageOne } from '../field.ts'
import { openOffice, people, type Office } from './office.ts'

const opened: Office[] = []
let office: Office
const newVillage = '450126105301'
const [newGridOne, newGridTwo] = [`${newVillage}001`, `${newVillage}002`]

beforeEach(async () => {
  office = await openOffice()
  await office.store.putAreas([anArea(newVillage)])
  opened.push(office)
})
afterAll(() => Promise.all(opened.map((each) => each.close())))

const day = 20260101
const table = (...pairs: (readonly [string, string])[]) => ({ rows: pairs.map(([from, to], i) => ({ row: i + 2, from, to, day })) })
const village = table([villageOne, newVillage])
const logged = (overrides: Parameters<typeof aVersion>[0] = {}) => aVersion({ at: office.clock.now - 1000, ...overrides })

async function send(who: (typeof people)[keyof typeof people], payload: object, path = '') {
  const reply = await (await office.as(who)).ask({ method: 'POST', url: `/api/reorganisation${path}`, payload })
  return { status: reply.statusCode, ...reply.json<ReorganisationReply & { refused?: string }>() }
}

describe('a mapping table', () => {
  const counts = { areas: 3, newGrids: 2, places: 2, people: 3, campaigns: 0, faults: [] }

  test('is looked at first, and nothing has changed by that', async () => {
    const before = (await (await office.as(people.county)).sync()).areas
    expect(await send(people.county, village, '/preview')).toMatchObject({ status: 200, ...counts })
    const after = await (await office.as(people.county)).sync()
    expect(after.areas).toEqual(before)
    expect(after.office?.divisions).toEqual([])
    expect((await office.store.account('worker-1'))?.areas).toEqual([gridOne])
  })

  test('does what it said, once', async () => {
    expect(await send(people.county, village)).toMatchObject({ status: 200, ...counts })
    expect(await send(people.county, village)).toMatchObject({ areas: 0, newGrids: 0, places: 0, people: 0, faults: [] })
    expect((await office.store.account('worker-1'))?.areas).toEqual([newGridOne])
    expect((await office.store.account('worker-2'))?.areas).toEqual([newGridTwo])
    const { office: told, areas } = await (await office.as(people.county)).sync()
    expect(told?.divisions).toEqual([{ from: villageOne, to: newVillage, day, name: `${villageOne}委会` }])
    expect(areas.map(({ code }) => code)).toContain(newGridTwo)
    expect(areas.map(({ code }) => code)).not.toContain(villageOne)
  })

  test('has its good rows go in beside those that cannot', async () => {
    const rows = table([villageOne, newVillage], ['450126104299', newVillage], [townTwo, '450127101000'], ['1', '2'])
    expect(await send(people.county, rows)).toMatchObject({
      areas: 3,
      faults: [
        { row: 3, why: 'unknown-old', value: '450126104299' },
        { row: 4, why: 'other-area', value: '450127101000' },
        { row: 5, why: 'bad-code', value: '1' },
      ],
    })
  })

  test.each([
    ['a supervisor', 'supervisor', village, 403, 'not-allowed'],
    ['a worker', 'worker', village, 403, 'not-allowed'],
    ['nobody’s rows', 'county', { rows: [] }, 400, 'bad-request'],
    ['unknown fields', 'county', { rows: [{ ...village.rows[0], name: '张三' }] }, 400, 'bad-request'],
    ['a day that is none', 'county', { rows: [{ ...village.rows[0], day: 20260231 }] }, 400, 'bad-request'],
    ['codes that are no text', 'county', { rows: [{ ...village.rows[0], from: 450126104202 }] }, 400, 'bad-request'],
  ] as const)('of %s is refused, for a look too', async (_, who, payload, status, refused) => {
    for (const path of ['', '/preview']) expect(await send(people[who], payload, path)).toMatchObject({ status, refused })
    expect((await office.store.divisionHistory()).divisions).toEqual([])
  })

  test('needs somebody signed in', async () => {
    const asked = { method: 'POST', url: '/api/reorganisation', payload: village, headers: { 'x-gridwalk': '1' } } as const
    expect((await office.app.inject(asked)).statusCode).toBe(401)
  })
})

describe('a phone that was away while its village went to another town', () => {
  test('hands in its visits under the old code, each once, and is given its new area with all that was logged there', async () => {
    const phone = await office.as(people.worker)
    const [sent, waiting, later] = [logged(), logged(), logged({ at: office.clock.now + 9e8 })]
    const { cursor } = await phone.sync({ versions: [sent] })
    await send(people.county, village)
    office.clock.now += 1e9
    const after = await phone.sync({ cursor, versions: [waiting, later] })
    expect(after).toMatchObject({ fresh: true, answers: [{ answer: 'stored' }, { answer: 'stored' }], account: { areas: [newGridOne] } })
    expect(columnsToPlaces(after.places)).toEqual([{ ...aPlace(gridOne), area: newGridOne }])
    expect(after.versions.map(({ version }) => version)).toEqual(expect.arrayContaining([sent, waiting, later]))
    // Its answer was lost on the way.
    expect((await phone.sync({ versions: [waiting, later] })).answers).toMatchObject([{ answer: 'known' }, { answer: 'known' }])
    expect(await office.store.counts()).toMatchObject({ visits: 3, setAside: 0 })
  })

  test('corrects an old visit afterwards, under the code of its day', async () => {
    const first = logged()
    const phone = await office.as(people.worker)
    const { answers } = await phone.sync({ versions: [first] })
    await send(people.county, village)
    const corrected = { ...logged(), visit: first.visit, change: 'corrected' as const, reason: '记错了', replaces: [answers[0]?.hash ?? ''] }
    expect((await phone.sync({ versions: [corrected] })).answers).toMatchObject([{ answer: 'stored' }])
    // At a door of the new town it would be a second visit.
    const elsewhere = { ...corrected, sequence: 9999, area: newGridOne }
    expect((await phone.sync({ versions: [elsewhere] })).answers).toMatchObject([{ why: 'other-town' }])
    expect(await office.store.counts()).toMatchObject({ visits: 1 })
  })

  test('of a supervisor who keeps the old town: what was logged before is still taken, what is logged after is not', async () => {
    const mine = { author: 'supervisor-1', area: gridOne }
    const [before, after] = [logged(mine), logged({ ...mine, at: office.clock.now + 1 })]
    await send(people.county, village)
    const desk = await office.as(people.supervisor)
    expect((await desk.sync({ versions: [before, after] })).answers).toMatchObject([{ answer: 'stored' }, { why: 'other-area' }])
    office.clock.now += homecoming + 1
    expect((await desk.sync({ versions: [logged(mine)] })).answers).toMatchObject([{ why: 'other-area' }])
  })

  test('may not log in what its old code has become for others', async () => {
    await send(people.county, village)
    const neighbour = await office.as(people.neighbour)
    const foreign = logged({ author: 'worker-2', area: gridOne, at: office.clock.now + 1 })
    expect((await neighbour.sync({ versions: [foreign] })).answers).toMatchObject([{ why: 'other-area' }])
    const stranger = await office.as(people.otherTown)
    expect((await stranger.sync({ versions: [logged({ author: 'supervisor-2', area: gridTwo })] })).answers).toMatchObject([{ answer: 'stored' }])
  })
})

describe('phones that were there all the time', () => {
  test('of the town that takes the village in start anew, with its visits of years', async () => {
    const old = logged()
    await (await office.as(people.worker)).sync({ versions: [old] })
    const desk = await office.as(people.otherTown)
    const { cursor, versions } = await desk.sync()
    expect(versions).toEqual([])
    await send(people.county, village)
    const after = await desk.sync({ cursor })
    expect(after).toMatchObject({ fresh: true, versions: [{ version: old }] })
    expect(columnsToPlaces(after.places).map(({ area }) => area).sort()).toEqual([gridOfTownTwo, newGridOne, newGridTwo].sort())
    expect(await desk.sync({ cursor: after.cursor })).toMatchObject({ fresh: false, versions: [] })
  })

  test('of the county and of the old town go on from where they were', async () => {
    const [county, town] = [await office.as(people.county), await office.as(people.supervisor)]
    const [before, here] = [await county.sync(), await town.sync()]
    await send(people.county, village)
    const after = await county.sync({ cursor: before.cursor })
    expect(after).toMatchObject({ fresh: false, gone: { places: [] } })
    expect(columnsToPlaces(after.places)).toHaveLength(2)
    expect(await town.sync({ cursor: here.cursor })).toMatchObject({ fresh: false, gone: { places: [aPlace(gridOne).id, aPlace(gridTwo).id] } })
    expect(after.officeVersion).not.toBe(before.officeVersion)
  })
})

test('a whole town ends in another with its supervisor, and a code that has ended is not brought back by an old list', async () => {
  const county = await office.as(people.county)
  const everything = table([townOne, townTwo], [villageOne, newVillage], ['450126104203', '450126105201'])
  expect(await send(people.county, everything)).toMatchObject({ areas: 6, people: 3, faults: [] })
  expect((await office.store.account('supervisor-1'))?.areas).toEqual([townTwo])
  const list = { list: 'areas', file: '去年.csv', rows: [{ row: 2, code: villageOne, name: '民范村委会' }] }
  const reply = await county.ask({ method: 'POST', url: '/api/roster/imports/3f2b8c1e-0000-4000-8000-000000000000', payload: list })
  expect(reply.json()).toMatchObject({ effects: [{ row: 2, why: 'code-ended', value: newVillage }] })
})

describe('the last reorganisation', () => {
  const last = async (who: (typeof people)[keyof typeof people] = people.county) => {
    const reply = await (await office.as(who)).ask({ method: 'GET', url: '/api/reorganisation' })
    return { status: reply.statusCode, ...reply.json<LastReorganisationReply & { refused?: string }>() }
  }
  const undo = async (at: number, who: (typeof people)[keyof typeof people] = people.county) => {
    const reply = await (await office.as(who)).ask({ method: 'POST', url: '/api/reorganisation/undo', payload: { at } })
    return { status: reply.statusCode, ...reply.json<ReorganisationUndone & { refused?: string }>() }
  }

  test('is taken back by whoever may apply one, once, and written down', async () => {
    expect((await last()).last).toBeNull()
    await send(people.county, village)
    const at = office.clock.now
    expect((await last()).last).toEqual({ at, areas: 3 })
    for (const who of [people.worker, people.supervisor]) {
      expect(await last(who)).toMatchObject({ status: 403, refused: 'not-allowed' })
      expect(await undo(at, who)).toMatchObject({ status: 403, refused: 'not-allowed' })
    }
    expect((await office.store.account('worker-1'))?.areas).toEqual([newGridOne])
    expect([await undo(at), await undo(at)]).toMatchObject([{ status: 200, blocked: null }, { status: 200, blocked: null }])
    expect((await last()).last).toBeNull()
    expect((await office.store.account('worker-1'))?.areas).toEqual([gridOne])
    const entries = await office.store.audit(people.county.areas, { from: 0, to: at + 1, kind: 'reorganisation-undone', skip: 0, most: 9 })
    expect(entries).toMatchObject([{ actor: 'county-1', detail: { areas: 3 } }])
  })

  test('gives a phone that had taken it its areas and places back, and the visits it brings under either code are not lost', async () => {
    const phone = await office.as(people.worker)
    await send(people.county, village)
    const moved = await phone.sync()
    expect(moved.account?.areas).toEqual([newGridOne])
    await undo(office.clock.now)
    const [old, meanwhile] = [logged(), logged({ area: newGridOne, place: aPlace(gridOne).id })]
    const back = await phone.sync({ cursor: moved.cursor, versions: [old, meanwhile] })
    expect(back).toMatchObject({ fresh: true, account: { areas: [gridOne] }, answers: [{ answer: 'stored' }, { answer: 'set-aside', why: 'unknown-place' }] })
    expect(columnsToPlaces(back.places)).toEqual([aPlace(gridOne)])
    expect(back.areas.map(({ code }) => code)).toContain(gridOne)
  })

  test('brings areas and places back to phones that go on from where they were', async () => {
    const [ofCounty, ofOldTown] = [await office.as(people.county), await office.as(people.supervisor)]
    await send(people.county, village)
    const [before, here] = [await ofCounty.sync(), await ofOldTown.sync()]
    await undo(office.clock.now)
    const after = await ofCounty.sync({ cursor: before.cursor })
    expect(after).toMatchObject({ fresh: false, gone: { areas: [newGridOne, newGridTwo], places: [] }, office: { divisions: [] } })
    expect(columnsToPlaces(after.places)).toEqual([aPlace(gridOne), aPlace(gridTwo)])
    expect(columnsToPlaces((await ofOldTown.sync({ cursor: here.cursor })).places)).toEqual([aPlace(gridOne), aPlace(gridTwo)])
  })

  test('stays once a visit was logged under its codes', async () => {
    await send(people.county, village)
    const at = office.clock.now
    await (await office.as(people.worker)).sync({ versions: [logged({ area: newGridOne, place: aPlace(gridOne).id })] })
    expect(await undo(at)).toMatchObject({ status: 200, blocked: { why: 'visited', count: 1 } })
    expect((await office.store.account('worker-1'))?.areas).toEqual([newGridOne])
  })
})
