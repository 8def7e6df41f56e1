import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tableDays } from '../../../src/domain/coverage-table.ts'
import { tableOf } from '../../support/table-of.ts'
import { townOf } from '../../../src/domain/area.ts'
import type { Account } from '../../../src/domain/people.ts'
import type { VisitVersion } from '../../../src/domain/visit.ts'
import type { CoverageReply } from '../../../src/protocol/coverage.ts'
import { aPlace, aVersion, county, gridOfTownTwo, gridOne, grids, gridTwo, townOne, townTwo, villageOne } from '../field.ts'
import { openOffice, ownAndOther, people, type Office } from './office.ts'

let office: Office
const versions = [
  aVersion({ area: gridOne, day: 20261123 }),
  aVersion({ area: gridOne, day: 20261102, outcome: 'absent' }),
  aVersion({ area: gridTwo, day: 20261109, outcome: 'refused' }),
  aVersion({ area: gridOfTownTwo, day: 20261020 }),
]
beforeAll(async () => {
  office = await openOffice()
  for (const version of versions) await office.store.storeVersions(townOf(version.area), [{ version, received: office.clock.now }])
})
afterAll(() => office.close())

const november = { kind: 'household', from: '20261101', to: '20261130' }
async function ask(who: Account, query: Record<string, string> = {}) {
  const { ask: asks } = await office.as(who)
  const reply = await asks({ method: 'GET', url: `/api/coverage?${new URLSearchParams({ ...november, ...query }).toString()}` })
  return { status: reply.statusCode, ...reply.json<CoverageReply & { refused?: string }>() }
}
const rowsOf = ({ rows }: CoverageReply) => rows.map(({ area, now }) => `${area} ${now.covered}/${now.expected}`)

describe('coverage', () => {
  test('of a county stands town by town, as its phones count it', async () => {
    const reply = await ask(people.county, { area: county, today: '20261130' })
    const marks = new Map<string, VisitVersion[]>()
    for (const version of versions) marks.set(version.place, [...(marks.get(version.place) ?? []), version])
    const days = tableDays({ from: 20261101, to: 20261130 }, 20261118)
    const scope = { kind: 'household', within: [county] }
    const { total, byArea } = tableOf(grids.map((grid) => aPlace(grid)), marks, days, scope)
    expect(await ask(people.county, { area: county, today: '20261118' })).toMatchObject({
      status: 200,
      today: 20261118,
      days,
      total,
      rows: [...byArea].map(([area, figures]) => ({ area, ...figures })),
    })
    expect(rowsOf(reply)).toEqual([`${townOne} 1/3`, `${townTwo} 0/1`])
  })

  test('goes by the day in China when no other is given', async () => {
    // Seven in the evening there; a little later it is midnight.
    expect(await ask(people.county)).toMatchObject({ today: 20261118, at: office.clock.now, days: { now: { to: 20261118 } } })
    office.clock.now += 5 * 3_600_000
    expect(await ask(people.county)).toMatchObject({ today: 20261119, days: { now: { to: 20261119 } } })
  })

  test('is asked for down to a grid, or of what hangs on the area itself', async () => {
    const village = await ask(people.supervisor, { area: villageOne, today: '20261130' })
    expect(rowsOf(village)).toEqual([`${gridOne} 1/1`, `${gridTwo} 0/1`])
    expect(village.total).toMatchObject({ now: { covered: 1, tried: 1, never: 0 }, visits: 3 })
    expect((await ask(people.supervisor, { area: villageOne, direct: '1' })).total.now.expected).toBe(0)
    expect(rowsOf(await ask(people.worker, { today: '20261130' }))).toEqual([`${gridOne} 1/1`])
    expect((await ask(people.county, { kind: 'school' })).rows).toEqual([])
  })

  test.each(ownAndOther)('is told within the own areas only: %s', async (_, who, own, other) => {
    expect((await ask(who, { area: own })).status).toBe(200)
    expect(await ask(who, { area: other })).toMatchObject({ status: 403, refused: 'not-allowed' })
    const all = await ask(who)
    expect(all.rows.every(({ area }) => who.areas.some((mine) => area.startsWith(mine.replace(/0+$/, ''))))).toBe(true)
  })

  test('of nobody is told to nobody', async () => {
    const reply = await office.app.inject({ method: 'GET', url: '/api/coverage?kind=household&from=20261101&to=20261130' })
    expect(reply.statusCode).toBe(401)
    await office.store.putAccount({ ...people.worker, id: 'without-areas', areas: [] })
    expect(await ask({ ...people.worker, id: 'without-areas', areas: [] })).toMatchObject({ status: 200, rows: [] })
  })

  test.each([
    ['no area', { area: '4501' }],
    ['no kind of the office', { kind: 'ufo' }],
    ['no day of the calendar', { from: '20261131' }],
    ['a day as people write it', { to: '2026-11-30' }],
    ['days the wrong way round', { from: '20261130', to: '20261101' }],
    ['more than ten years', { from: '20100101' }],
    ['a question nobody has put', { areas: gridOne }],
  ] as const)('is refused for %s', async (_, query) => {
    expect(await ask(people.county, query)).toMatchObject({ status: 400, refused: 'bad-request' })
  })

  test('is refused to a phone that was cut off', async () => {
    const { ask: asks, sync } = await office.as(people.neighbour)
    await sync({ device: 'phone-lost' })
    await office.store.cutOff(people.neighbour.id, 'phone-lost', office.clock.now)
    const reply = await asks({ method: 'GET', url: '/api/coverage?kind=household&from=20261101&to=20261130' })
    expect(reply.statusCode).toBe(403)
  })
})
