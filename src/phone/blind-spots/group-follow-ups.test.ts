import { expect, test } from 'vitest'
import type { Done, FollowUpList, Open } from '../../domain/follow-up-list.ts'
import { groupFollowUps, onlyOf } from './group-follow-ups.ts'

const open = (author: string) => ({ author, place: 'a' }) as Open
const done = (author: string) => ({ author, place: 'a' }) as Done
const list: FollowUpList = {
  overdue: [open('wei'), open('lu'), open('lu')],
  due: [open('wei')],
  upcoming: [],
  done: [done('mo'), done('wei')],
}

test('each follow-up is counted once, for its worker; most overdue first', () => {
  expect(groupFollowUps(list, ({ author }) => author)).toEqual([
    { key: 'lu', overdue: 2, due: 0, upcoming: 0, done: 0 },
    { key: 'wei', overdue: 1, due: 1, upcoming: 0, done: 1 },
    { key: 'mo', overdue: 0, due: 0, upcoming: 0, done: 1 },
  ])
})

test('none: nobody agreed on anything', () => {
  expect(groupFollowUps({ overdue: [], due: [], upcoming: [], done: [] }, ({ author }) => author)).toEqual([])
})

test('of one worker alone only theirs are left', () => {
  expect(onlyOf(list, ({ author }) => author === 'wei')).toEqual({
    overdue: [open('wei')],
    due: [open('wei')],
    upcoming: [],
    done: [done('wei')],
  })
})
