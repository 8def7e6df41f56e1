import { describe, expect, test } from 'vitest'
import type { RecordRow } from '../record-book/records.ts'
import { groupByDay } from './group-by-day.ts'

interface Short {
  day: number
  at: number
  place?: string
  outcome?: string
  change?: string
  state?: RecordRow['state']
}

const row = ({ day, at, place = 'a', outcome = 'met', change = 'logged', state = 'here' }: Short) =>
  ({ visit: `${at}`, hash: `${at}`, state, received: null, version: { day, at, place, outcome, change } }) as unknown as RecordRow

describe('records by day', () => {
  test('of none are no days', () => {
    expect(groupByDay([])).toEqual([])
  })
  test('stand under their own day, the newest day and the latest record first', () => {
    const days = groupByDay([row({ day: 20260916, at: 5 }), row({ day: 20260917, at: 1 }), row({ day: 20260917, at: 9 })])
    expect(days.map(({ day, rows }) => [day, rows.map(({ visit }) => visit)])).toEqual([
      [20260917, ['9', '1']],
      [20260916, ['5']],
    ])
  })
  test('count a door reached twice once, and neither the absent nor the withdrawn', () => {
    const [day] = groupByDay([
      row({ day: 1, at: 1 }),
      row({ day: 1, at: 2 }),
      row({ day: 1, at: 3, place: 'b', outcome: 'absent' }),
      row({ day: 1, at: 4, place: 'c', change: 'withdrawn' }),
      row({ day: 1, at: 5, place: 'd', outcome: 'held', state: 'sent' }),
    ])
    expect([day?.rows.length, day?.reached, day?.sent]).toEqual([5, 2, 1])
  })
})
