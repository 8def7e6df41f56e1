import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wilson } from './wilson.ts'

test('nothing checked says nothing', () => {
  expect(wilson(0, 0)).toBeNull()
})

test('the range of published examples', () => {
  // Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
  const cases = [
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ] as const
  for (const [passed, checked, from, to] of cases) {
    expect(wilson(passed, checked)?.from).toBeCloseTo(from, 4)
    expect(wilson(passed, checked)?.to).toBeCloseTo(to, 4)
  }
})

test('the range lies within 0 and 1, holds the share, and is the mirror image of that of the failures', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(), (checked, any) => {
      const passed = any % (checked + 1)
      const { rate, from, to } = wilson(passed, checked)!
      expect(rate).toBe(passed / checked)
      expect(from).toBeGreaterThanOrEqual(0)
      expect(to).toBeLessThanOrEqual(1)
      expect(from).toBeLessThanOrEqual(rate)
      expect(to).toBeGreaterThanOrEqual(rate)
      const failed = wilson(checked - passed, checked)!
      expect(failed.from).toBeCloseTo(1 - to, 10)
    }),
  )
})

test('more checks of the same share make it narrower', () => {
  const width = (times: number) => wilson(9 * times, 10 * times)!.to - wilson(9 * times, 10 * times)!.from
  expect(width(10)).toBeLessThan(width(1))
})
