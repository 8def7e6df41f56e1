import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween } from '../../domain/day.ts'
import { sameSums, spansOfDay, spansOfPeriod, sumsToText, textToSums } from './figure-row.ts'

const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays(20241220, days))

test('whatever the days, each of them is in one row and no other day is in any', () => {
  fc.assert(
    fc.property(day, day, (a, b) => {
      const [from, to] = a <= b ? [a, b] : [b, a]
      const spans = spansOfPeriod({ from, to })
      for (let each = addDays(from, -40); each <= addDays(to, 40); each = addDays(each, 1)) {
        const rows = spansOfDay(each).filter((span) => spans.some(([first, last]) => span >= first && span <= last))
        expect([each, rows.length]).toEqual([each, each >= from && each <= to ? 1 : 0])
      }
    }),
    { numRuns: 60 },
  )
})

test('a year is twelve months, and a span over the turn of two months its days', () => {
  expect(spansOfPeriod({ from: 20260101, to: 20261231 })).toEqual([[202601, 202612]])
  expect(spansOfPeriod({ from: 20260228, to: 20260402 })).toEqual([[202603, 202603], [20260228, 20260228], [20260401, 20260402]])
  expect(spansOfPeriod({ from: 20261115, to: 20261210 })).toEqual([[20261115, 20261210]])
  expect(daysBetween(20261115, 20261210)).toBe(25)
})

test('sums are read back as they were written, whatever they are called', () => {
  const entry = fc.tuple(fc.string(), fc.record({ count: fc.integer(), estimated: fc.nat() }))
  fc.assert(
    fc.property(fc.array(entry), (entries) => {
      const sums = new Map(entries.filter(([, { count }]) => !Object.is(count, -0)))
      expect(sameSums(textToSums(sumsToText(sums)), sums)).toBe(true)
    }),
  )
  expect(sameSums(new Map())).toBe(true)
  expect(sameSums(new Map([['visits', { count: 1, estimated: 0 }]]))).toBe(false)
})
