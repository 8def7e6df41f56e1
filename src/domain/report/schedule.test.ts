import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, isInPeriod, monthOf, weekday } from '../day.ts'
import { firstWorkingDay, monthlyDraftDue } from './schedule.ts'

const town = '450126104000'

test.each([
  [2026, 9, 20260901, 'a Tuesday'],
  [2026, 8, 20260803, 'after a weekend'],
  [2026, 1, 20260102, 'after 元旦, a Thursday'],
  [2027, 1, 20270104, 'after 元旦, a Friday, and its weekend'],
  [2026, 5, 20260504, 'after 劳动节, a Friday and a Saturday, and the Sunday'],
  [2025, 10, 20251006, 'after 国庆 on Wednesday to Friday and its weekend'],
  [2029, 10, 20291004, 'after 国庆 on Monday to Wednesday'],
])('%i-%i begins to work on %i, %s', (year, month, day) => expect(firstWorkingDay(year, month)).toBe(day))

test('it is a weekday of the month, and at most the sixth', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2025, max: 2099 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      const day = firstWorkingDay(year, month)
      expect([1, 2, 3, 4, 5]).toContain(weekday(day))
      expect(isInPeriod(day, { from: year * 10_000 + month * 100 + 1, to: year * 10_000 + month * 100 + 6 })).toBe(true)
    }),
  )
})

test('on the first working day the month before is due, the day before not yet', () => {
  expect(monthlyDraftDue(20260803, town, [])?.period).toEqual({ from: 20260701, to: 20260731, kind: 'month', campaign: null })
  expect(monthlyDraftDue(20260802, town, [])?.period.from).toBe(20260601)
  expect(monthlyDraftDue(20260101, town, [])?.period).toMatchObject({ from: 20251101, to: 20251130 })
})

test('it is made once: not again after it was made, thrown away, or begun by hand', () => {
  const due = monthlyDraftDue(20260917, town, [])
  if (!due) throw new Error('nothing is due')
  expect(due.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(monthlyDraftDue(20260930, town, [{ id: due.id }])).toBeNull()
  const begun = { id: 'another', kind: 'month_meeting' as const, area: town, period: due.period }
  expect(monthlyDraftDue(20260917, town, [begun])).toBeNull()
  expect(monthlyDraftDue(20260917, town, [{ ...begun, kind: 'brief' }])).toEqual(due)
  expect(monthlyDraftDue(20260917, town, [{ ...begun, area: '450126105000' }])).toEqual(due)
})

test('each month and each area has an id of its own, the same on every day and every phone', () => {
  const areas = ['450126000000', town, '450126104202', '450126104202003']
  const ids = new Map<string, string>()
  for (let day = 20250101; day < 20270101; day = addDays(day, 1)) {
    for (const area of areas) {
      const due = monthlyDraftDue(day, area, [])
      if (!due) throw new Error('nothing is due')
      const key = `${area} ${due.period.from}`
      expect(ids.get(due.id) ?? key).toBe(key)
      ids.set(due.id, key)
      expect(due.period).toMatchObject(monthOf(due.period.from))
    }
  }
  expect(ids.size).toBe(25 * areas.length)
})
