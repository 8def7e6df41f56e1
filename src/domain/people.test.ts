import { describe, expect, test } from 'vitest'
import {
  areasWhen,
  covers,
  homecoming,
  mayChange,
  mayCorrect,
  mayInvite,
  mayLog,
  mayManage,
  maySee,
  maySeePeople,
  maySeePerson,
  maySwitchOff,
  type Account,
  type Role,
} from './people.ts'

const county = '450126000000'
const town = '450126104000'
const otherTown = '450126105000'
const village = '450126104202'
const grid = '450126104202003'
const otherGrid = '450126104202004'

function account(role: Role, ...areas: string[]): Account {
  return { id: `${role}-1`, name: role, role, areas, demo: false }
}

const worker = account('worker', grid)
const supervisor = account('supervisor', town)
const office = account('county', county)
const by = (author: string, area: string) => ({ author, area })

describe('a grid worker', () => {
  test('sees and logs in the own grid, and nowhere else', () => {
    expect([grid, otherGrid, village, town, county].map((area) => maySee(worker, area))).toEqual([
      true,
      false,
      false,
      false,
      false,
    ])
    expect([grid, otherGrid, village].map((area) => mayLog(worker, area))).toEqual([true, false, false])
  })
  test('with a village has all its grids; with two grids both', () => {
    expect(mayLog(account('worker', village), grid)).toBe(true)
    const two = account('worker', grid, otherGrid)
    expect([grid, otherGrid, village].map((area) => covers(two, area))).toEqual([true, true, false])
  })
  test("corrects own visits, not a colleague's, and not own ones outside the area", () => {
    expect(mayCorrect(worker, by('worker-1', grid))).toBe(true)
    expect(mayCorrect(worker, by('worker-2', grid))).toBe(false)
    expect(mayCorrect(worker, by('worker-1', otherGrid))).toBe(false)
  })
  test('invites nobody', () => {
    expect((['worker', 'supervisor', 'county'] as const).some((role) => mayInvite(worker, role, [grid]))).toBe(false)
  })
})

describe('a town supervisor', () => {
  test('sees and logs in the own town, not in the next one, nor over the county', () => {
    expect([grid, village, town, otherTown, county].map((area) => maySee(supervisor, area))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ])
    expect([grid, `${otherTown.slice(0, 9)}201001`].map((area) => mayLog(supervisor, area))).toEqual([true, false])
  })
  test('corrects visits of others in the town, not in the next one', () => {
    expect(mayCorrect(supervisor, by('worker-2', grid))).toBe(true)
    expect(mayCorrect(supervisor, by('worker-2', '450126105201001'))).toBe(false)
  })
  test('invites workers of own grids and villages, nobody else and nowhere else', () => {
    expect(mayInvite(supervisor, 'worker', [grid, village])).toBe(true)
    expect(mayInvite(supervisor, 'worker', [grid, '450126105201001'])).toBe(false)
    expect(mayInvite(supervisor, 'worker', [town])).toBe(false)
    expect(mayInvite(supervisor, 'worker', [])).toBe(false)
    expect(mayInvite(supervisor, 'supervisor', [town])).toBe(false)
    expect(mayInvite(supervisor, 'county', [county])).toBe(false)
  })
})

describe('the county office', () => {
  test('sees and logs in the whole county, not in the next county', () => {
    expect([grid, town, otherTown, county, '450127101201'].map((area) => maySee(office, area))).toEqual([
      true,
      true,
      true,
      true,
      false,
    ])
    expect([grid, '450127101201001'].map((area) => mayLog(office, area))).toEqual([true, false])
  })
  test('corrects every visit of the county, none of the next', () => {
    expect(mayCorrect(office, by('worker-2', grid))).toBe(true)
    expect(mayCorrect(office, by('county-1', '450127101201001'))).toBe(false)
  })
  test('invites nobody for what is no area code', () => {
    expect(['', '4501261', '450126104202xyz', '__proto__'].some((area) => mayInvite(office, 'worker', [area]))).toBe(false)
  })
  test('invites every role, each with areas of its own level', () => {
    expect(mayInvite(office, 'worker', [grid])).toBe(true)
    expect(mayInvite(office, 'supervisor', [town, otherTown])).toBe(true)
    expect(mayInvite(office, 'county', [county])).toBe(true)
    expect(mayInvite(office, 'supervisor', [grid])).toBe(false)
    expect(mayInvite(office, 'county', [town])).toBe(false)
    expect(mayInvite(office, 'supervisor', ['450127101000'])).toBe(false)
  })
})

test('an account without areas may do nothing at all', () => {
  for (const role of ['worker', 'supervisor', 'county'] as const) {
    const nowhere = account(role)
    expect([maySee(nowhere, grid), mayLog(nowhere, grid), mayInvite(nowhere, 'worker', [grid])]).toEqual([
      false,
      false,
      false,
    ])
    expect(mayCorrect(nowhere, by(nowhere.id, grid))).toBe(false)
  }
})

describe('people', () => {
  const far = account('worker', '450126105201001')

  test('are the business of supervisor and county, within their own areas', () => {
    expect([worker, supervisor, office].map(maySeePeople)).toEqual([false, true, true])
    expect([worker, supervisor, office, far].map((each) => maySeePerson(supervisor, each))).toEqual([true, true, false, false])
    expect([worker, supervisor, office, far].map((each) => maySeePerson(office, each))).toEqual([true, true, true, true])
    expect(maySeePerson(office, { areas: [] })).toBe(false)
    expect(maySeePerson(worker, worker)).toBe(false)
  })
  test('are managed by who could have made them, in all of their areas', () => {
    expect([worker, supervisor, office, far].map((each) => mayManage(supervisor, each))).toEqual([true, false, false, false])
    expect(mayManage(supervisor, account('worker', grid, '450126105201001'))).toBe(false)
    expect([worker, supervisor, office, far].every((each) => mayManage(office, each))).toBe(true)
  })
  test('are changed only from and to what one may make', () => {
    expect(mayChange(supervisor, worker, { role: 'worker', areas: [otherGrid] })).toBe(true)
    expect(mayChange(supervisor, worker, { role: 'worker', areas: ['450126105201001'] })).toBe(false)
    expect(mayChange(supervisor, far, { role: 'worker', areas: [grid] })).toBe(false)
    expect(mayChange(supervisor, worker, { role: 'supervisor', areas: [town] })).toBe(false)
    expect(mayChange(office, worker, { role: 'supervisor', areas: [town] })).toBe(true)
  })
  test('do not raise, move or lock out themselves', () => {
    expect(mayChange(office, office, { role: 'county', areas: [county] })).toBe(true)
    expect(mayChange(office, office, { role: 'supervisor', areas: [town] })).toBe(false)
    expect(maySwitchOff(office, office)).toBe(false)
    expect(maySwitchOff(office, { ...office, id: 'county-2' })).toBe(true)
    expect(maySwitchOff(supervisor, worker)).toBe(true)
  })
})

test('where one might log when a visit was logged: areas of today, and former ones until they were lost', () => {
  const former = [{ area: otherGrid, until: 100 }]
  expect(areasWhen(worker, [], { at: 50, received: 200 })).toEqual([grid])
  expect(areasWhen(worker, former, { at: 100, received: 200 })).toEqual([grid, otherGrid])
  expect(areasWhen(worker, former, { at: 101, received: 200 })).toEqual([grid])
  expect(areasWhen(worker, former, { at: 100, received: 101 + homecoming })).toEqual([grid])
})
