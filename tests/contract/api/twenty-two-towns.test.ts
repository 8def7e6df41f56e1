import { afterAll, expect, test } from 'vitest'
import { isWithin, townOf, type AreaCode } from '../../../src/domain/area.ts'
import { coverageOf } from '../../../src/domain/coverage.ts'
import { localDay } from '../../../src/domain/day.ts'
import { figuresOf } from '../../../src/domain/figures.ts'
import type { Account } from '../../../src/domain/people.ts'
import type { Place } from '../../../src/domain/place.ts'
import { createSuccessor, underSuccessors } from '../../../src/domain/succession.ts'
import type { VisitVersion } from '../../../src/domain/visit.ts'
import { standardVocabulary } from '../../../src/domain/vocabulary.ts'
import type { FormerDivision } from '../../../src/domain/division-history.ts'
import type { FiguresReply } from '../../../src/protocol/figures.ts'
import { columnsToPlaces } from '../../../src/protocol/place-columns.ts'
import { seededRandom } from '../../support/seeded-random.ts'
import { aVisit, madeUpCountyOf, mapping, newTown, newTownOf, newVillageOf, supervisorOf, workerOf } from '../../support/twenty-two-towns.ts'
import { openOffice } from './office.ts'

const office = await openOffice()
afterAll(() => office.close())

test('22 towns become 12: every visit before and after counts once, for the town that its own has become', async () => {
  const { store, clock } = office
  const today = localDay(clock.now)
  const made = madeUpCountyOf(seededRandom(), { today, at: clock.now - 1000 })
  const { areas, newAreas, places, accounts, homeOf, visits } = made
  await store.putAreas([...areas, ...newAreas])
  await store.putPlaces(places)
  for (const account of accounts) await store.putAccount(account)
  for (const town of new Set(visits.map(({ area }) => townOf(area)))) {
    const here = visits.filter(({ area }) => townOf(area) === town)
    await store.storeVersions(town, here.map((version) => ({ version, received: clock.now })))
  }
  const by = (id: string) => accounts.find((account) => account.id === id) as Account
  const county = await office.as(by('county'))
  const everything = await pullAll(county.sync)
  // The roster of the test's office has a few doors and areas of its own.
  const madeUp = ({ id }: Place) => homeOf.has(id)
  expect(everything.places.filter(madeUp)).toHaveLength(660)

  // A phone that has heard nothing since, with two visits of before and one of long after on it.
  const [lateTown, lateVillage] = [15, 3]
  const away = await office.as(by(workerOf(lateTown, lateVillage)))
  const { cursor } = await away.sync()
  const doors = places.filter(({ id }) => homeOf.get(id)?.town === lateTown && homeOf.get(id)?.village === lateVillage)
  const late = doors.slice(0, 3).map((door, i) => {
    return aVisit(door, workerOf(lateTown, lateVillage), { outcome: 'met', day: today, at: clock.now + (i - 2) * 1e8, sequence: 10_000 + i })
  })

  const rows = mapping.map(([from, to], i) => ({ row: i + 2, from, to, day: 20260101 }))
  const reply = await county.ask({ method: 'POST', url: '/api/reorganisation', payload: { rows } })
  expect(reply.json()).toMatchObject({ areas: 22 + 66 + 132, newGrids: 132, places: 660, people: 22 + 66, campaigns: 0, faults: [] })

  const after = await pullAll(county.sync)
  expect(after.places.filter(madeUp)).toHaveLength(660)
  expect(after.areas.filter((code) => /^4501263..000$/.test(code))).toHaveLength(12)
  expect(after.areas.filter((code) => code.startsWith('4501262'))).toEqual([])

  clock.now += 2e8
  const home = await away.sync({ cursor, versions: late })
  expect(home.answers.map(({ answer }) => answer)).toEqual(['stored', 'stored', 'stored'])
  const again = await away.sync({ versions: late })
  expect(again.answers.map(({ answer }) => answer)).toEqual(['known', 'known', 'known'])
  expect(home.account.areas).toEqual([newVillageOf(lateTown, lateVillage)])

  const all = [...visits, ...late]
  const period = { from: today, to: today }
  const sums = { expected: 0, covered: 0, visits: 0 }
  for (let town = 1; town <= 12; town++) {
    const oldTowns = [town, town + 12].filter((each) => each <= 22)
    // A recount by the doors alone, from what was made up.
    const inTown = (id: string) => newTownOf(homeOf.get(id)?.town ?? 0) === town
    const doorsHere = places.filter(({ id }) => inTown(id))
    const visitsHere = all.filter(({ place }) => inTown(place))
    const recount = naive(doorsHere, visitsHere)
    for (const old of oldTowns) {
      const seen = await pullAll((await office.as(by(supervisorOf(old)))).sync)
      expect(seen.account.areas).toEqual([newTown(town)])
      expect(seen.versions.map(({ visit }) => visit).sort()).toEqual(visitsHere.map(({ visit }) => visit).sort())
      expect(seen.versions.every(({ area }) => all.some((visit) => visit.area === area))).toBe(true)
      const { expected, covered, tried } = coverageOf(seen.places, seen.versions, { period, area: newTown(town) })
      expect({ expected, covered, tried }).toEqual(recount)
      const byVillage = coverageOf(seen.places, seen.versions, { period, area: newTown(town) }).byArea
      for (const [village, tally] of byVillage) {
        const inVillage = (id: string) => goesTo(homeOf.get(id)) === village
        expect(tally).toMatchObject(naive(doorsHere.filter(({ id }) => inVillage(id)), visitsHere))
      }
      // Figures by code agree, with what went down with the office.
      const successor = createSuccessor(seen.divisions)
      const figures = figuresOf(underSuccessors(all, successor), standardVocabulary, { period, area: newTown(town) })
      expect(figures.visits).toBe(visitsHere.length)
    }
    sums.expected += recount.expected
    sums.covered += recount.covered
    sums.visits += visitsHere.length
  }
  const told = (await county.ask({ method: 'GET', url: `/api/figures?area=450126000000&from=${today}&to=${today}` })).json<FiguresReply>()
  expect(told.total).toMatchObject({ visits: { count: all.length }, households: { count: sums.covered } })
  expect(told.rows.map(({ area }) => area)).toEqual(after.areas.filter((code) => /^4501263..000$/.test(code)).sort())
  expect(await store.checkFigures()).toEqual([])
  const before = naive(places, all)
  expect(sums).toEqual({ expected: 660, covered: before.covered, visits: visits.length + 3 })
  expect(await store.counts()).toMatchObject({ visits: visits.length + 3, setAside: 0 })
}, 120_000)

const goesTo = (home: { town: number; village: number } | undefined) => home && newVillageOf(home.town, home.village)

/** Door by door, without a word of the domain. */
function naive(doors: readonly Place[], visits: readonly VisitVersion[]) {
  const at = (id: string) => visits.filter(({ place }) => place === id)
  const covered = doors.filter(({ id }) => at(id).some(({ outcome }) => outcome === 'met')).length
  const visited = doors.filter(({ id }) => at(id).length > 0).length
  return { expected: doors.length, covered, tried: visited - covered }
}

interface SeenByPhone {
  readonly account: Account
  readonly areas: AreaCode[]
  readonly places: Place[]
  readonly versions: VisitVersion[]
  readonly divisions: readonly FormerDivision[]
}

async function pullAll(sync: Awaited<ReturnType<typeof office.as>>['sync']): Promise<SeenByPhone> {
  let reply = await sync()
  const seen = { account: reply.account, areas: [] as AreaCode[], places: [] as Place[], versions: [] as VisitVersion[], divisions: reply.office?.divisions ?? [] }
  for (;;) {
    seen.areas.push(...reply.areas.map(({ code }) => code).filter((code) => isWithin(code, '450126000000')))
    seen.places.push(...columnsToPlaces(reply.places))
    seen.versions.push(...reply.versions.map(({ version }) => version))
    if (!reply.more) return seen
    reply = await sync({ cursor: reply.cursor })
  }
}
