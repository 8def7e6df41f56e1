import { describe, expect, test } from 'vitest'
import { alwaysAbsent, hoursOf } from './always-absent.ts'
import type { Place } from './place.ts'
import type { Outcome } from './visit.ts'

/** A visit saved at a time of day in Binyang, which is eight hours ahead of UTC; 17 September 2026 is a Thursday. */
function visitAt(day: number, hour: number, minute = 0, outcome: Outcome = 'absent') {
  const [year, month, date] = [Math.floor(day / 10_000), Math.floor(day / 100) % 100, day % 100]
  const time = Date.UTC(year, month - 1, date, hour - 8, minute).toString(16).padStart(12, '0')
  return { visit: `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`, day, outcome }
}

const door = (id: string): Place => ({
  id,
  kind: 'household',
  name: id,
  area: '450126104202003',
  within: null,
  latitude: 23.2,
  longitude: 108.8,
  size: 3,
  initials: '',
})
const period = { from: 20260901, to: 20260930 }

describe('the hours of a visit', () => {
  test('are told by its id, in the local time of the county', () => {
    expect(hoursOf(visitAt(20260917, 8))).toBe('morning')
    expect(hoursOf(visitAt(20260917, 11, 30))).toBe('noon')
    expect(hoursOf(visitAt(20260917, 14))).toBe('afternoon')
    expect(hoursOf(visitAt(20260917, 19, 5))).toBe('evening')
  })
  test('on Saturday and Sunday are the weekend', () => {
    expect(hoursOf(visitAt(20260919, 9))).toBe('weekend')
    expect(hoursOf(visitAt(20260920, 19))).toBe('weekend')
  })
  test('are not known of a visit that was written down on another day, or has another kind of id', () => {
    expect(hoursOf({ ...visitAt(20260917, 9), day: 20260915 })).toBe(null)
    expect(hoursOf({ visit: 'v1', day: 20260917 })).toBe(null)
  })
})

describe('places where nobody was ever at home', () => {
  const find = (visits: Record<string, ReturnType<typeof visitAt>[]>) =>
    alwaysAbsent(Object.keys(visits).map(door), new Map(Object.entries(visits)), period)

  test('none: never visited, met once, or refused', () => {
    expect(find({ a: [], b: [visitAt(20260915, 9), visitAt(20260916, 9, 0, 'met')], c: [visitAt(20260916, 9, 0, 'refused')] })).toEqual([])
  })
  test('ask for hours that nobody has tried: the evening, then the weekend, then the others', () => {
    const next = (...visits: ReturnType<typeof visitAt>[]) => find({ a: visits })[0]?.next
    const [morning, afternoon, noon] = [visitAt(20260916, 9), visitAt(20260916, 15), visitAt(20260916, 12)]
    const [evening, weekend] = [visitAt(20260916, 19), visitAt(20260919, 10)]
    expect(next(morning)).toBe('evening')
    expect(next(morning, evening)).toBe('weekend')
    expect(next(morning, evening, weekend)).toBe('noon')
    expect(next(evening, weekend, noon, morning)).toBe('afternoon')
    expect(next(evening, weekend, noon, morning, afternoon)).toBe(null)
  })
  test('tell the hours tried once each, and nothing where no hour is known', () => {
    expect(find({ a: [visitAt(20260916, 9), visitAt(20260915, 10)] })[0]?.tried).toEqual(['morning'])
    expect(find({ a: [{ ...visitAt(20260916, 9), visit: 'v1' }] })[0]).toMatchObject({ tried: [], next: 'evening' })
  })
  test('of another period do not count', () => {
    const found = find({ a: [visitAt(20260816, 9, 0, 'met'), visitAt(20260916, 9)] })
    expect(found.map(({ visits }) => visits.length)).toEqual([1])
  })
  test('come with those visited most often first', () => {
    const found = find({ a: [visitAt(20260916, 9)], b: [visitAt(20260915, 9), visitAt(20260916, 9)] })
    expect(found.map(({ place }) => place.id)).toEqual(['b', 'a'])
  })
})
