import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { AreaRow, PlaceRow } from '../../../src/domain/roster/roster-row.ts'
import type { Imports, ImportUndone, RowsImported } from '../../../src/protocol/roster.ts'
import { columnsToPlaces } from '../../../src/protocol/place-columns.ts'
import { aVersion, gridOne, gridOfTownTwo, gridTwo, townOne } from '../field.ts'
import { openOffice, people, type Office } from './office.ts'

const opened: Office[] = []
let office: Office
beforeEach(async () => {
  office = await openOffice()
  opened.push(office)
})
afterAll(() => Promise.all(opened.map((each) => each.close())))

type Person = (typeof people)[keyof typeof people]

const placeRow = (change: Partial<PlaceRow> = {}): PlaceRow => ({
  row: 2,
  id: null,
  kind: 'household',
  name: '88号',
  area: gridOne,
  hamlet: null,
  point: { latitude: 23.2206, longitude: 108.8046 },
  size: 4,
  ...change,
})
const areaRow = (code: string, name = '某村委会'): AreaRow => ({ row: 2, code, name })

async function as(who: Person) {
  const { ask, sync } = await office.as(who)
  return {
    sync,
    send: async (id: string, payload: object) => {
      const reply = await ask({ method: 'POST', url: `/api/roster/imports/${id}`, payload })
      return { status: reply.statusCode, ...reply.json<RowsImported & { refused?: string }>() }
    },
    list: async () => {
      const reply = await ask({ method: 'GET', url: '/api/roster/imports' })
      return { status: reply.statusCode, ...reply.json<Imports & { refused?: string }>() }
    },
    undo: async (id: string) => {
      const reply = await ask({ method: 'POST', url: `/api/roster/imports/${id}/undo`, payload: {} })
      return { status: reply.statusCode, ...reply.json<ImportUndone & { refused?: string }>() }
    },
  }
}

const places = (...rows: object[]) => ({ list: 'places', file: '名册.xlsx', rows })
const areas = (...rows: object[]) => ({ list: 'areas', file: '区划.csv', rows })

describe('rows of a roster', () => {
  test('go in one by one: good ones count, faulty ones are named, the same again changes nothing', async () => {
    const supervisor = await as(people.supervisor)
    const id = randomUUID()
    const rows = [placeRow(), placeRow({ row: 3, area: gridOfTownTwo }), placeRow({ row: 4, name: '89号', kind: 'ufo' }), placeRow({ row: 5 })]
    expect(await supervisor.send(id, places(...rows))).toMatchObject({
      status: 200,
      effects: [
        'new',
        { row: 3, why: 'other-area', value: gridOfTownTwo },
        { row: 4, why: 'unknown-kind', value: 'ufo' },
        { row: 5, why: 'twice-in-file', value: '88号' },
      ],
    })
    expect((await supervisor.send(randomUUID(), places(placeRow()))).effects).toEqual(['unchanged'])
    const worker = await as(people.worker)
    const { places: columns } = await worker.sync()
    expect(columns.name).toContain('88号')
    expect(columns.initials).toContain('88h')
  })

  test('without coordinates go in near what the village has, and phones are told which points are rough until one is given', async () => {
    const supervisor = await as(people.supervisor)
    const rows = [placeRow({ point: null }), placeRow({ row: 3, name: '89号', point: null }), placeRow({ row: 4, area: '450126104203', point: null })]
    expect((await supervisor.send(randomUUID(), places(...rows))).effects).toMatchObject(['new', 'new', 'new'])
    expect((await supervisor.send(randomUUID(), places(...rows))).effects).toEqual(['unchanged', 'unchanged', 'unchanged'])
    const worker = await as(people.worker)
    const roughNow = async () => columnsToPlaces((await worker.sync()).places).flatMap(({ name, rough }) => (rough ? [name] : []))
    expect(await roughNow()).toEqual(['88号', '89号'])
    expect((await supervisor.send(randomUUID(), places(placeRow()))).effects).toEqual(['changed'])
    expect(await roughNow()).toEqual(['89号'])
  })

  test('of areas bring a whole town with its villages and grids, the county office alone a town', async () => {
    const rows = [areaRow('450126106000', '武陵镇'), areaRow('450126106201'), areaRow('450126106201001', '第1网格')]
    const county = await as(people.county)
    expect((await county.send(randomUUID(), areas(...rows))).effects).toEqual(['new', 'new', 'new'])
    const supervisor = await as(people.supervisor)
    expect((await supervisor.send(randomUUID(), areas(areaRow('450126107000'), areaRow('450126104209')))).effects).toEqual([
      { row: 2, why: 'other-area', value: '450126107000' },
      'new',
    ])
    expect((await county.send(randomUUID(), areas(areaRow('450126108201')))).effects).toEqual([
      { row: 2, why: 'no-parent', value: '450126108201' },
    ])
  })

  test('hold no numbers of persons', async () => {
    const supervisor = await as(people.supervisor)
    expect((await supervisor.send(randomUUID(), places(placeRow({ name: '13800138000' })))).effects).toEqual([
      { row: 2, why: 'personal-data', value: '' },
    ])
  })

  test('lie in a village or grid that the roster has', async () => {
    const supervisor = await as(people.supervisor)
    const rows = [placeRow({ area: townOne }), placeRow({ area: '450126104298' })]
    expect((await supervisor.send(randomUUID(), places(...rows))).effects).toMatchObject([
      { why: 'unknown-village' },
      { why: 'unknown-village' },
    ])
  })

  test.each([
    ['a worker', 'worker', places(placeRow()), 403, 'not-allowed'],
    ['unknown fields', 'supervisor', places({ ...placeRow(), owner: '张三' }), 400, 'bad-request'],
    ['a number as text', 'supervisor', places({ ...placeRow(), size: '4' }), 400, 'bad-request'],
    ['no rows', 'supervisor', places(), 400, 'bad-request'],
    ['another list', 'supervisor', { list: 'people', file: '', rows: [placeRow()] }, 400, 'bad-request'],
    ['too many rows', 'supervisor', places(...Array.from({ length: 1001 }, () => placeRow())), 400, 'bad-request'],
  ] as const)('of %s are refused', async (_, who, payload, status, refused) => {
    expect(await (await as(people[who])).send(randomUUID(), payload)).toMatchObject({ status, refused })
    expect(await office.store.imports(1)).toEqual([])
  })

  test('need somebody signed in, and an id', async () => {
    const reply = await office.app.inject({
      method: 'POST',
      url: `/api/roster/imports/${randomUUID()}`,
      payload: places(placeRow()),
      headers: { 'x-gridwalk': '1' },
    })
    expect(reply.statusCode).toBe(401)
    expect(await (await as(people.supervisor)).send('..', places(placeRow()))).toMatchObject({ status: 404 })
    expect(await (await as(people.supervisor)).send('1', places(placeRow()))).toMatchObject({ status: 400 })
  })

  test('are not added to the import of somebody else, nor to one that was taken back', async () => {
    const id = randomUUID()
    const supervisor = await as(people.supervisor)
    await supervisor.send(id, places(placeRow()))
    expect(await (await as(people.county)).send(id, places(placeRow()))).toMatchObject({ status: 403, refused: 'not-allowed' })
    expect(await supervisor.undo(id)).toMatchObject({ status: 200, blocked: null })
    expect(await supervisor.send(id, places(placeRow()))).toMatchObject({ status: 403, refused: 'not-allowed' })
  })
})

describe('an import', () => {
  const brought = async (who: Person, ...rows: PlaceRow[]) => {
    const id = randomUUID()
    await (await as(who)).send(id, places(...rows))
    return id
  }

  test('is seen by those in whose areas it lies, and by nobody else', async () => {
    const id = await brought(people.supervisor, placeRow(), placeRow({ row: 3, name: '89号', area: gridTwo }))
    const entry = { id, list: 'places', file: '名册.xlsx', by: 'supervisor-1', undone: null, added: 2, changed: 0 }
    expect((await (await as(people.supervisor)).list()).imports).toEqual([{ ...entry, at: office.clock.now }])
    expect((await (await as(people.county)).list()).imports).toMatchObject([entry])
    expect((await (await as(people.otherTown)).list()).imports).toEqual([])
    expect(await (await as(people.worker)).list()).toMatchObject({ status: 403, refused: 'not-allowed' })
  })

  test('is taken back as a whole, and the phones hear of it', async () => {
    const worker = await as(people.worker)
    const id = await brought(people.supervisor, placeRow())
    const { cursor, places: before } = await worker.sync()
    expect(before.name).toContain('88号')
    expect(await (await as(people.county)).undo(id)).toMatchObject({ status: 200, blocked: null })
    const after = await worker.sync({ cursor })
    expect(after.gone.places).toEqual([before.id[before.name.indexOf('88号')]])
  })

  test('stays when visits were logged on its places', async () => {
    const id = await brought(people.supervisor, placeRow())
    const worker = await as(people.worker)
    const { places: columns } = await worker.sync()
    const place = columns.id[columns.name.indexOf('88号')] as string
    const { answers } = await worker.sync({ versions: [aVersion({ place, area: gridOne })] })
    expect(answers.map(({ answer }) => answer)).toEqual(['stored'])
    expect(await (await as(people.supervisor)).undo(id)).toMatchObject({ blocked: { why: 'visited', count: 1 } })
  })

  test('is no longer one’s own to take back after one has moved to another town', async () => {
    const id = await brought(people.supervisor, placeRow())
    await office.store.putAccount({ ...people.supervisor, areas: people.otherTown.areas })
    const moved = await as(people.supervisor)
    expect((await moved.list()).imports).toEqual([])
    expect(await moved.undo(id)).toMatchObject({ status: 404, refused: 'not-found' })
    expect(await (await as(people.county)).undo(id)).toMatchObject({ status: 200, blocked: null })
  })

  test('of another town, or none at all, cannot be taken back', async () => {
    const id = await brought(people.supervisor, placeRow())
    expect(await (await as(people.otherTown)).undo(id)).toMatchObject({ status: 404, refused: 'not-found' })
    expect(await (await as(people.worker)).undo(id)).toMatchObject({ status: 403, refused: 'not-allowed' })
    expect(await (await as(people.supervisor)).undo(randomUUID())).toMatchObject({ status: 404, refused: 'not-found' })
  })
})
