import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  dayParts,
  daysBetween,
  isInPeriod,
  isLocalDay,
  isoDay,
  localDay,
  localMinutes,
  monthOf,
  readIsoDay,
  weekday,
  yearOf,
} from './day.ts'

describe('the day that a visit falls on', () => {
  test('begins at midnight in China, when it is 16:00 of the day before in UTC', () => {
    expect(localDay(Date.UTC(2026, 8, 16, 15, 59, 59, 999))).toBe(20260916)
    expect(localDay(Date.UTC(2026, 8, 16, 16, 0, 0, 0))).toBe(20260917)
  })
  test('a visit at seven in the morning belongs to that morning, not to yesterday in UTC', () => {
    const morning = Date.UTC(2026, 8, 16, 23, 0)
    expect([localDay(morning), localDay(morning, 'UTC')]).toEqual([20260917, 20260916])
    expect(localMinutes(morning)).toBe(7 * 60)
  })
  test('midnight is minute 0, never minute 1440', () => {
    expect(localMinutes(Date.UTC(2026, 8, 16, 16, 0))).toBe(0)
    expect(localMinutes(Date.UTC(2026, 8, 16, 15, 59))).toBe(1439)
  })
  test('changes with the zone, up to UTC+14', () => {
    const noon = Date.UTC(2025, 11, 31, 12, 0)
    expect([localDay(noon, 'Pacific/Kiritimati'), localDay(noon, 'America/New_York')]).toEqual([20260101, 20251231])
  })
  test('is right for a phone whose clock stands at 1970 or far ahead', () => {
    expect([localDay(0), localDay(Date.UTC(2099, 0, 1))]).toEqual([19700101, 20990101])
  })
  test('is what the calendar of the zone says, whatever was asked a moment before, also where clocks are set', () => {
    const zones = ['Asia/Shanghai', 'UTC', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Kiritimati']
    const told = new Map(zones.map((timeZone) => [timeZone, new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })]))
    // Clocks go back in New York at six in the morning UTC, and on Lord Howe by half an hour at three in the afternoon.
    const turns = [Date.UTC(2026, 10, 1, 6), Date.UTC(2026, 3, 4, 15), Date.UTC(2026, 8, 16, 16)]
    const instant = fc.oneof(
      fc.integer({ min: 0, max: Date.UTC(2099, 0, 1) }),
      fc.tuple(fc.constantFrom(...turns), fc.integer({ min: -7_200_000, max: 7_200_000 })).map(([turn, away]) => turn + away),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(instant, fc.constantFrom(...zones)), { minLength: 2, maxLength: 20 }), (asked) => {
        for (const [at, zone] of asked) {
          const [day = '', time = ''] = told.get(zone)?.format(at).split(' ') ?? []
          expect(isoDay(localDay(at, zone))).toBe(day)
          const [hour, minute] = time.split(':').map(Number)
          expect(localMinutes(at, zone)).toBe((hour ?? 0) * 60 + (minute ?? 0))
        }
      }),
      { numRuns: 300 },
    )
  })
  test('in an unknown zone is an error, not a guess', () => {
    expect(() => localDay(0, 'Asia/Nowhere')).toThrow(RangeError)
  })
})

describe('the calendar', () => {
  test('knows leap days', () => {
    expect([20240229, 20000229].map(isLocalDay)).toEqual([true, true])
    expect([20230229, 19000229, 20260431, 20261301, 20260100, 2026091, 20260917.5, Number.NaN].map(isLocalDay)).toEqual(
      Array.from({ length: 8 }, () => false),
    )
    expect(addDays(20240228, 1)).toBe(20240229)
    expect(addDays(20230228, 1)).toBe(20230301)
  })
  test('a month ends on its last day', () => {
    expect(monthOf(20240215)).toEqual({ from: 20240201, to: 20240229 })
    expect(monthOf(20261231)).toEqual({ from: 20261201, to: 20261231 })
    expect(yearOf(20260917)).toEqual({ from: 20260101, to: 20261231 })
  })
  test('counts days forwards and backwards', () => {
    expect(daysBetween(20260901, 20260917)).toBe(16)
    expect(daysBetween(20260917, 20260901)).toBe(-16)
    expect(daysBetween(20251231, 20260101)).toBe(1)
    expect(weekday(20260917)).toBe(4)
  })
  test('a period contains its first and its last day', () => {
    const september = { from: 20260901, to: 20260930 }
    expect([20260831, 20260901, 20260930, 20261001].map((day) => isInPeriod(day, september))).toEqual([
      false,
      true,
      true,
      false,
    ])
  })
})

describe('on random days', () => {
  const day$ = fc.integer({ min: 0, max: 50_000 }).map((n) => addDays(19700101, n))
  test('adding days and counting them are opposites', () => {
    fc.assert(
      fc.property(day$, fc.integer({ min: -20_000, max: 20_000 }), (day, n) => {
        const then = addDays(day, n)
        expect(isLocalDay(then)).toBe(true)
        expect(daysBetween(day, then)).toBe(n)
        expect(addDays(then, -n)).toBe(day)
        expect(Math.sign(then - day)).toBe(Math.sign(n))
      }),
    )
  })
  test('the day in China is the day in UTC eight hours later (China keeps no summer time since 1992)', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1992, 0, 1), max: Date.UTC(2100, 0, 1) }), (instant) => {
        const shifted = new Date(instant + 8 * 3_600_000)
        expect(localDay(instant)).toBe(Number(shifted.toISOString().slice(0, 10).replaceAll('-', '')))
        expect(localMinutes(instant)).toBe(shifted.getUTCHours() * 60 + shifted.getUTCMinutes())
      }),
    )
  })
  test('a day lies in its month, and the day after the month is a first', () => {
    fc.assert(
      fc.property(day$, (day) => {
        const month = monthOf(day)
        expect(isInPeriod(day, month) && isInPeriod(day, yearOf(day))).toBe(true)
        expect([dayParts(month.from).date, dayParts(addDays(month.to, 1)).date]).toEqual([1, 1])
        expect(weekday(addDays(day, 7))).toBe(weekday(day))
      }),
    )
  })
})

describe('a day as text', () => {
  test('goes into a date field and comes out as it was', () => {
    expect(isoDay(20260907)).toBe('2026-09-07')
    expect(readIsoDay('2026-09-07')).toBe(20260907)
  })
  test('is none while the field is empty, or where the calendar has none', () => {
    expect(readIsoDay('')).toBe(null)
    expect(readIsoDay('2026-02-30')).toBe(null)
  })
})
