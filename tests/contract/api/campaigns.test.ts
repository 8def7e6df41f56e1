import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { Campaign } from '../../../src/domain/campaign.ts'
import type { WantedCampaign } from '../../../src/domain/campaign-change.ts'
import { addDays, localDay } from '../../../src/domain/day.ts'
import type { Account } from '../../../src/domain/people.ts'
import type { CampaignReply } from '../../../src/protocol/campaigns.ts'
import { county, gridOne, townOne, townTwo, villageOne } from '../field.ts'
import { openOffice, people, type Office } from './office.ts'

const opened: Office[] = []
let office: Office
beforeEach(async () => {
  office = await openOffice()
  opened.push(office)
})
afterAll(() => Promise.all(opened.map((each) => each.close())))

const { worker, neighbour, supervisor, otherTown, county: countyOffice } = people
const today = localDay(1_795_000_000_000)
const url = '/api/campaigns/hundred-days'

const wanted = {
  name: '百日行动',
  period: { from: addDays(today, -9), to: addDays(today, 90) },
  area: townOne,
  kind: 'household',
  targetShare: 0.9,
  shares: [
    { kind: 'school', area: townOne, share: 1 },
    { kind: 'household', area: villageOne, share: 0.95 },
  ],
  counts: [{ form: 'leaflet', unit: '份', area: townOne, count: 5000 }],
} satisfies WantedCampaign
const made: Campaign = { id: 'hundred-days', ...wanted }

async function askAs(who: Account | null, method: 'PUT' | 'DELETE', payload?: unknown, address = url) {
  const options = { method, url: address, ...(payload !== undefined && { payload: payload as object }) }
  const reply = who
    ? await (await office.as(who)).ask(options)
    : await office.app.inject({ ...options, headers: { 'x-gridwalk': '1' } })
  return { status: reply.statusCode, ...reply.json<Partial<CampaignReply> & { refused?: string }>() }
}
const put = (who: Account | null, change: object = {}) => askAs(who, 'PUT', { ...wanted, ...change })
const held = async (who: Account) => (await (await office.as(who)).sync()).campaigns

describe('setting a campaign', () => {
  test('a supervisor does it for the own town, and every phone concerned hears of it', async () => {
    expect(await put(supervisor)).toMatchObject({ status: 200, campaign: made })
    for (const who of [worker, neighbour, supervisor, countyOffice]) expect(await held(who)).toEqual([made])
    expect(await held(otherTown)).toEqual([])
  })

  test('the county does it for the county and for any of its towns', async () => {
    expect(await put(countyOffice, { area: county })).toMatchObject({ status: 200 })
    expect(await held(otherTown)).toHaveLength(1)
    const there = { ...wanted, area: townTwo, shares: [], counts: [] }
    expect(await askAs(countyOffice, 'PUT', there, '/api/campaigns/other')).toMatchObject({ status: 200 })
  })

  test('twice the same is one campaign', async () => {
    await put(supervisor)
    expect(await put(supervisor)).toMatchObject({ status: 200, campaign: made })
    expect(await held(worker)).toEqual([made])
  })

  test('is not for a worker, another town, or who is not signed in; a supervisor sets none for the county', async () => {
    expect(await put(null)).toMatchObject({ status: 401, refused: 'not-signed-in' })
    expect(await put(worker, { area: gridOne, shares: [], counts: [] })).toMatchObject({ status: 403, refused: 'not-allowed' })
    expect(await put(otherTown)).toMatchObject({ status: 403, refused: 'not-allowed' })
    expect(await put(supervisor, { area: county })).toMatchObject({ status: 403, refused: 'not-allowed' })
    expect(await held(countyOffice)).toEqual([])
  })

  test('refuses a target outside its area, and areas that are not there', async () => {
    for (const area of [townTwo, county, '450126104999']) {
      expect(await put(supervisor, { shares: [{ kind: 'school', area, share: 1 }] })).toMatchObject({ status: 403, refused: 'not-allowed' })
      expect(await put(supervisor, { counts: [{ ...wanted.counts[0], area }] })).toMatchObject({ status: 403, refused: 'not-allowed' })
    }
    expect(await put(countyOffice, { area: '450126999000', shares: [], counts: [] })).toMatchObject({ status: 403 })
  })

  test('names a kind, a form or a unit that nobody knows', async () => {
    const unknown = { status: 400, refused: 'unknown-word' }
    expect(await put(supervisor, { kind: 'castle' })).toMatchObject(unknown)
    expect(await put(supervisor, { counts: [{ ...wanted.counts[0], form: 'balloon' }] })).toMatchObject(unknown)
    expect(await put(supervisor, { counts: [{ ...wanted.counts[0], unit: '车次' }] })).toMatchObject(unknown)
  })

  test.each([
    ['no name', { name: ' ' }],
    ['days the wrong way round', { period: { from: today, to: addDays(today, -1) } }],
    ['a day of no calendar', { period: { from: 20260230, to: 20260301 } }],
    ['a share above the whole', { targetShare: 1.2 }],
    ['a share in words', { targetShare: '90%' }],
    ['a share of nothing', { targetShare: 0 }],
    ['half a leaflet', { counts: [{ ...wanted.counts[0], count: 0.5 }] }],
    ['the same twice', { shares: [wanted.shares[0], wanted.shares[0]] }],
    ['a field nobody knows', { colour: 'red' }],
  ])('refuses %s and changes nothing', async (_what, change) => {
    await put(supervisor)
    expect(await put(supervisor, change)).toMatchObject({ status: 400, refused: 'bad-request' })
    expect(await held(worker)).toEqual([made])
  })
})

describe('changing a campaign', () => {
  beforeEach(() => put(supervisor))

  test('reaches phones that hold it', async () => {
    const phone = await office.as(worker)
    const { cursor } = await phone.sync()
    const change = { name: '百日攻坚', targetShare: 0.95, counts: [] }
    expect(await put(supervisor, change)).toMatchObject({ status: 200 })
    expect((await phone.sync({ cursor })).campaigns).toEqual([{ ...made, ...change }])
  })

  test('leaves the area as it is, and the first day of what has begun', async () => {
    expect(await put(supervisor, { area: villageOne, shares: [], counts: [] })).toMatchObject({ status: 403 })
    expect(await put(supervisor, { period: { from: today, to: addDays(today, 90) } })).toMatchObject({ status: 403 })
    expect(await put(supervisor, { period: { from: wanted.period.from, to: addDays(today, 5) } })).toMatchObject({ status: 200 })
  })

  test('a campaign of the county is not for a supervisor to take over', async () => {
    const address = '/api/campaigns/of-county'
    await askAs(countyOffice, 'PUT', { ...wanted, area: county }, address)
    expect(await askAs(supervisor, 'PUT', wanted, address)).toMatchObject({ status: 403, refused: 'not-allowed' })
    expect(await askAs(supervisor, 'DELETE', undefined, address)).toMatchObject({ status: 403, refused: 'not-allowed' })
    expect(await askAs(otherTown, 'PUT', { ...wanted, area: townTwo, shares: [], counts: [] })).toMatchObject({ status: 403 })
  })
})

describe('ending a campaign', () => {
  test('closes one that runs with today and keeps it', async () => {
    await put(supervisor)
    const closed = { ...made, period: { from: wanted.period.from, to: today } }
    expect(await askAs(supervisor, 'DELETE')).toMatchObject({ status: 200, campaign: closed })
    expect(await askAs(supervisor, 'DELETE')).toMatchObject({ status: 200, campaign: closed })
    expect(await held(worker)).toEqual([closed])
  })

  test('leaves one that is over as it was', async () => {
    const period = { from: addDays(today, -40), to: addDays(today, -10) }
    await put(supervisor, { period })
    expect(await askAs(supervisor, 'DELETE')).toMatchObject({ status: 200, campaign: { ...made, period } })
  })

  test('takes away one that has not begun, from every phone that holds it', async () => {
    await put(supervisor, { period: { from: addDays(today, 1), to: addDays(today, 30) } })
    const phone = await office.as(worker)
    const { cursor } = await phone.sync()
    expect(await askAs(supervisor, 'DELETE')).toMatchObject({ status: 200, campaign: null })
    expect((await phone.sync({ cursor })).gone.campaigns).toEqual(['hundred-days'])
    expect(await held(countyOffice)).toEqual([])
    expect(await askAs(supervisor, 'DELETE')).toMatchObject({ status: 404, refused: 'not-found' })
  })

  test('is not for a worker, another town, or who is not signed in', async () => {
    await put(supervisor)
    expect(await askAs(null, 'DELETE')).toMatchObject({ status: 401 })
    expect(await askAs(worker, 'DELETE')).toMatchObject({ status: 403, refused: 'not-allowed' })
    expect(await askAs(otherTown, 'DELETE')).toMatchObject({ status: 404, refused: 'not-found' })
    expect(await held(worker)).toEqual([made])
  })
})
