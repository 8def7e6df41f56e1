import { expect, test } from 'vitest'
import { aDay, aDevice, aPerson, now } from './for-tests.ts'
import { groupPeople } from './group-people.ts'

const one = (name: string, area: string, silentDays: number | null, off: number | null = null) =>
  aPerson({ account: { id: name, name, areas: [area] }, off, devices: silentDays === null ? [] : [aDevice({ lastSync: now - silentDays * aDay })] })

const people = [
  one('今天来过', '450126104202003', 0),
  one('停用的', '450126104202003', 0, now),
  one('静了三天', '450126104202004', 3),
  one('静了九天', '450126104202', 9),
  one('没登录过', '450126104202004', null),
  one('隔壁村', '450126104203001', 0),
  one('镇里', '450126104000', 0),
]
const groups = (role: 'supervisor' | 'county') =>
  groupPeople(people, { role }, now).map((group) => [group.area, group.people.map(({ account }) => account.name)])

test('a town sees its people village by village, who needs a call first', () => {
  expect(groups('supervisor')).toEqual([
    ['450126104000', ['镇里']],
    ['450126104202', ['静了九天', '静了三天', '没登录过', '今天来过', '停用的']],
    ['450126104203', ['隔壁村']],
  ])
})

test('the county sees them town by town', () => {
  expect(groups('county')).toEqual([['450126104000', ['静了九天', '静了三天', '没登录过', '今天来过', '隔壁村', '镇里', '停用的']]])
})

test('nobody makes no group', () => {
  expect(groupPeople([], { role: 'county' }, now)).toEqual([])
})
