import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { townOf } from '../../../src/domain/area.ts'
import { figuresOf } from '../../../src/domain/figures.ts'
import type { Account } from '../../../src/domain/people.ts'
import { sumsOfFigures } from '../../../src/domain/report/for-tests.ts'
import { standardVocabulary } from '../../../src/domain/vocabulary.ts'
import type { FiguresReply } from '../../../src/protocol/figures.ts'
import { aVersion, county, gridOfTownTwo, gridOne, gridTwo, townOne, townTwo, villageOne } from '../field.ts'
import { openOffice, ownAndOther, people, type Office } from './office.ts'

let office: Office
const leaflets = [{ form: 'leaflet', count: 20, unit: '份', estimated: true }]
const versions = [
  aVersion({ area: gridOne, day: 20261123, forms: leaflets, topics: ['brush'] }),
  aVersion({ area: gridOne, day: 20261102 }),
  aVersion({ area: gridOne, day: 20261103, outcome: 'absent', forms: leaflets }),
  aVersion({ area: gridTwo, day: 20261109, outcome: 'refused' }),
  aVersion({ area: gridOfTownTwo, day: 20261020 }),
  aVersion({ area: gridOfTownTwo, day: 20261130 }),
]
beforeAll(async () => {
  office = await openOffice()
  for (const version of versions) await office.store.storeVersions(townOf(version.area), [{ version, received: office.clock.now }])
})
afterAll(() => office.close())

const november = { from: '20261101', to: '20261130' }
async function ask(who: Account, query: Record<string, string> = {}) {
  const { ask: asks } = await office.as(who)
  const reply = await asks({ method: 'GET', url: `/api/figures?${new URLSearchParams({ ...november, ...query }).toString()}` })
  return { status: reply.statusCode, ...reply.json<FiguresReply & { refused?: string }>() }
}
const rowsOf = ({ rows }: FiguresReply) => rows.map(({ area, figures }) => `${area} ${figures['visits']?.count} ${figures['households']?.count ?? 0}`)

describe('figures', () => {
  test('of a county stand town by town, as its phones count them', async () => {
    const reply = await ask(people.county, { area: county })
    const figures = figuresOf(versions, standardVocabulary, { period: { from: 20261101, to: 20261130 } })
    const counted = Object.fromEntries([...sumsOfFigures(figures)].filter(([, { count }]) => count > 0))
    expect(reply).toMatchObject({ status: 200, at: office.clock.now, total: { ...counted, 'topic:brush': { count: 1, estimated: false } } })
    expect(reply.total['form:leaflet:份']).toEqual({ count: 40, estimated: true })
    expect(rowsOf(reply)).toEqual([`${townOne} 4 1`, `${townTwo} 1 1`])
  })

  test('are asked for down to a grid and for any days', async () => {
    expect(rowsOf(await ask(people.supervisor, { area: villageOne }))).toEqual([`${gridOne} 3 1`, `${gridTwo} 1 0`])
    expect(rowsOf(await ask(people.worker, { from: '20261103', to: '20261123' }))).toEqual([`${gridOne} 2 1`])
    expect(rowsOf(await ask(people.county, { from: '20250715', to: '20261129' }))).toEqual([`${townOne} 4 1`, `${townTwo} 1 1`])
    expect(await ask(people.county, { from: '20240101', to: '20241231' })).toMatchObject({ total: {}, rows: [] })
  })

  test.each(ownAndOther)('are told within the own areas only: %s', async (_, who, own, other) => {
    expect((await ask(who, { area: own })).status).toBe(200)
    expect(await ask(who, { area: other })).toMatchObject({ status: 403, refused: 'not-allowed' })
    const all = await ask(who)
    expect(all.rows.every(({ area }) => who.areas.some((mine) => area.startsWith(mine.replace(/0+$/, ''))))).toBe(true)
  })

  test('of nobody are told to nobody', async () => {
    const reply = await office.app.inject({ method: 'GET', url: '/api/figures?from=20261101&to=20261130' })
    expect(reply.statusCode).toBe(401)
    await office.store.putAccount({ ...people.worker, id: 'without-areas', areas: [] })
    expect(await ask({ ...people.worker, id: 'without-areas', areas: [] })).toMatchObject({ status: 200, total: {}, rows: [] })
  })

  test.each([
    ['no area', { area: '4501' }],
    ['no day of the calendar', { from: '20261131' }],
    ['a day as people write it', { to: '2026-11-30' }],
    ['days the wrong way round', { from: '20261130', to: '20261101' }],
    ['more than ten years', { from: '20100101' }],
    ['a question nobody has put', { kind: 'household' }],
  ] as const)('are refused for %s', async (_, query) => {
    expect(await ask(people.county, query)).toMatchObject({ status: 400, refused: 'bad-request' })
  })

  test('are refused to a phone that was cut off', async () => {
    const { ask: asks, sync } = await office.as(people.neighbour)
    await sync({ device: 'phone-lost' })
    await office.store.cutOff(people.neighbour.id, 'phone-lost', office.clock.now)
    expect((await asks({ method: 'GET', url: '/api/figures?from=20261101&to=20261130' })).statusCode).toBe(403)
  })
})
